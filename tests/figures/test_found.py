"""The words of a search: headings, one line a hit, and what was searched in vain."""

from __future__ import annotations

from functools import cache

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.search_index import KINDS, SearchIndex
from dprk_viewer.figures.found import hit_line, kind_title, nothing_found
from dprk_viewer.paths import resource
from dprk_viewer.wording.words import DAGGER, Words

WORDS = Words.english()


@cache
def bundled() -> Facts:
    return load(resource("data"))


def test_every_kind_has_a_heading_of_its_own() -> None:
    assert len({kind_title(WORDS, kind) for kind in KINDS}) == len(KINDS)


def test_every_row_has_a_line_and_a_fact_seen_once_keeps_its_mark() -> None:
    for table in bundled().tables():
        for row in table.values():
            line = hit_line(bundled(), WORDS, row)
            assert line.strip()
            assert "\n" not in line
            duty = row.id in bundled().provisions
            assert (DAGGER in line) or duty or getattr(row, "checked", "twice") == "twice", row.id


def test_no_line_can_cut_off_an_exception_for_none_says_a_duty() -> None:
    for row in bundled().provisions.values():
        assert row.duty not in hit_line(bundled(), WORDS, row)


def test_what_was_searched_in_vain_is_said_in_numbers() -> None:
    said = nothing_found(WORDS, "zzz", SearchIndex(bundled()).counts)
    assert said.startswith(
        f"Nothing was found for “zzz”. Searched: 193 hosts, {len(bundled().events)} acts, "
    )
    assert f"{len(bundled().claims)} claims" in said
