"""Fact sheets as PDF; the only room that knows ReportLab.

ReportLab reads its settings while its parts are imported, from a file in the reader's
home and from the environment too. They are set here, before any part is imported, so
that a page is the same on every machine and nothing but our fonts gets into it.
"""

from __future__ import annotations

from reportlab import rl_config, rl_settings
from reportlab.lib.fonts import addMapping

from dprk_viewer.pdf.faces import BASE, FAMILIES, SERIF
from dprk_viewer.pdf.repairs import repair


def _configure() -> None:
    for name in rl_settings.__all__:
        setattr(rl_config, name, getattr(rl_settings, name))
    rl_config.canvas_basefontname = BASE
    rl_config.defaultGraphicsFontName = BASE
    rl_config.toColorCanUse = None  # type: ignore[assignment]
    rl_config.trustedHosts = None
    rl_config.trustedSchemes = []
    rl_config.useA85 = 0
    for family in (SERIF, *FAMILIES):
        addMapping(family.regular, 0, 0, family.face(False, False))
        addMapping(family.regular, 0, 1, family.face(False, True))
        addMapping(family.regular, 1, 0, family.face(True, False))
        addMapping(family.regular, 1, 1, family.face(True, True))

    repair()


_configure()
