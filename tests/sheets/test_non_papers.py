"""Every non-paper, read back from its finished file: nothing internal is in it."""

from __future__ import annotations

import datetime as dt
import io
import re
from functools import cache
from typing import NamedTuple

import pikepdf
import pytest

from dprk_viewer.facts.records import Attribution, Claim
from dprk_viewer.pages.html import html
from dprk_viewer.pages.plain import plain
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Figure, Sheet, SheetOptions
from dprk_viewer.sheets.compose import compose, names
from dprk_viewer.wording.terms import CREDIBILITY, RELIABILITY
from dprk_viewer.wording.words import Words
from tests.pdf.reading import pages, squeeze
from tests.sheets.kinds import BUNDLED, CONTESTED
from tests.sheets.reading import TOPICS, flat

ENGLISH = Words.english()
INTERNAL = SheetOptions(
    printed_on=dt.date(2026, 11, 24),
    marking="Zebra eyes only",
    tlp="TLP:AMBER",
    form="non-paper",
    objective="Obtain a date quietly",
    own_state="SWE",
)
LEFT = (
    "Zebra",
    "Obtain a date quietly",
    "TLP:",
    "Contact:",
    "Marking",
    "briefing sheet",
    "They may say",
    "We can say",
    "Expect:",
    "alleged by",
    BUNDLED.edition.version,
    *RELIABILITY.values(),
    *CREDIBILITY.values(),
)
"""What no non-paper says unless it was chosen."""


class Left(NamedTuple):
    """A non-paper as it was composed, what its file shows and says aloud, and the file."""

    sheet: Sheet
    text: str
    data: bytes


@cache
def left(name: str, options: SheetOptions = INTERNAL) -> Left:
    sheet = compose(BUNDLED, ENGLISH, name, options)
    data = render(sheet, ENGLISH)
    spoken = [block.drawing.alt for block in flat(sheet.blocks) if isinstance(block, Figure)]
    return Left(sheet, said("".join((*pages(data), *spoken))), data)


UNNAMED = {party.id: party.name for party in BUNDLED.parties.values() if party.kind == "unnamed"}


def speaker(row: object) -> str | None:
    if isinstance(row, Claim):
        return row.originator
    return row.party if isinstance(row, Attribution) else None


every = pytest.mark.parametrize("name", names(BUNDLED))


def said(text: str) -> str:
    return squeeze(text).casefold()


@cache
def exchanged() -> tuple[str, ...]:
    """What every reply, answer and advice says."""
    texts = (
        text
        for reply in BUNDLED.replies.values()
        for text in (reply.position, reply.quote, reply.line, reply.expect, reply.advice)
    )
    return tuple(said(text).rstrip(".") for text in texts if text)


@cache
def alleged_or_unnamed() -> tuple[str, ...]:
    """What every claim says that is left out unless it is chosen."""
    return tuple(
        said(claim.statement).rstrip(".")
        for claim in BUNDLED.claims.values()
        if claim.type == "allegation" or claim.originator in UNNAMED
    )


@every
def test_no_marking_identity_contact_grade_or_exchange(name: str) -> None:
    text = left(name).text
    assert [words for words in LEFT if said(words) in text] == []
    assert re.search(r"·[0-9a-f]{6}", text) is None
    assert "non-paper" in text
    assert left(name).sheet.foot.sheet_id == ""


@every
def test_no_word_of_a_reply_or_of_our_advice(name: str) -> None:
    text = left(name).text
    assert [words for words in exchanged() if words in text] == []


@every
def test_nothing_alleged_and_nobody_unnamed(name: str) -> None:
    sheet, text, _ = left(name)
    rows = [BUNDLED.find(id_) for id_ in sheet.rows]
    assert not [row for row in rows if isinstance(row, Claim) and row.type == "allegation"]
    assert not [row for row in rows if speaker(row) in UNNAMED]
    assert [party for party in UNNAMED.values() if said(party) in text] == []
    assert "allegation" not in [entry.mark for entry in sheet.foot.legend]
    assert [words for words in alleged_or_unnamed() if words in text] == []


@every
def test_the_file_says_nothing_of_where_it_is_from(name: str) -> None:
    sheet, _, data = left(name)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        told = {key: str(value) for key, value in pdf.docinfo.items()}
        xmp = pdf.Root["/Metadata"].read_bytes().decode()
    assert set(told) == {"/Title", "/CreationDate", "/ModDate"}
    assert told["/Title"] == sheet.title
    for trace in ("DPRK Viewer", "relation", "creator", "description", "SWE", "Zebra"):
        assert trace not in xmp.replace("pdfaProperty:description", "")
    assert not [id_ for id_ in sheet.rows if f">{id_}<" in xmp]


@every
def test_its_text_and_its_web_page_say_no_more(name: str) -> None:
    sheet = left(name).sheet
    for written in (plain(sheet, ENGLISH), html(sheet, ENGLISH)):
        text = said(written)
        hidden = (*map(said, LEFT), *exchanged(), *alleged_or_unnamed())
        assert [words for words in hidden if words in text] == []
        assert not [id_ for id_ in sheet.rows if f'"{id_}"' in written]


@every
def test_a_figure_with_others_left_out_says_so(name: str) -> None:
    sheet, text, _ = left(name)
    whole = compose(BUNDLED, ENGLISH, name, INTERNAL._replace(form="briefing"))
    fewer = set(whole.rows) - set(sheet.rows) - BUNDLED.replies.keys()
    claims = [row for row in map(BUNDLED.find, fewer) if isinstance(row, Claim)]
    if any(claim.type == "allegation" or claim.originator in UNNAMED for claim in claims):
        assert said("left out") in text


@pytest.mark.parametrize(
    ("name", "words", "allegations", "unnamed"),
    [
        ("country:CHN", "Unnamed, to Yomiuri", True, True),
        ("country:UGA", "alleged by", True, True),
        ("incident:upbit-2025", "ROK government officials, unnamed", False, True),
        ("labour", "A UN Member State, unnamed", False, True),
    ],
)
def test_what_was_chosen_is_there(name: str, words: str, allegations: bool, unnamed: bool) -> None:
    assert said(words) not in left(name).text
    more = left(name, INTERNAL._replace(allegations=allegations, unnamed=unnamed))
    assert said(words) in more.text
    told = "allegation" in [entry.mark for entry in more.sheet.foot.legend]
    assert told is allegations
    assert not more.sheet.foot.sheet_id


@pytest.mark.parametrize("name", [*TOPICS, "country:RUS", "resolution:2397", CONTESTED])
@pytest.mark.parametrize(
    "options",
    [
        INTERNAL._replace(length=1),
        INTERNAL._replace(length=2, paper="letter"),
        INTERNAL._replace(style="principal"),
    ],
)
def test_on_any_paper_it_says_no_more(name: str, options: SheetOptions) -> None:
    sheet, text, _ = left(name, options)
    hidden = (*map(said, LEFT), *map(said, UNNAMED.values()), *exchanged(), *alleged_or_unnamed())
    assert [words for words in hidden if words in text] == []
    assert not [id_ for id_ in sheet.rows if re.search(rf"\b{re.escape(id_)}\b", text)]


def test_whose_non_paper_it_is_cannot_be_told_from_the_file() -> None:
    theirs = INTERNAL._replace(own_state="FRA", marking=None, tlp=None, objective="Another")
    one, other = (
        render(compose(BUNDLED, ENGLISH, "labour", options), ENGLISH)
        for options in (INTERNAL, theirs)
    )
    assert one == other
