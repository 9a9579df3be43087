"""A fact sheet as text: a page for a browser or a word processor, and plain lines for a cable."""
