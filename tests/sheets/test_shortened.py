"""A text too long for a page is cut where all see it, and is whole where its row is shown."""

from __future__ import annotations

from typing import Any

import pytest

from dprk_viewer.facts.records import Claim, Event, Incident, Provision, Reply
from dprk_viewer.facts.search import tables_by_name
from dprk_viewer.figures.detail import details
from dprk_viewer.figures.telling import details_lines
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.shortened import LONGEST, TEXTS, shortened
from dprk_viewer.wording.words import Words
from tests.pdf.reading import pages as printed
from tests.sheets.full_facts import full_facts
from tests.sheets.kinds import BUNDLED
from tests.sheets.reading import inlines, made, plain

ENGLISH = Words.english()
WORDS = 20_000
LONG = " ".join(f"word{number}" for number in range(WORDS))
SHEETS = ("labour", "sanctions", "cyber", "country:RUS", "resolution:2397", "incident:bybit-2025")
COLUMNS = [(kind, column) for kind, columns in TEXTS.items() for column in columns]
MUST_SHOW = {
    (Claim, "statement"): ("c-states", "sanctions"),
    (Event, "statement"): ("res-2397", "resolution:2397"),
    (Provision, "duty"): ("p2397-06", "labour"),
    (Provision, "exception"): ("p2397-06", "labour"),
    (Incident, "statement"): ("bybit-2025", "incident:bybit-2025"),
    (Reply, "position"): ("rep-1", "labour"),
}


def with_long(kind: type[Any], column: str, text: str = LONG) -> Any:
    """Facts in which one column of every row of a kind holds a very long text."""
    facts = full_facts()
    changed: dict[str, Any] = {column: text}
    tables: dict[str, Any] = {
        name: {row.id: row._replace(**changed) for row in rows.values()}
        for name, rows in tables_by_name(facts).items()
        if rows and isinstance(next(iter(rows.values())), kind)
    }
    return facts._replace(**tables)


@pytest.mark.parametrize(("kind", "column"), COLUMNS)
def test_no_sheet_holds_more_of_a_text_than_its_beginning(kind: type[Any], column: str) -> None:
    facts = with_long(kind, column)
    for name in SHEETS:
        text = repr(made(facts, name))
        assert "word1200" not in text
        assert ("word20 " in text) <= ("Text shortened here. Full text: record " in text)


@pytest.mark.parametrize(("kind", "column"), MUST_SHOW)
def test_the_page_says_where_it_was_cut_and_which_record_holds_it_all(
    kind: type[Any], column: str
) -> None:
    id_, name = MUST_SHOW[kind, column]
    facts = with_long(kind, column)
    page = " ".join("".join(printed(render(made(facts, name), ENGLISH))).split())
    assert f"[Text shortened here. Full text: record {id_}]" in page
    shown = "\n".join(details_lines(ENGLISH, details(facts, ENGLISH, id_)))
    assert f"word{WORDS - 1}" in shown


def test_a_duty_that_is_cut_keeps_its_exception() -> None:
    facts = with_long(Provision, "duty")
    text = "\n".join(plain(inline) for inline in inlines(made(facts, "labour").blocks))
    assert text.index("Text shortened here") < text.index("a person is a national of that State")


def test_a_leave_behind_names_no_record() -> None:
    facts = with_long(Provision, "duty")
    text = repr(made(facts, "labour", form="non-paper"))
    assert "[Text shortened here.]" in text
    assert "record p2397-06" not in text


def test_a_word_without_end_is_cut_too() -> None:
    facts = with_long(Provision, "duty", "x" * 120_000)
    assert "x" * (LONGEST + 1) not in repr(made(facts, "labour"))


def test_nothing_held_today_is_cut() -> None:
    assert shortened(BUNDLED, ENGLISH, "briefing") is BUNDLED
