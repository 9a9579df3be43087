"""The rules of docs/grading.md as functions: columns in, grade and reason out."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Source
from dprk_viewer.facts.rivals import Rivals

LADDER = "ABCDE"
PRIMARY = {
    "resolution",
    "un_document",
    "un_press",
    "law",
    "court",
    "government",
    "monitoring_report",
}
OWN_REPORT = {"company_report", "ngo_report", "research"}
STEPS = {"original": 0, "copy": 1, "summary": 2}
KIND = {
    "resolution": "UN resolution",
    "un_document": "UN document",
    "un_press": "UN press text",
    "law": "Law",
    "court": "Court paper",
    "government": "Government page",
    "monitoring_report": "Monitoring report",
    "company_report": "Company’s report",
    "ngo_report": "NGO’s report",
    "research": "Research body’s page",
    "press": "Press",
    "broadcast": "Broadcaster",
    "reference": "Reference work",
    "board": "Message board",
}
SEEN = {
    "original": "read in the original",
    "copy": "read in a copy",
    "summary": "read in a summary",
}
PUBLISHER = {"listed": "listed publisher", "low": "blog or aggregator", "": "publisher not listed"}
TYPE_START = {"finding": 2, "report": 2, "estimate": 3, "allegation": 4}
NEARLY = Decimal("0.1")


class Grade(NamedTuple):
    """A grade and the sentence that says which rule gave it."""

    mark: str
    why: str


def publisher_classes(file: Path) -> dict[str, str]:
    """The class of each publisher that has one: listed or low."""
    with file.open(encoding="utf-8", newline="") as handle:
        return {row["publisher"]: row["class"] for row in csv.DictReader(handle, strict=True)}


def class_of(publisher: str, classes: dict[str, str]) -> str:
    """The class by the whole name, else without ``, at a mirror`` and ``(an agency)``."""
    names = [publisher, publisher.split(", at ")[0], re.sub(r" \([^)]*\)$", "", publisher)]
    return next((classes[name] for name in names if name in classes), "")


def reliability(source: Source, classes: dict[str, str]) -> Grade:
    """A to F for a document, from its kind, its publisher's class and where it was read."""
    group = class_of(source.publisher, classes)
    words = [KIND[source.kind]]
    if source.kind not in PRIMARY and source.kind != "board":
        words.append(PUBLISHER[group])
    words.append(SEEN[source.seen_at])
    if source.url is None:
        return Grade("F", f"{', '.join(words)}; no address.")
    if source.kind == "board" or group == "low":
        return Grade("E", f"{', '.join(words)}.")
    if source.kind in PRIMARY:
        start = "A"
    elif source.kind in OWN_REPORT:
        start = "B"
    elif group == "listed":
        start = "C"
    else:
        start = "D"
    place = min(LADDER.index(start) + STEPS[source.seen_at], LADDER.index("D"))
    return Grade(LADDER[place], f"{', '.join(words)}.")


class Beside(NamedTuple):
    """What stands beside a claim: how its rivals compare, and what later befell it."""

    agrees: bool
    contradicted: bool
    superseded: bool


def credibility(claim: Claim, originator_kind: str, source_grade: str, beside: Beside) -> Grade:
    """1 to 6 for a claim, from its type, who said it, how it was checked and its rivals."""
    if claim.type in ("pledge", "denial"):
        word = "A plan" if claim.type == "pledge" else "A denial"
        return Grade("6", f"{word}: not open to a check.")
    if originator_kind == "unnamed":
        return Grade("6", "The originator is not named.")
    if beside.superseded:
        return Grade("5", "Its originator gave another value later.")
    mark = TYPE_START[claim.type]
    reasons = [f"{claim.type.capitalize()} by a named originator"]
    if claim.checked == "once":
        mark += 1
        reasons.append("seen in one source")
    else:
        reasons.append("seen in two sources")
    if beside.contradicted:
        mark += 1
        reasons.append("another figure for the same contradicts it")
    if source_grade in ("E", "F"):
        mark += 1
        reasons.append("the page read is of grade " + source_grade)
    if mark == 2 and beside.agrees:
        mark = 1
        reasons.append("another originator’s figure agrees")
    return Grade(str(min(mark, 4)), f"{', '.join(reasons)}.")


def beside(facts: Facts, index: Rivals, claim: Claim, superseded: frozenset[str]) -> Beside:
    """How the rivals of ``claim`` compare with it."""
    rivals = [other for other in index.of(claim) if other.is_numbered and claim.is_numbered]
    meets = [_meet(claim, other) for other in rivals]
    return Beside(any(meets), not all(meets), claim.id in superseded)


def grades(facts: Facts, classes: dict[str, str]) -> dict[str, Grade]:
    """The grade of every source and claim by its id."""
    found = {row.id: reliability(row, classes) for row in facts.sources.values()}
    index = Rivals(facts)
    superseded = frozenset(row.supersedes for row in facts.claims.values() if row.supersedes)
    for claim in facts.claims.values():
        kind = facts.parties[claim.originator].kind
        around = beside(facts, index, claim, superseded)
        found[claim.id] = credibility(claim, kind, found[claim.source].mark, around)
    for claim in facts.claims.values():
        if claim.repeats is not None and found[claim.repeats].mark > found[claim.id].mark:
            mark = found[claim.repeats].mark
            found[claim.id] = Grade(mark, "No better than the claim that it passes on.")
    return found


def _meet(one: Claim, other: Claim) -> bool:
    """Whether two figures can both be right: their ranges share a value."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return (high is None or other_low is None or other_low <= high) and (
        other_high is None or low is None or low <= other_high
    )


def _range(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    """From least to most; a point stands for a tenth below it to a tenth above it."""
    if claim.point is None:
        return claim.low, claim.high
    return claim.point * (1 - NEARLY), claim.point * (1 + NEARLY)
