"""The name of a place as it stands inside a sentence."""

from __future__ import annotations

from dprk_viewer.facts.records import Place
from dprk_viewer.sheets.host import DPRK
from dprk_viewer.wording.words import Words

_WITH_ARTICLE = (
    "Bahamas",
    "Central African Republic",
    "Comoros",
    "Congo",
    "Democratic Republic of the Congo",
    "Dominican Republic",
    "Gambia",
    "Lao People's Democratic Republic",
    "Marshall Islands",
    "Netherlands (Kingdom of the)",
    "Niger",
    "Philippines",
    "Republic of Korea",
    "Republic of Moldova",
    "Russian Federation",
    "Solomon Islands",
    "Sudan",
    "Syrian Arab Republic",
    "United Arab Emirates",
    "United Kingdom of Great Britain and Northern Ireland",
    "United Republic of Tanzania",
    "United States of America",
)
"""UN short names that a sentence in English puts "the" before."""


def place_in_text(words: Words, place: Place) -> str:
    """Return ``the Russian Federation``, ``Qatar``; the DPRK and the ROK by UN usage."""
    if place.id == DPRK:
        return words.say("the DPRK")
    if place.id == "NLD":
        return words.say("the Netherlands")
    if place.name in _WITH_ARTICLE:
        return words.say("the {place}", place=place.name)
    return place.name
