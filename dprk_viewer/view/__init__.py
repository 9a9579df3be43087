"""The window: the only room, beside ``app``, that knows Qt."""
