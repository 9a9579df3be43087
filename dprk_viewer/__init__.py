"""DPRK Viewer: sourced fact sheets on overseas labour, sanctions and cyber activity."""

__version__ = "0.1.0"
