"""Bundled files in, checked facts out."""
