"""The three forms of a sheet: what each has, in which order, and what our own State gets."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dprk_viewer.errors import OwnState, UnknownPlace
from dprk_viewer.sheets.blocks import (
    BottomLine,
    DutyFrame,
    Exchanges,
    Head,
    PageBreak,
    Section,
    Sheet,
    TypeRows,
)
from dprk_viewer.sheets.compose import names
from tests import factory
from tests.sheets.full_facts import full_facts
from tests.sheets.kinds import BUNDLED, DPRK, EMPTY, SAMPLE, ZERO
from tests.sheets.reading import TOPICS, find, flat, made, plain, text_of

every = pytest.mark.parametrize("name", [*TOPICS, *SAMPLE])


def sections(sheet: Sheet) -> dict[str, Section]:
    return {block.heading: block for block in flat(sheet.blocks) if isinstance(block, Section)}


def order(sheet: Sheet) -> list[str]:
    """The parts of a sheet by the name that a reader would give them, in order."""
    found = []
    for block in flat(sheet.blocks):
        if isinstance(block, Section):
            found.append(block.heading)
        elif not isinstance(block, PageBreak | Head):
            found.append(type(block).__name__)
    return found


@every
def test_a_demarche_has_the_official_parts_in_their_order(name: str) -> None:
    sheet = made(BUNDLED, name, form="demarche")
    parts = order(sheet)
    assert parts[0] == "Objective"
    assert parts.index("Evidence") < parts.index("Exchanges")
    assert "What we do not know" in parts
    assert not any(isinstance(block, BottomLine) for block in sheet.blocks)
    exchanges = find(sheet.blocks, Exchanges)
    assert all(plain(row.they) and plain(row.we) for row in exchanges.rows)
    if "DutyFrame" in parts:
        assert parts.index("DutyFrame") < parts.index("Evidence")


def test_the_objective_is_the_readers_or_follows_from_the_duties() -> None:
    for name, addressee in (("country:RUS", "the Russian Federation"), ("labour", "the State")):
        sheet = made(BUNDLED, name, form="demarche")
        (line,) = sections(sheet)["Objective"].paragraphs
        assert f"To obtain from {addressee}" in plain(line)
        assert sections(sheet)["We ask"].paragraphs
    sheet = made(BUNDLED, "country:RUS", form="demarche", objective="Agree on a date.")
    assert plain(sections(sheet)["Objective"].paragraphs[0]) == "Agree on a date."
    none = made(BUNDLED, "cyber", form="demarche")
    assert "None is set" in plain(sections(none)["Objective"].paragraphs[0])


def test_a_demarche_without_a_reply_says_that_none_is_recorded() -> None:
    row = find(made(BUNDLED, EMPTY, form="demarche").blocks, Exchanges).rows[0]
    assert (plain(row.they), plain(row.we)) == ("None recorded.", "None recorded.")


def test_a_demarche_on_a_resolution_answers_what_is_said_of_it() -> None:
    facts = full_facts()
    sheet = made(facts, "resolution:2397", form="demarche")
    rows = find(sheet.blocks, Exchanges).rows
    assert facts.replies["rep-1"].position.rstrip(". ") in plain(rows[0].they)
    assert not any(
        isinstance(block, Exchanges) for block in flat(made(facts, "resolution:2397").blocks)
    )


@every
def test_a_non_paper_has_no_exchange_and_says_what_it_is(name: str) -> None:
    sheet = made(BUNDLED, name, form="non-paper", marking="Secret", tlp="TLP:RED")
    assert not any(isinstance(block, Exchanges) for block in flat(sheet.blocks))
    assert find(sheet.blocks, Head).subtitle.endswith("non-paper")
    assert "edition" not in find(sheet.blocks, Head).edition
    assert (sheet.options.marking, sheet.options.tlp) == (None, None)
    assert "What we do not know" in sections(sheet)


def test_what_a_chart_leaves_out_is_said_once_under_its_newest_figure() -> None:
    line = plain(find(made(BUNDLED, "labour", form="non-paper").blocks, BottomLine).text)
    assert "Other figures, alleged or by unnamed sources, are left out here." in line
    assert "Other figures are left out." not in line
    whole = made(BUNDLED, "labour", form="non-paper", allegations=True, unnamed=True)
    assert "left out" not in text_of(whole.blocks)


def test_a_line_whose_rivals_are_left_out_says_so() -> None:
    visas: dict[str, Any] = {"measure": "work_visas", "point": Decimal(700)}
    said = factory.claim("said", **visas)
    whisper = factory.claim("whisper", **visas, originator="state-x", headline=False)
    named = factory.claim("named", **visas, originator="nis", headline=False)
    for rival, told in ((whisper, True), (named, False)):
        facts = full_facts(claims=[said, rival], relays={})
        text = text_of(made(facts, "labour", form="non-paper").blocks)
        assert "About 700 DPRK workers" in text
        assert ("Other figures are left out." in text) is told


def test_nothing_is_called_not_found_because_it_is_left_out() -> None:
    for name in ("country:UGA", "country:OMN", "incident:upbit-2025", "incident:newyork-2020"):
        text = text_of(made(BUNDLED, name, form="non-paper").blocks)
        assert "found is alleged or by" in text or "found are alleged or by" in text, name
        for claimed in ("We hold no information", "No attribution was found", "No sum was found"):
            assert claimed not in text, name


def test_a_place_that_only_spoke_is_not_a_place_of_which_nothing_is_known() -> None:
    text = text_of(made(BUNDLED, DPRK, form="non-paper").blocks)
    assert "Nothing after 10 October 2026 was read" in text
    assert "nothing was found in the sources" not in text


def test_a_position_that_is_left_out_is_not_passed_over() -> None:
    for name, told in (("incident:coincheck-2018", True), ("incident:bybit-2025", False)):
        text = text_of(made(BUNDLED, name, form="non-paper").blocks)
        assert ("Another position, by unnamed sources, is left out." in text) is told


def test_a_zero_that_is_opposed_only_by_what_is_left_out_is_not_a_settled_zero() -> None:
    zero: dict[str, Any] = {"type": "report", "point": Decimal(0), "originator": "rus"}
    own = factory.claim("own", **zero, stated_on=factory.date("2020"))
    said: dict[str, Any] = {"place": "RUS", "stated_on": factory.date("2021")}
    against = factory.claim("against", type="allegation", **said)
    facts = full_facts(claims=[own, against])
    for form in ("briefing", "non-paper"):
        assert "what it reported" not in made(facts, "country:RUS", form=form).title
    assert "what it reported" in made(full_facts(claims=[own]), "country:RUS").title


@pytest.mark.parametrize("name", ["country:CHN", ZERO, EMPTY])
@pytest.mark.parametrize("form", ["briefing", "non-paper"])
def test_our_own_state_is_asked_nothing_and_answered_nothing(name: str, form: str) -> None:
    sheet = made(BUNDLED, name, form=form, own_state=name[-3:])
    assert sheet.title.endswith(": our own record") is (form == "briefing")
    assert "We ask" not in sections(sheet)
    assert not any(isinstance(block, Exchanges) for block in flat(sheet.blocks))
    assert find(sheet.blocks, DutyFrame).duties
    assert find(sheet.blocks, TypeRows)


def test_our_own_state_gets_no_demarche_and_must_be_known() -> None:
    with pytest.raises(OwnState) as refused:
        made(BUNDLED, "country:FRA", form="demarche", own_state="FRA")
    assert refused.value.fields == {"place": "France"}
    assert made(BUNDLED, "country:RUS", form="demarche", own_state="FRA").blocks
    with pytest.raises(UnknownPlace):
        made(BUNDLED, "labour", own_state="XXX")


def test_every_sheet_has_every_form() -> None:
    for name in names(BUNDLED)[::7]:
        for form in ("briefing", "demarche", "non-paper"):
            assert made(BUNDLED, name, form=form).blocks


@pytest.mark.parametrize("form", ["briefing", "demarche", "non-paper"])
def test_a_host_without_data_is_asked_three_questions(form: str) -> None:
    sheet = made(BUNDLED, EMPTY, form=form)
    assert sheet.title == "Fiji: duties on DPRK workers"
    assert len(sections(sheet)["We ask"].paragraphs) == 3
    assert "We hold no information on DPRK workers in Fiji." in text_of(sheet.blocks)


@pytest.mark.parametrize("form", ["briefing", "demarche", "non-paper"])
def test_a_host_whose_own_report_is_zero_is_asked_whether_it_holds(form: str) -> None:
    sheet = made(BUNDLED, ZERO, form=form)
    assert sheet.title == "Norway: what it reported"
    (question,) = sections(sheet)["We ask"].paragraphs
    assert plain(question).endswith("still hold?")
