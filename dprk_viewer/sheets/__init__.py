"""A fact sheet as plain blocks, before it is a page."""
