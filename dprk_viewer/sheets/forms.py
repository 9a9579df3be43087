"""The forms of a sheet: what stays in the house, and what may be left behind."""

from __future__ import annotations

from dprk_viewer.sheets.blocks import SheetOptions


def pack_options(options: SheetOptions) -> tuple[SheetOptions, SheetOptions]:
    """One selection as the two papers of a pack: the démarche and its non-paper."""
    return options._replace(form="demarche"), left_behind(options)


def left_behind(options: SheetOptions) -> SheetOptions:
    """The same selection as a non-paper: no marking, no TLP label, no objective."""
    return options._replace(form="non-paper", marking=None, tlp=None, objective="")
