"""Places, resolutions and incidents: the form of each, and that every one of them composes."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from dprk_viewer.facts.measures import OTHER
from dprk_viewer.facts.selection import STANCES, attributions_of, earlier_stances, sums_of
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    BottomLine,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.compose import TOPICS, names
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, words_in
from dprk_viewer.wording.words import Words
from tests import factory
from tests.pdf.reading import pages as printed
from tests.pdf.reading import squeeze
from tests.sheets.full_facts import full_facts
from tests.sheets.kinds import (
    BUNDLED,
    CONTESTED,
    DPRK,
    EMPTY,
    ENVOYS,
    OUTSIDE,
    RESOLUTIONS,
    SAMPLE,
    ZERO,
)
from tests.sheets.reading import find, flat, inlines, made, notes, pages, plain, text_of

PAPERED = (
    "country:RUS",
    "country:KOR",
    ZERO,
    EMPTY,
    DPRK,
    OUTSIDE,
    "resolution:2397",
    "resolution:2321",
    "incident:bybit-2025",
    CONTESTED,
)


def section(name: str, heading: str) -> str:
    """The text of the section with that heading."""
    blocks = flat(made(BUNDLED, name).blocks)
    found = (block for block in blocks if isinstance(block, Section) and block.heading == heading)
    return "\n".join(plain(line) for line in next(found).paragraphs)


def bottom(name: str) -> str:
    """The bottom line of a sheet of the bundled data."""
    return plain(find(made(BUNDLED, name).blocks, BottomLine).text)


def title(name: str) -> str:
    """The title of a sheet of the bundled data."""
    return made(BUNDLED, name).title


def tables(name: str) -> list[TableBlock]:
    """The tables of a sheet of the bundled data."""
    blocks = flat(made(BUNDLED, name).blocks)
    return [block for block in blocks if isinstance(block, TableBlock)]


def test_every_sheet_composes_and_keeps_the_limits_of_its_first_page() -> None:
    offered = names(BUNDLED)
    assert len(offered) > len(BUNDLED.places) + len(BUNDLED.incidents)
    for name in offered:
        sheet = made(BUNDLED, name)
        first, _ = pages(sheet)
        listed = [note.number for note in notes(sheet)]
        unknown = [block for block in flat(first) if isinstance(block, Section)]
        assert words_in(*first) <= WORD_LIMIT, name
        assert len(find(first, Sources).notes) <= NOTE_LIMIT, name
        assert listed == list(range(1, len(listed) + 1)), name
        assert "What we do not know" in [block.heading for block in unknown], name


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", PAPERED)
def test_the_first_page_holds_all_that_was_composed_for_it(name: str, paper: str) -> None:
    sheet = made(BUNDLED, name, paper=paper, marking="RESTRICTED")
    first, second = pages(sheet)
    paper_pages = [squeeze(page) for page in printed(render(sheet, Words.english()))]
    assert squeeze(find(first, Sources).notes[-1].text) in paper_pages[0]
    assert squeeze(plain(list(inlines(first))[-1]))[:40] in paper_pages[0]
    assert len(paper_pages) > 1 or not second


@pytest.mark.parametrize("name", SAMPLE)
def test_a_sheet_is_the_same_each_time_and_names_its_subject(name: str) -> None:
    sheet = made(BUNDLED, name)
    assert sheet == made(BUNDLED, name)
    assert sheet.foot.sheet_id.startswith(name.replace(":", "-") + " · ")
    assert all(BUNDLED.find(row) is not None for row in sheet.rows)


def test_the_title_says_what_is_held_on_a_place() -> None:
    assert title("country:RUS") == "DPRK workers in the Russian Federation"
    assert title("country:QAT") == "DPRK workers in Qatar"
    assert title(ZERO) == "Norway: what it reported"
    assert title(EMPTY) == "Fiji: duties on DPRK workers"
    assert title(DPRK) == "The DPRK: its workers abroad"
    assert title("country:NLD") == "The Netherlands: what it reported"
    assert title("country:USA") == "The United States of America: what it reported"


def test_the_bottom_line_of_a_host_has_duty_own_report_rivals_and_what_was_not_read() -> None:
    said = bottom("country:RUS")
    parts = ("22 December 2019, with the exceptions framed below", "511", "15,000", "Others differ")
    places = [said.index(part) for part in (*parts, "Said to exist, not read here")]
    assert places == sorted(places)
    assert "ROK NIS, 30 April 2025" in said


def test_the_chart_of_a_host_holds_one_measure_and_its_place_alone() -> None:
    figure = find(made(BUNDLED, "country:RUS").blocks, Figure)
    assert figure.drawing.title == "Workers sent, by source"
    assert "notes" in figure.drawing.source


def test_the_reports_of_a_host_are_its_own() -> None:
    heading = "Its reports under resolution 2397, paragraph 8, as far as seen"
    told = section("country:RUS", heading)
    assert "In its final report of 20 March 2020 Russia gave 511" in told
    assert "MSMT" not in told


def test_no_figure_of_a_host_stands_in_two_tables() -> None:
    for name in ("country:RUS", "country:CHN", "country:KWT"):
        found = [t for t in tables(name) if t.columns[1].heading == "Figure as said"]
        rows = [tuple(plain(cell) for cell in row) for table in found for row in table.rows]
        assert len(rows) == len(set(rows)), name


def test_of_as_many_sums_the_chart_of_an_incident_shows_what_was_stolen() -> None:
    figure = find(made(BUNDLED, "incident:kelpdao-2026").blocks, Figure)
    assert figure.drawing.title == "KelpDAO theft: cryptocurrency stolen, by source"


def test_a_host_without_data_gets_three_questions_and_no_reply() -> None:
    asked = section(EMPTY, "We ask").splitlines()
    kinds = {type(block) for block in flat(made(BUNDLED, EMPTY).blocks)}
    assert len(asked) == 3
    assert "filed?" in asked[0]
    assert "authorisations" in asked[1]
    assert "IT, in medicine or in restaurants" in asked[2]
    assert "We hold no information on DPRK workers in Fiji." in bottom(EMPTY)
    assert not kinds & {Exchanges, Figure}


def test_a_host_that_reported_none_gets_its_report_and_no_reply() -> None:
    kinds = {type(block) for block in flat(made(BUNDLED, ZERO).blocks)}
    assert "Norway stated that it had no DPRK worker" in bottom(ZERO)
    assert section(ZERO, "We ask") == "Does the report of January 2021 still hold?"
    assert not kinds & {Exchanges, Figure}


def test_a_later_claim_against_a_report_of_none_takes_that_form_away() -> None:
    zero = factory.claim("zero", type="report", point=Decimal(0), low=None, high=None, printed=None)
    later = factory.claim("later", originator="nis", stated_on=factory.date("2027-01"))
    parties = [factory.party(), factory.party("nis", kind="agency")]
    alone = factory.facts(claims=[zero], parties=parties)
    place = f"country:{zero.place}"
    assert made(alone, place).title.endswith(": what it reported")
    against = factory.facts(claims=[zero, later], parties=parties)
    assert made(against, place).title.startswith("DPRK workers in")


def test_a_territory_outside_control_has_its_own_line_and_no_bottom_line() -> None:
    heading = "In Abkhazia, Georgia, outside the control of its Government"
    assert "around 400" in section(OUTSIDE, heading)
    assert "Abkhazia" not in bottom(OUTSIDE)
    assert title(OUTSIDE) == "Georgia: duties on DPRK workers"


def test_the_dprk_is_asked_nothing_and_speaks_for_itself() -> None:
    blocks = tuple(flat(made(BUNDLED, DPRK).blocks))
    headings = [block.heading for block in blocks if isinstance(block, Section)]
    assert "We ask" not in headings
    assert "We hold no information" not in bottom(DPRK)
    assert any("DPRK" in plain(row.they) for row in find(blocks, Exchanges).rows)


def test_a_place_answers_for_itself_first() -> None:
    rows = find(made(BUNDLED, "country:QAT").blocks, Exchanges).rows
    assert "Qatar: Government Communications Office" in plain(rows[0].they)


def test_incidents_of_a_place_stand_on_the_second_page_with_their_sums_apart() -> None:
    table = next(row for row in tables("country:KOR") if row.heading == "Cyber incidents there")
    here = [row for row in BUNDLED.incidents.values() if row.place == "KOR"]
    assert len(table.rows) == len(here)


@pytest.mark.parametrize("name", ENVOYS)
def test_the_envoys_own_states_compose(name: str) -> None:
    assert find(made(BUNDLED, name).blocks, DutyFrame).duties


@pytest.mark.parametrize("name", RESOLUTIONS)
def test_a_resolution_prints_each_of_its_duties_once(name: str) -> None:
    sheet = made(BUNDLED, name)
    number = name.partition(":")[2]
    act = next(row for row in BUNDLED.events.values() if f"S/RES/{number} " in (row.symbol or ""))
    text = text_of(sheet.blocks)
    assert find(sheet.blocks, Head).title.startswith(f"Resolution {number} (")
    for duty in (row for row in BUNDLED.provisions.values() if row.event == act.id):
        assert duty.id in sheet.rows
        assert duty.duty.rstrip(". ") in text or duty.text


def test_a_resolution_says_how_it_was_adopted_and_what_answered_it() -> None:
    assert "22 December 2017: adopted unanimously" in bottom("resolution:2397")
    assert any(
        table.heading == "What it answered, and what answered it"
        and "29 November 2017" in plain(row[0])
        for table in tables("resolution:2397")
        for row in table.rows
    )


def test_a_resolution_says_what_was_not_seen_of_it_and_nothing_of_other_subjects() -> None:
    heading = "What we do not know"
    told = section("resolution:2397", heading)
    assert re.search(r"exception was not seen: \d+; whose verb was not checked: \d+", told)
    assert "Committee chair" not in text_of(made(BUNDLED, "resolution:825").blocks)
    assert "No paragraph of it is held here." in section("resolution:825", heading)


def test_that_others_differ_is_said_of_the_hosts_own_report_too() -> None:
    assert "6,064" in bottom("country:KWT")
    assert "Others differ" in bottom("country:KWT")


def test_a_duty_that_was_overtaken_says_by_what() -> None:
    sheet = made(full_facts(), "resolution:2371")
    assert re.search(r"overtaken by Resolution 2375 \(2017\), para\. 17", text_of(sheet.blocks))
    assert "No duty in force" in text_of((find(sheet.blocks, DutyFrame),))


def test_sums_of_an_incident_are_never_mixed() -> None:
    for id_ in ("bangladesh-2016", "bybit-2025", "ronin-2022"):
        sums = [claim for claim in sums_of(BUNDLED, id_) if claim.is_numbered]
        found = [t for t in tables(f"incident:{id_}") if t.columns[1].heading == "Figure as said"]
        assert len(found) == len({claim.measure for claim in sums})
        assert sum(len(table.rows) for table in found) == len(sums)
        assert OTHER not in " ".join(table.heading for table in found)


def test_attributions_stand_by_stance_and_tell_the_earlier_one() -> None:
    table = next(t for t in tables("incident:kelpdao-2026") if t.heading == "Attributions")
    told = [" ".join(plain(cell) for cell in row) for row in table.rows]
    (layer,) = [row for row in told if "LayerZero" in row.split(":")[0]]
    held = attributions_of(BUNDLED, "kelpdao-2026")["attributes"]
    (before,) = [old for row in held for old in earlier_stances(BUNDLED, row)]
    day = Words.english().date(before.stated_on)
    assert f"before, {day}: suspect the DPRK" in layer


def test_a_contested_incident_names_who_contests_it() -> None:
    contested = attributions_of(BUNDLED, CONTESTED.partition(":")[2])[STANCES[-1]]
    assert contested
    assert "Contested by" in section(CONTESTED, "Who says who did it")


def test_an_incident_without_an_official_attribution_says_so() -> None:
    assert "No attribution to the DPRK by a State" in text_of(
        made(BUNDLED, "incident:bitget-2026").blocks
    )


def test_the_topics_come_first() -> None:
    assert names(BUNDLED)[: len(TOPICS)] == tuple(TOPICS)


def test_the_sheet_on_the_dprk_tells_of_its_workers_everywhere() -> None:
    rows = next(b for b in flat(made(BUNDLED, DPRK).blocks) if isinstance(b, TypeRows))
    assert rows.rows[0].label == "Established"
    gaps = section(DPRK, "What we do not know")
    assert gaps.startswith("Nothing after 10 October 2026 was read")
