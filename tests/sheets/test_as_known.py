"""Sheets put back to a day: said on every page, in force then, and nothing that came later."""

from __future__ import annotations

import datetime as dt
import time
from functools import cache
from typing import Any

import pytest

from dprk_viewer.dataset.history import read_history
from dprk_viewer.dataset.loader import load
from dprk_viewer.errors import AfterTheSources, NotKnownThen
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import fact_date
from dprk_viewer.pages.about import about
from dprk_viewer.pages.html import html
from dprk_viewer.pages.plain import plain
from dprk_viewer.paths import resource
from dprk_viewer.pdf.read_back import read_back
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Head, Sheet, SheetOptions
from dprk_viewer.sheets.compose import compose, names
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.sheets.home import home
from dprk_viewer.sheets.host_card import host_card
from dprk_viewer.sheets.inspect import printed_texts
from dprk_viewer.sheets.verify import is_exact, verify_file
from dprk_viewer.wording.words import Words
from tests.pdf.reading import pages

WORDS = Words.english()
PRINTED = dt.date(2026, 11, 24)
DAYS = (dt.date(1990, 1, 1), dt.date(2016, 6, 1), dt.date(2024, 3, 1))
SAID = "As known on 1 March 2024: what was stated later is left out"


@cache
def bundled() -> Facts:
    return load(resource("data"))


def made(name: str, day: dt.date | None = DAYS[2], **chosen: Any) -> Sheet:
    options = SheetOptions(printed_on=PRINTED, as_known_on=day)._replace(**chosen)
    return compose(bundled(), WORDS, name, options)


def text_of(sheet: Sheet) -> str:
    return "\n".join(printed_texts(sheet.blocks))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sheet_of_a_former_day_rests_on_what_was_known_by_then(day: dt.date) -> None:
    known = as_known_on(bundled(), day)
    for name in names(known)[::3]:
        options = SheetOptions(printed_on=PRINTED, as_known_on=day)
        sheet = compose(known, WORDS, name, options)
        dates = [fact_date(known, row) for id_ in sheet.rows if (row := known.find(id_))]
        assert all(date is None or date.last_day <= day for date in dates), name
        assert len([id_ for id_ in sheet.rows if known.find(id_)]) == len(sheet.rows), name


@pytest.mark.parametrize("form", ["briefing", "demarche", "non-paper"])
@pytest.mark.parametrize("name", ["labour", "sanctions", "cyber", "country:RUS"])
def test_each_page_of_each_form_says_which_day_it_tells_of(name: str, form: str) -> None:
    read = pages(render(made(name, form=form), WORDS))
    assert len(read) > 1
    for page in read:
        assert SAID in " ".join(page.split())


def test_other_forms_and_tables_say_the_day_too() -> None:
    sheet = made("labour")
    for text in (html(sheet, WORDS), plain(sheet, WORDS)):
        assert SAID in " ".join(text.split())
    assert any(
        label == "as known on" and text.startswith(SAID) for label, text in about(sheet, WORDS)
    )


def test_a_sheet_of_today_says_nothing_of_the_kind() -> None:
    (head,) = (block for block in made("labour", None).blocks if isinstance(block, Head))
    assert "As known on" not in (head.band or "")
    assert head.horizon == "sources end 10 October 2026"


def test_two_days_are_two_sheets_with_names_and_ids_of_their_own() -> None:
    sheets = [made("country:RUS", day) for day in (None, *DAYS[1:])]
    assert len({sheet.foot.sheet_id for sheet in sheets}) == 3
    assert [file_name(sheet.name, sheet.options) for sheet in sheets] == [
        "country-RUS.pdf",
        "country-RUS-as-known-2016-06-01.pdf",
        "country-RUS-as-known-2024-03-01.pdf",
    ]


def test_a_duty_is_in_force_as_it_was_on_that_day() -> None:
    before = made("labour", dt.date(2017, 9, 10))
    assert "2397" not in text_of(before) + repr(before.blocks)
    panel = made("resolution:1874", dt.date(2024, 3, 1))
    ended = made("resolution:1874", dt.date(2024, 5, 1))
    in_force = [
        text.partition("of them in force: ")[2].split(";")[0]
        for sheet in (panel, ended)
        if "of them in force: " in (text := text_of(sheet))
    ]
    assert [int(number) for number in in_force] == [int(in_force[0]), int(in_force[0]) - 1]


def test_a_revised_figure_is_told_as_it_was_before_the_revision() -> None:
    early, late = (made("cyber", day) for day in (dt.date(2024, 3, 1), dt.date(2025, 3, 1)))
    assert "chain-2023-orig" in early.rows
    assert "chain-2023-rev" not in early.rows
    assert "chain-2023-rev" in late.rows


def test_a_host_is_not_asked_by_a_resolution_that_was_not_made_yet() -> None:
    for day, is_asked in ((dt.date(2017, 12, 21), False), (dt.date(2018, 1, 1), True)):
        sheet = made("country:AND", day)
        assert ("2397" in repr(sheet.blocks)) == is_asked
        assert "stated by" in text_of(sheet)
        assert "We hold no information" not in text_of(sheet)


def test_facts_that_were_put_back_already_put_their_day_on_the_sheet() -> None:
    known = as_known_on(bundled(), DAYS[2])
    sheet = compose(known, WORDS, "labour", SheetOptions(printed_on=PRINTED))
    assert sheet == made("labour")


@pytest.mark.parametrize("name", ["resolution:2397", "incident:bybit-2025"])
def test_a_sheet_on_what_came_later_is_refused_by_name_and_day(name: str) -> None:
    with pytest.raises(NotKnownThen) as refused:
        made(name, DAYS[1])
    assert refused.value.fields == {"sheet": name, "day": "2016-06-01"}


def test_no_sheet_tells_what_was_known_after_the_sources_end() -> None:
    with pytest.raises(AfterTheSources):
        made("labour", dt.date(2026, 10, 11))


@pytest.mark.parametrize("name", ["cyber", "country:RUS"])
def test_a_printed_sheet_of_a_former_day_is_checked_as_of_that_day(name: str) -> None:
    data = render(made(name), WORDS)
    record = read_back(data, "sheet.pdf")
    assert record.options.as_known_on == DAYS[2]
    exact = is_exact(bundled(), WORDS, record, data, render)
    verdict = verify_file(bundled(), WORDS, read_history(resource("data")), record, exact)
    assert (verdict.stands, verdict.exact, verdict.rows) == (True, True, ())
    assert any(line.startswith(SAID) for line in verdict.lines)


def test_the_card_of_a_host_and_the_first_tab_tell_of_that_day() -> None:
    known = as_known_on(bundled(), DAYS[2])
    card = host_card(known, WORDS, "RUS", SheetOptions(printed_on=PRINTED))
    assert card.kicker.endswith("as known on 1 March 2024")
    assert all(claim.stated_on.last_day <= DAYS[2] for claim in card.charted)
    for day in DAYS:
        first = home(as_known_on(bundled(), day), WORDS, SheetOptions(printed_on=PRINTED))
        assert len(first.topics) == 3


def test_the_zone_of_the_computer_shifts_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    made_in = {}
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        made_in[zone] = render(made("labour"), WORDS)
    monkeypatch.delenv("TZ")
    time.tzset()
    assert len(set(made_in.values())) == 1
    assert SAID in " ".join(pages(made_in["UTC"])[0].split())
