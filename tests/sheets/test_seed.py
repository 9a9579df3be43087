"""Every fact of the article the program began with stands on one of the three sheets."""

from __future__ import annotations

import re

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.figures.shapes import Group, Shape, Text
from dprk_viewer.sheets.blocks import Figure, TableBlock
from tests.sheets.reading import TOPICS, flat, made, notes, plain, text_of

FACTS = load(paths.resource("data"))
SHEETS = {topic: made(FACTS, topic) for topic in TOPICS}


def rows_of(topic: str, *parts: str) -> list[str]:
    """The table rows of a sheet that hold all of ``parts``."""
    tables = [block for block in flat(SHEETS[topic].blocks) if isinstance(block, TableBlock)]
    rows = [" | ".join(plain(cell) for cell in row) for table in tables for row in table.rows]
    return [row for row in rows if all(part in row for part in parts)]


def test_who_estimated_100_000_and_when_and_who_relayed_it() -> None:
    row = rows_of("labour", "nearly 100,000", "US Govt, December 2017")
    assert row
    assert "as reported by" in row[0]
    assert "RFI" in row[0]


def test_the_rival_estimates_stand_beside_it() -> None:
    for figure in ("50,000–80,000", "147,000", "93,000", "50,000–100,000"):
        assert rows_of("labour", figure, "2017"), figure


def test_1_7_billion_for_2022_has_its_maker_its_relay_and_its_rivals() -> None:
    (row,) = rows_of("cyber", "2022", "$1.7 billion", "Chainalysis, 1 February 2023")
    assert "as reported by" in row
    assert "7 April 2023" in row
    for rival in ("Elliptic", "TRM Labs", "ROK NIS"):
        assert rows_of("cyber", "2022 |", rival), rival


def test_the_ban_of_2017_the_deadline_of_2019_and_their_exceptions() -> None:
    text = text_of(SHEETS["labour"].blocks)
    assert "22 December 2019, with the exceptions framed below" in text
    assert "Bars new work authorisations for DPRK nationals" in text
    assert "national or international law" in text
    assert rows_of("sanctions", "11 September 2017", "Resolution 2375 (2017)")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("22 January 2020", "border"),
        ("7 April 2023", "forged identities"),
        ("22 December 2017", "sent home"),
    ],
)
def test_the_acts_are_in_the_table_of_acts(date: str, words: str) -> None:
    assert rows_of("sanctions", date, words)


def test_the_hosts_named_are_there() -> None:
    labour = text_of(SHEETS["labour"].blocks)
    for host in ("China", "Russia", "Kuwait", "Qatar", "Mongolia"):
        assert host in labour, host


def test_the_chart_shows_every_figure_of_its_table() -> None:
    figure = next(b for b in flat(SHEETS["labour"].blocks) if isinstance(b, Figure))
    drawn = " ".join(_texts(figure.drawing.shapes)).replace("\u00a0", " ")
    for number in ("147,000", "93,000", "20,000"):
        assert number in drawn


def test_notes_hold_addresses_that_can_be_opened() -> None:
    for sheet in SHEETS.values():
        addresses = [note.address for note in notes(sheet) if note.address]
        assert addresses
        assert all(re.match(r"https?://", address) for address in addresses)


def _texts(shapes: tuple[Shape, ...]) -> list[str]:
    found: list[str] = []
    for shape in shapes:
        if isinstance(shape, Group):
            found += _texts(shape.shapes)
        elif isinstance(shape, Text):
            found.append(shape.text)
    return found
