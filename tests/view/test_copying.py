"""What leaves the window by the clipboard: plain and rich at once, and never a part alone."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dprk_viewer.figures.labour_table import labour_table
from dprk_viewer.figures.sanctions_table import sanctions_table
from dprk_viewer.figures.table import Table
from dprk_viewer.view.copying import Copying
from dprk_viewer.view.row_view import RowView
from dprk_viewer.view.say_part import SayPart
from dprk_viewer.wording.words import Words
from tests.factory import claim, event, incident, provision
from tests.figures.samples import library
from tests.view.papers import LOOK

WORDS = Words.english()
FACTS = library(
    claim("c1", checked="once"),
    claim("c2", originator="nis", hedge="=over; if confirmed", statement="<b>x</b> & y"),
    events=[event()],
    provisions=[provision()],
    incidents=[incident()],
    relays={"c1": ("yonhap",)},
)


class Desk:
    """A front with a table, and what was told."""

    def __init__(self, qtbot: QtBot, row: str | None, table: Table | None = None) -> None:
        self.told: list[str] = []
        view = None
        if table is not None:
            view = RowView(LOOK)
            qtbot.addWidget(view)
            view.show_table(table)
        front = SimpleNamespace(facts=FACTS, row=row, view=view, copy_text=lambda: "all of it")
        self.copy = Copying(WORDS, lambda: front, self.told.append)


def plain() -> str:
    return QGuiApplication.clipboard().text()


def rich() -> str:
    return QGuiApplication.clipboard().mimeData().html()


def shown(html: str) -> str:
    """What a program that reads rich text shows of it."""
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_the_sentence_is_copied_plain_and_rich_with_the_same_words(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "c1")
    desk.copy.say_aloud()
    assert plain().startswith("The United States Government estimated on 22 December 2017, as")
    assert shown(rich()) == plain()
    desk.copy.say_to_cite()
    assert "Source: United States Government" in plain()
    assert shown(rich()) == plain()
    assert 'href="https://news.example/a"' in rich()
    assert desk.told[0].startswith("Copied: The United States Government")


def test_the_exception_leaves_with_the_duty_in_both_forms(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "p2397-06")
    for copy in (desk.copy.say_aloud, desk.copy.say_to_cite):
        copy()
        assert "unless a person is a national of that State" in plain()
        assert "unless a person is a national of that State" in shown(rich())


def test_what_has_no_sentence_leaves_the_clipboard_and_says_why(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    desk = Desk(qtbot, "bybit-2025")
    desk.copy.say_aloud()
    assert plain() == "before"
    assert "Choose one of its sums or attributions" in desk.told[0]


def test_markup_in_a_fact_is_text_in_rich_text(qtbot: QtBot) -> None:
    Desk(qtbot, "c2", labour_table(FACTS, WORDS)).copy.copy_table()
    assert "<b>x" not in rich()
    row = claim("c1", counts="<img src=x> & workers")
    facts = library(row)
    front = SimpleNamespace(facts=facts, row="c1", view=None, copy_text=lambda: "")
    Copying(WORDS, lambda: front, lambda _: None).say_aloud()
    assert "<img" in plain()
    assert "<img" not in rich()


@pytest.mark.parametrize(
    ("style", "part"),
    [
        ("un_note", "“A headline”, Example News"),
        ("short", "US Govt, 22 December 2017"),
        ("full", "row c1"),
        ("bibtex", "@misc{c1,"),
        ("ris", "TY  - NEWS"),
    ],
)
def test_each_style_of_citation_is_copied(qtbot: QtBot, style: str, part: str) -> None:
    facts = library(claim("c1"))
    front = SimpleNamespace(facts=facts, row="c1", view=None, copy_text=lambda: "")
    Copying(WORDS, lambda: front, lambda _: None).cite(style)  # type: ignore[arg-type]
    assert part in plain()


def test_a_copied_table_keeps_what_travels_with_each_row(qtbot: QtBot) -> None:
    desk = Desk(qtbot, None, labour_table(FACTS, WORDS))
    desk.copy.copy_table()
    head, *rows = [line.split("\t") for line in plain().splitlines()]
    assert {len(row) for row in rows} == {len(head)}
    by_name = [dict(zip(head, row, strict=True)) for row in rows]
    first = next(row for row in by_name if row["Originator"] == "United States Government")
    assert first["Relayed by"] == "Yonhap News Agency"
    assert (first["Hedge"], first["Period"]) == ("about", "December 2017")
    assert first["Figure"] == "about 30,000†"
    assert "https://news.example/a" in first["Source note"]
    assert desk.told == ["Copied 2 rows with their sources."]
    assert rich().count("<tr>") == 3
    assert rich().count("<th>") == len(head)


def test_no_cell_of_a_copied_table_is_run_by_a_spreadsheet(qtbot: QtBot) -> None:
    Desk(qtbot, None, labour_table(FACTS, WORDS)).copy.copy_table()
    cells = [cell for line in plain().splitlines() for cell in line.split("\t")]
    assert "'=over; if confirmed" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_only_the_rows_shown_are_copied(qtbot: QtBot) -> None:
    view = RowView(LOOK)
    qtbot.addWidget(view)
    view.show_table(labour_table(FACTS, WORDS))
    view.model().narrow("yonhap", {})
    front = SimpleNamespace(facts=FACTS, row=None, view=view, copy_text=lambda: "")
    told: list[str] = []
    Copying(WORDS, lambda: front, told.append).copy_table()
    assert told == ["Copied 1 row with its source."]


def test_rows_selected_together_are_copied_alone(qtbot: QtBot) -> None:
    facts = library(*(claim(f"c{number}") for number in range(4)))
    view = RowView(LOOK)
    qtbot.addWidget(view)
    view.show_table(labour_table(facts, WORDS))
    view.show()
    first, second = view.model().shown_ids()[:2]
    view.choose(first)
    assert view.selected() == (first,)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected() == (first, second)
    front = SimpleNamespace(facts=facts, row=None, view=view, copy_text=lambda: "")
    told: list[str] = []
    copy = Copying(WORDS, lambda: front, told.append)
    copy.copy_table()
    view.choose(first)
    copy.copy_table()
    assert told == ["Copied 2 rows with their sources.", "Copied 4 rows with their sources."]


def test_acts_are_copied_with_the_word_that_their_duties_have_exceptions(qtbot: QtBot) -> None:
    Desk(qtbot, None, sanctions_table(FACTS, WORDS)).copy.copy_table()
    assert "its duties have exceptions, paragraph by paragraph" in plain()


def test_where_nothing_is_in_front_nothing_is_copied() -> None:
    QGuiApplication.clipboard().setText("before")
    told: list[str] = []
    copy = Copying(WORDS, lambda: None, told.append)
    copy.say_aloud()
    copy.cite("full")
    copy.copy_row()
    copy.copy_table()
    assert plain() == "before"
    assert told == ["Nothing copied: there is no table here."]


def test_the_pane_shows_the_sentence_before_it_is_copied(qtbot: QtBot) -> None:
    part = SayPart(FACTS, WORDS, "c1")
    qtbot.addWidget(part)
    to_say, to_cite = part.findChildren(QPushButton)
    to_say.click()
    assert plain() == part.said.aloud
    to_cite.click()
    assert plain() == part.said.cite
    refused = SayPart(FACTS, WORDS, "bybit-2025")
    qtbot.addWidget(refused)
    assert refused.findChildren(QPushButton) == []
