"""The sheets on one subject that stand for all of their kind, in the bundled data."""

from __future__ import annotations

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load

BUNDLED = load(paths.resource("data"))
RICH = ("country:RUS", "country:CHN", "country:QAT")
ZERO = "country:NOR"
EMPTY = "country:FJI"
DPRK = "country:PRK"
OUTSIDE = "country:GEO"
ENVOYS = ("country:USA", "country:KOR", "country:JPN")
PLACES = (*RICH, ZERO, EMPTY, DPRK, OUTSIDE, *ENVOYS)
RESOLUTIONS = ("resolution:1718", "resolution:2270", "resolution:2397", "resolution:2680")
CONTESTED = "incident:wannacry-2017"
INCIDENTS = ("incident:bybit-2025", CONTESTED, "incident:kelpdao-2026", "incident:bangladesh-2016")
SAMPLE = (*PLACES, *RESOLUTIONS, *INCIDENTS)
