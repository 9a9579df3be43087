"""A claim as one line of a page: figure as said, what is counted, time, who and how."""

from __future__ import annotations

import re

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import COUNTED, figure_text
from dprk_viewer.figures.naming import within
from dprk_viewer.figures.phrases import counted_text, measure_text
from dprk_viewer.figures.times import time_text
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.kept_back import others_kept_back
from dprk_viewer.sheets.pieces import Draft, Piece, capital, dagger, spaced
from dprk_viewer.wording.words import DAGGER, Words

_LIMITS = re.compile(r"(one|two|three|largest|fall)\b|(\w+ ){1,2}only\b")
"""What is counted, told by where or of which part and not by a noun: "one city, Dandong"."""


def claim_draft(desk: Desk, claim: Claim) -> Draft:
    """The line of a claim; † follows where it was seen once, and the row it rests on."""
    text = claim_text(desk, claim)
    return spaced((Piece(text + dagger(claim.checked), (claim,)), *others_kept_back(desk, claim)))


def statement_draft(desk: Desk, claim: Claim) -> Draft:
    """The claim in our words, with who said it and when, and † where it was seen once."""
    text = _statement_text(desk, claim)
    return spaced((Piece(text + dagger(claim.checked), (claim,)), *others_kept_back(desk, claim)))


def claim_text(desk: Desk, claim: Claim) -> str:
    """The sentence of a claim without its †; it ends with a full stop."""
    words = desk.words
    who = said_by(desk, claim)
    if not claim.is_numbered:
        return _statement_text(desk, claim)
    fields = {
        "figure": capital(figure_text(words, claim).removesuffix(DAGGER)),
        "counted": counted_text(desk.facts, words, claim),
        "time": time_text(words, claim),
        "who": who,
    }
    if claim.unit in COUNTED and claim.measure != "other" and _LIMITS.match(claim.counts or ""):
        fields["measure"] = measure_text(words, claim)
        return words.say("{figure} {measure}, counted: {counted} ({time}), {who}.", **fields)
    spoken = claim.unit in COUNTED and _runs_on(fields["figure"], claim.counts or "")
    if fields["time"] in fields["counted"]:
        if spoken:
            return words.say("{figure} {counted}, {who}.", **fields)
        return words.say("{figure}: {counted}, {who}.", **fields)
    if spoken:
        return words.say("{figure} {counted} ({time}), {who}.", **fields)
    return words.say("{figure}: {counted} ({time}), {who}.", **fields)


def _runs_on(figure: str, counts: str) -> bool:
    """Whether figure and what is counted are read as one: not after "18, if confirmed"."""
    ends_apart = ", " in figure and not figure[-1].isdigit()
    return not (ends_apart or _LIMITS.match(counts))


def _statement_text(desk: Desk, claim: Claim) -> str:
    statement = claim.statement.rstrip(". ")
    return desk.words.say("{statement} ({who}).", statement=statement, who=said_by(desk, claim))


def said_by(desk: Desk, claim: Claim) -> str:
    """``estimated by Chainalysis, 1 February 2023``: the verb of its type, who and when."""
    words = desk.words
    fields = {
        "who": within(desk.facts.parties[claim.originator].label),
        "date": words.date(claim.stated_on),
    }
    if claim.type == "estimate" and "estimat" in figure_text(words, claim).casefold():
        return words.say("by {who}, {date}", **fields)
    return _said(words, claim.type, fields)


def _said(words: Words, type_: str, fields: dict[str, str]) -> str:
    """One whole message for each type of claim; KeyError for a type without a verb."""
    return {
        "finding": words.say("found by {who}, {date}", **fields),
        "report": words.say("reported by {who}, {date}", **fields),
        "estimate": words.say("estimated by {who}, {date}", **fields),
        "allegation": words.say("alleged by {who}, {date}", **fields),
        "pledge": words.say("announced by {who}, {date}", **fields),
        "denial": words.say("denied by {who}, {date}", **fields),
    }[type_]
