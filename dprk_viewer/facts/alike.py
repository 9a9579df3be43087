"""Spellings that mean the same: letters that look alike, and romanised Korean names."""

from __future__ import annotations

import unicodedata
from typing import Final

from dprk_viewer.facts.search import fold

_LOOK_ALIKE: Final = str.maketrans(
    "авекмнорстухіјѕԁһαβεζηικμνορτυχ",
    "abekmhopctyxijsdhabezhikmnoptyx",
)
"""Small letters of other scripts, and the Latin ones that they or their capitals look like."""
_SPELT: Final = (
    "ahn an",
    "baek paek paik",
    "bak pak park",
    "cha ch'a",
    "chang jang zang",
    "cheol chol chul",
    "cheong chong chung jeong jong jung",
    "chin jin",
    "cho jo",
    "choe choi ch'oe",
    "eun un",
    "geum keum kum",
    "gim kim",
    "gu ku koo",
    "gyeong kyong kyung",
    "hyeok hyok hyuk",
    "hyeon hyon hyun",
    "i lee li rhee ri yi",
    "im lim rim",
    "jeon jon jun chon",
    "moon mun",
    "no noh ro roh",
    "o oh",
    "phyongyang pyeongyang pyongyang",
    "ryeong ryong yong young yeong",
    "ryu yoo yu",
    "seo so suh",
    "seok sok suk",
    "seon son sun",
    "seong song sung",
    "shin sin",
    "woo u wu",
    "yoon yun",
)
"""Syllables of Korean names as they are romanised, each group one syllable."""
_GROUPS: Final = {
    fold(one).replace("'", ""): tuple(fold(each).replace("'", "") for each in group.split())
    for group in _SPELT
    for one in group.split()
}
# fmt: off
_FIRST: Final = (
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
)
_MIDDLE: Final = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
)
_LAST: Final = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
)
# fmt: on
_HANGUL_FROM, _HANGUL_TO = 0xAC00, 0xD7A3


def alike(text: str) -> str:
    """``text`` folded, with letters that look like Latin ones made Latin."""
    return fold(text).translate(_LOOK_ALIKE)


def spellings(word: str) -> tuple[str, ...]:
    """How else a folded word may be romanised as a Korean name; itself alone where it may not."""
    return _GROUPS.get(word, (word,))


def romanised(word: str) -> tuple[str, ...]:
    """The syllables of a word in Hangul, in the Revised Romanisation; none for another word."""
    whole = unicodedata.normalize("NFC", word)
    if not whole or not all(_HANGUL_FROM <= ord(char) <= _HANGUL_TO for char in whole):
        return ()
    return tuple(map(_syllable, whole))


def _syllable(char: str) -> str:
    number = ord(char) - _HANGUL_FROM
    return _FIRST[number // 588] + _MIDDLE[number % 588 // 28] + _LAST[number % 28]
