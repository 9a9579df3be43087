"""Our own text calls States and places as the United Nations does."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Final

import pytest

from dprk_viewer.paths import resource

OWN_TEXT: Final = {
    "claims": ("aspect", "printed", "hedge", "counts", "statement"),
    "events": ("date_note", "title", "statement"),
    "provisions": ("binding_basis", "addressee", "duty", "exception", "limit", "ask"),
    "incidents": ("name", "victim", "statement"),
    "attributions": ("actor", "hedge", "statement"),
    "replies": ("position", "where_said", "line", "expect", "advice"),
    "horizons": ("subject", "sentence", "said_to_exist"),
}
"""Text of ours. Titles and names of others, quotes and search words keep their own words."""

NOT_SAID: Final = re.compile(
    r"\b(?:"
    r"(?:North|South) Korean?s?"
    r"|(?:in|from|to|(?<!Republic )of) Korea"
    r"|Burm(?:a|ese)|Turkey|Vietnam(?:ese)?|Laos|Macau|Ivory Coast|Czech Republic|Swaziland"
    r"|Holland|Hanoi|Kiev|Sea of Japan"
    r"|(?<!United Republic of )Tanzania"
    r"|Taiwan(?! Province of China)|Taiwanese"
    r"|Russian Federation"
    r"|Britain|British"
    r"|regime|hermit|rogue"
    r")\b"
)
"""Among them a second name for Russia: running text says Russia, names say the full one."""

STRAIGHT: Final = re.compile(r"\w'\w")


def texts() -> Iterator[tuple[str, str]]:
    for table, columns in OWN_TEXT.items():
        with (resource("data") / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file, strict=True):
                for column in columns:
                    yield f"{table} {row['id']} {column}", row[column]


def test_our_text_uses_the_names_of_the_united_nations() -> None:
    found = [(place, hit[0]) for place, text in texts() if (hit := NOT_SAID.search(text))]
    assert found == []


def test_our_text_has_one_apostrophe_and_no_double_spaces() -> None:
    found = [place for place, text in texts() if STRAIGHT.search(text) or "  " in text]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "North Korean workers",
        "workers from South Korea",
        "15 October in Korea",
        "restaurants in Laos",
        "ships of Taiwan",
        "clinics in Tanzania",
        "the Russian Federation",
        "the regime",
    ],
)
def test_the_check_sees_a_name_that_is_not_used(text: str) -> None:
    assert NOT_SAID.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Korea Mining Development was listed",
        "ships from Taiwan Province of China",
        "the United Republic of Tanzania",
        "the Democratic People’s Republic of Korea",
        "workers in Russia and Türkiye",
    ],
)
def test_the_check_lets_the_right_names_pass(text: str) -> None:
    assert NOT_SAID.search(text) is None
