"""What stands on a sheet, part by part."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from dprk_viewer.errors import (
    BadOption,
    NotThereYet,
    UnknownIncident,
    UnknownPlace,
    UnknownResolution,
    UnknownSheet,
)
from dprk_viewer.sheets.blocks import (
    BottomLine,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Section,
    TypeRows,
)
from dprk_viewer.sheets.compose import about, names
from dprk_viewer.wording.words import Words
from tests import factory
from tests.factory import date
from tests.sheets.full_facts import full_facts
from tests.sheets.reading import TOPICS, find, flat, made, notes, pages, plain, text_of


def test_topics_places_resolutions_and_incidents_are_offered_in_one_order() -> None:
    facts = full_facts()
    offered = names(facts)
    kinds = [name.partition(":")[0] for name in offered]
    assert offered[:3] == TOPICS
    assert list(dict.fromkeys(kinds[3:])) == ["country", "resolution", "incident"]
    assert len(offered) == len(set(offered))
    assert offered == names(full_facts())
    assert all(about(facts, Words.english(), name) for name in offered)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("weather", UnknownSheet),
        ("weather:RUS", UnknownSheet),
        ("labour:RUS", UnknownSheet),
        ("country:XXX", UnknownPlace),
        ("country:", UnknownPlace),
        ("resolution:9999", UnknownResolution),
        ("resolution:", UnknownResolution),
        ("incident:none", UnknownIncident),
    ],
)
def test_a_name_that_makes_no_sheet_has_its_own_error(name: str, error: type[Exception]) -> None:
    facts = full_facts(events=[factory.event(), factory.event("tri", symbol=None)])
    with pytest.raises(error):
        made(facts, name)


def test_options_that_are_not_known_are_refused() -> None:
    with pytest.raises(BadOption):
        made(full_facts(), "labour", paper="a5")
    with pytest.raises(NotThereYet):
        made(full_facts(), "labour", language="fr")


def test_the_head_gives_the_newest_fact_the_horizon_and_the_edition() -> None:
    head = find(made(full_facts(), "labour").blocks, Head)
    assert head.title == "DPRK workers abroad"
    assert head.subtitle == "Overseas labour · briefing sheet"
    assert head.newest == "Newest fact on this page: 29 May 2025 (1 year old)"
    assert head.horizon == "sources end 10 October 2026"
    assert head.edition == "edition 2026.11.1 · printed 24 November 2026"


def test_a_band_warns_when_the_newest_fact_is_older_than_a_year() -> None:
    old = find(made(full_facts(), "labour", printed_on=dt.date(2026, 5, 30)).blocks, Head)
    fresh = find(made(full_facts(), "labour", printed_on=dt.date(2026, 5, 29)).blocks, Head)
    assert old.band is not None
    assert "29 May 2025" in old.band
    assert fresh.band is None


def test_the_bottom_line_says_the_duty_the_newest_sure_figure_and_the_gap() -> None:
    text = find(made(full_facts(), "labour").blocks, BottomLine).text
    assert text[0].bold
    assert "22 December 2019, with the exceptions framed below" in text[0].text
    assert "100,000 DPRK workers abroad (2023), estimated by a UN Member State" in plain(text)
    assert "Others differ" in plain(text)
    assert text[-1].bold
    assert "was not read" in text[-1].text


def test_the_bottom_line_never_rests_on_a_figure_seen_once() -> None:
    facts = full_facts(claims=[factory.claim(place=None, checked="once")])
    assert "30,000" not in plain(find(made(facts, "labour").blocks, BottomLine).text)


def test_established_is_always_there() -> None:
    facts = full_facts(claims=[factory.claim(type="estimate")])
    rows = find(made(facts, "labour").blocks, TypeRows).rows
    assert rows[0].label == "Established"
    assert "Nothing found" in plain(rows[0].lines[0])


def test_a_sheet_has_no_more_than_three_lines_a_type() -> None:
    many = [
        factory.claim(f"c{i}", measure="workers_sent", stated_on=date(f"20{i}"))
        for i in range(10, 20)
    ]
    blocks = list(flat(made(full_facts(claims=many), "labour").blocks))
    lines = [line for b in blocks if isinstance(b, TypeRows) for r in b.rows for line in r.lines]
    estimated = [plain(line) for line in lines if "estimated" in plain(line)]
    assert len(estimated) == 3
    assert "2019" in estimated[0]


def test_claims_in_the_chart_are_not_said_again() -> None:
    blocks = flat(made(full_facts(), "labour").blocks)
    rows = [line for b in blocks if isinstance(b, TypeRows) for r in b.rows for line in r.lines]
    assert all("100,000" not in plain(line) for line in rows)


def test_two_speakers_are_answered_each_by_name_and_date() -> None:
    rows = find(made(full_facts(), "labour").blocks, Exchanges).rows
    assert "A. Minister, Deputy Foreign Minister, 1 December 2023).†" in plain(rows[0].they)
    assert "China: B. Speaker" in plain(rows[1].they)
    assert rows[0].we[0].notes
    assert rows[0].we[-1].italic
    assert rows[0].we[-1].text.strip().startswith("Expect: ")


def test_internal_advice_is_not_printed() -> None:
    for topic in TOPICS:
        assert "Internal advice" not in text_of(made(full_facts(), topic).blocks)


def test_what_we_do_not_know_is_never_empty() -> None:
    bare = factory.facts()
    for topic in TOPICS:
        sections = [b for b in flat(made(bare, topic).blocks) if isinstance(b, Section)]
        unknown = next(block for block in sections if block.heading == "What we do not know")
        assert "10 October 2026" in plain(unknown.paragraphs[0])


def test_a_note_names_originator_relay_and_how_it_was_read() -> None:
    texts = [note.text for note in notes(made(full_facts(), "labour"))]
    assert "S/RES/2397 (2017), para. 8, 22 December 2017, read in a copy." in texts
    assert any("as reported by UN Panel of Experts, read in a copy." in text for text in texts)
    assert any(
        text.startswith("MSMT (eleven States, not a UN body), 29 May 2025")
        and text.endswith("read in a summary.")
        for text in texts
    )


def test_the_chart_names_the_notes_of_its_sources() -> None:
    for topic in ("labour", "cyber"):
        figure = find(made(full_facts(), topic).blocks, Figure)
        assert figure.drawing.source.startswith("notes ")
        assert figure.drawing.shapes


def test_the_cyber_sheet_has_no_duty_and_names_each_stance() -> None:
    sheet = made(full_facts(), "cyber")
    first, _ = pages(sheet)
    text = text_of(first)
    assert not [block for block in flat(sheet.blocks) if isinstance(block, DutyFrame)]
    assert "We ask" not in [getattr(block, "heading", "") for block in flat(sheet.blocks)]
    assert "Attributed to the DPRK by US Govt." in text
    assert "DPRK suspected by Elliptic†." in text
    assert "Contested by DPRK." in text


def test_other_duties_stand_in_a_table_overleaf_with_their_exceptions() -> None:
    _, second = pages(made(full_facts(), "sanctions"))
    assert "Exception not seen." in text_of(second)
    assert "unless the Committee approves in advance." in text_of(second)


def test_letter_and_a4_are_two_layouts() -> None:
    a4, letter = (made(full_facts(), "labour", paper=paper) for paper in ("a4", "letter"))
    assert find(a4.blocks, Figure).drawing.width < find(letter.blocks, Figure).drawing.width
    assert a4.foot.page == "A4 · page {page} of {pages}"
    assert letter.foot.page.startswith("Letter ")


def test_the_foot_says_that_no_marking_was_chosen() -> None:
    none = made(full_facts(), "labour").foot
    marked = made(full_facts(), "labour", marking="RESTRICTED").foot
    assert "Marking: none chosen" in none.contact
    assert "none chosen" not in marked.contact
    assert [entry.mark for entry in none.legend][-1] is None
    assert len(none.legend) == 7


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"counts": "three provinces"}, "20,000 workers present, counted: three provinces, "),
        ({"counts": "IT workers only"}, "20,000 workers present, counted: IT workers only, "),
        ({"counts": "DPRK workers", "printed": "20,000, if any"}, "20,000, if any: DPRK workers, "),
        ({"counts": "DPRK workers"}, "20,000 DPRK workers, "),
    ],
)
def test_what_is_counted_is_never_run_on_where_it_is_no_noun(
    changes: dict[str, Any], said: str
) -> None:
    count = factory.claim(type="finding", hedge=None, point=Decimal(20000), **changes)
    lines = find(made(factory.facts(claims=[count]), "labour").blocks, TypeRows).rows[0].lines
    assert plain(lines[0]).startswith(said)
