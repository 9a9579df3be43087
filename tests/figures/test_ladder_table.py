from __future__ import annotations

import datetime as dt

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.figures.ladder_table import ladder_table, no_duty, no_match, subjects
from dprk_viewer.wording.words import Words

WORDS = Words.english()
BUNDLED = load(paths.resource("data"))
TODAY = BUNDLED.today.last_day
NAMES = ("act", "paragraph", "duty", "unless", "today")


def rungs(theme: str, day: dt.date = TODAY) -> list[dict[str, str]]:
    table = ladder_table(BUNDLED, WORDS, theme, day)
    assert tuple(column.key for column in table.columns) == NAMES
    return [dict(zip(NAMES, row.cells, strict=True)) for row in table.rows]


def test_each_subject_has_a_ladder_and_every_duty_stands_on_one() -> None:
    found = [
        row.id
        for theme, _ in subjects(BUNDLED, WORDS).options
        for row in ladder_table(BUNDLED, WORDS, theme, TODAY).rows
    ]
    assert sorted(found) == sorted(BUNDLED.provisions)


def test_no_duty_stands_without_its_exception() -> None:
    for theme, _ in subjects(BUNDLED, WORDS).options:
        for row in ladder_table(BUNDLED, WORDS, theme, TODAY).rows:
            exception = BUNDLED.provisions[row.id].exception
            cells = dict(zip(NAMES, row.cells, strict=True))
            assert cells["unless"] == exception if exception else cells["unless"]


def test_the_newest_measure_stands_first() -> None:
    numbers = [rung["act"].partition("\n")[0] for rung in rungs("labour")]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == "2397"


def test_each_rung_says_what_it_is_on_the_day() -> None:
    latest = rungs("labour")
    assert "the duty stands" in latest[0]["today"]
    assert any(rung["today"].startswith("overtaken by") for rung in latest)

    before = rungs("labour", dt.date(2017, 9, 10))
    assert [rung["act"].partition("\n")[0] for rung in before] == ["2371", "2321"]
    assert all(rung["today"].startswith("in force") for rung in before)


def test_a_ladder_without_a_rung_says_so_and_when_its_first_comes() -> None:
    day = dt.date(2016, 3, 1)

    assert rungs("labour", day) == []
    said = no_duty(BUNDLED, WORDS, "labour", day)
    assert said.startswith("Labour: no duty made by 1 March 2016 was found.")
    assert "2016" in said.partition("found.")[2]


def test_facts_put_back_to_a_day_call_no_day_today() -> None:
    day = dt.date(2024, 5, 1)
    table = ladder_table(as_known_on(BUNDLED, day), WORDS, "labour", day)
    assert table.columns[-1].title == "On 1 May 2024"
    assert ladder_table(BUNDLED, WORDS, "labour", TODAY).columns[-1].title == "Today"


def test_words_that_no_rung_holds_lead_to_the_ladders_that_do() -> None:
    said = no_match(BUNDLED, WORDS, "labour", TODAY, "crude")
    assert said.startswith("Labour: no duty made by 10 October 2026 holds “crude”. It stands under")
    assert "Crude oil" in said
    assert no_match(BUNDLED, WORDS, "labour", TODAY, "zzz").endswith("holds “zzz”.")
