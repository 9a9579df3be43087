"""The three laws, on small facts and on the bundled dataset."""

from __future__ import annotations

import re

import pytest

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.public import public_facts
from dprk_viewer.facts.records import Claim, Provision
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.sheets.blocks import DutyFrame, Form, TableBlock, TypeRows
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, words_in
from dprk_viewer.wording.words import DAGGER, Words
from tests import factory
from tests.sheets.full_facts import full_facts
from tests.sheets.kinds import BUNDLED, SAMPLE
from tests.sheets.reading import TOPICS, find, flat, made, notes, pages, plain, runs, text_of

WORDS = Words.english()
EVERY = [
    *((full_facts(), topic) for topic in TOPICS),
    *((BUNDLED, name) for name in (*TOPICS, *SAMPLE)),
]
every = pytest.mark.parametrize(("facts", "topic"), EVERY)
every_form = pytest.mark.parametrize("form", ["briefing", "demarche", "non-paper"])


def shown_in(facts: Facts, form: Form) -> Facts:
    """The facts that a form is composed of."""
    if form != "non-paper":
        return facts
    return public_facts(facts, allegations=False, unnamed=False).facts


@every
@every_form
def test_every_claim_line_has_originator_and_note(facts: Facts, topic: str, form: Form) -> None:
    labels = [party.label.removeprefix("A ") for party in facts.parties.values()]
    for block in flat(made(facts, topic, form=form).blocks):
        for row in block.rows if isinstance(block, TypeRows) else ():
            for line in row.lines:
                nothing = "Nothing found" in plain(line)
                assert nothing or any(run.notes for run in line)
                assert nothing or any(label in plain(line) for label in labels)


@every
@every_form
def test_every_figure_in_a_table_says_when_of_what_and_by_whom(
    facts: Facts, topic: str, form: Form
) -> None:
    for block in flat(made(facts, topic, form=form).blocks):
        if isinstance(block, TableBlock) and block.columns[1].heading == "Figure as said":
            for time, figure, counted, who in block.rows:
                assert plain(time)
                assert plain(figure)
                assert plain(counted)
                assert re.search(r" by .+, .*\d{4}", f" {plain(who)}")
                assert any(run.notes for run in who)


@every
def test_every_note_that_is_cited_is_listed_once(facts: Facts, topic: str) -> None:
    sheet = made(facts, topic)
    listed = [note.number for note in notes(sheet)]
    cited = {number for run in runs(sheet.blocks) for number in run.notes}
    assert listed == list(range(1, len(listed) + 1))
    assert cited <= set(listed)
    assert all(note.text.strip(". ") for note in notes(sheet))


@every
@every_form
def test_a_fact_seen_once_keeps_its_mark(facts: Facts, topic: str, form: Form) -> None:
    sheet = made(facts, topic, form=form)
    lines = text_of(sheet.blocks).splitlines()
    printed = [row for row in map(facts.find, sheet.rows) if isinstance(row, Claim)]
    for claim in (claim for claim in printed if claim.checked == "once"):
        figure = figure_text(WORDS, claim).removesuffix(DAGGER)
        said = [line for line in lines if figure and figure.casefold() in line.casefold()]
        assert not said or any(DAGGER in line for line in said), claim.id


@every
@every_form
def test_rivals_of_every_printed_headline_are_printed(facts: Facts, topic: str, form: Form) -> None:
    sheet = made(facts, topic, form=form)
    index = Rivals(shown_in(facts, form))
    printed = [row for row in map(facts.find, sheet.rows) if isinstance(row, Claim)]
    on_reply = {basis for bases in facts.reply_basis.values() for basis in bases}
    for claim in printed:
        if claim.headline and claim.id not in on_reply:
            assert {rival.id for rival in index.of(claim)} <= set(sheet.rows), claim.id


@every
@every_form
def test_no_duty_is_without_its_exception(facts: Facts, topic: str, form: Form) -> None:
    sheet = made(facts, topic, form=form)
    text = text_of(sheet.blocks)
    duties = [row for row in map(facts.find, sheet.rows) if isinstance(row, Provision)]
    for duty in duties:
        lines = [line for line in text.splitlines() if duty.duty.rstrip(". ") in line]
        said = (
            (duty.exception or "").rstrip(". ") if duty.exception_check == "stated" else "xception"
        )
        assert all(said in line for line in lines), duty.id


def test_the_exception_stands_in_one_piece_with_unless_in_bold() -> None:
    frame = find(made(full_facts(), "labour").blocks, DutyFrame)
    first = frame.duties[0]
    assert frame.aside == "our summary, not the text"
    assert first.cite == "Resolution 2397 (2017), para. 8"
    assert any(run.bold and "unless" in run.text for run in first.text)
    assert plain(first.text).endswith("law bars the return. Due by 22 December 2019.")


def test_how_much_is_allowed_stands_with_the_duty_and_is_not_said_twice() -> None:
    allowed = "500,000 barrels per 12 months"
    duty = factory.provision(duty="Caps refined petroleum.", limit=allowed)
    said = factory.provision(
        duty="Caps refined petroleum at 500,000 barrels in 12 months.", limit=allowed
    )
    for row, times in ((duty, 1), (said, 0)):
        few = factory.facts(events=[factory.event()], provisions=[row])
        frame = find(made(few, "labour").blocks, DutyFrame)
        assert plain(frame.duties[0].text).count("Limit: 500,000 barrels") == times


def test_what_was_not_seen_of_a_duty_is_said() -> None:
    frame = find(made(full_facts(), "sanctions").blocks, DutyFrame)
    texts = {duty.cite: plain(duty.text) for duty in frame.duties}
    assert "Exception not seen." in texts["Resolution 2397 (2017), para. 4"]
    refined = next(text for cite, text in texts.items() if "range" in cite)
    assert "none stated in the text read" in refined
    assert "Verb not checked in our copy." in refined
    assert "Whether it binds is not settled." in texts["Resolution 2397 (2017), para. 7"]


def test_overtaken_duties_are_not_framed() -> None:
    frame = find(made(full_facts(), "labour").blocks, DutyFrame)
    assert [duty.cite[:15] for duty in frame.duties] == ["Resolution 2397", "Resolution 2375"]


@every
def test_the_msmt_is_never_taken_for_a_un_body(facts: Facts, topic: str) -> None:
    for note in notes(made(facts, topic)):
        if "MSMT" in note.text:
            assert "eleven States, not a UN body" in note.text


@every
def test_the_first_page_keeps_its_limits(facts: Facts, topic: str) -> None:
    first, _ = pages(made(facts, topic))
    assert words_in(*first) <= WORD_LIMIT == 450
    assert (
        len([note for block in first for note in getattr(block, "notes", ())]) <= NOTE_LIMIT == 14
    )


def test_a_text_that_is_held_is_told_from_our_summary() -> None:
    read = factory.provision(
        "read", paragraph="8", text="Decides that all shall return.", text_language="en"
    )
    ours = factory.provision("ours", paragraph="9", text="Décide", text_language="fr")
    for rows, aside in (
        ([read], "the text as read"),
        ([ours], "our summary, not the text"),
        ([read, ours], "our summary; in quotation marks the text as read"),
    ):
        few = factory.facts(events=[factory.event()], provisions=rows)
        frame = find(made(few, "labour").blocks, DutyFrame)
        said = " ".join(plain(duty.text) for duty in frame.duties)
        assert frame.aside == aside
        assert ("“Decides that all shall return”" in said) == (read in rows)
        assert "Décide" not in said
