"""The parts that the details of a fact are made of: rows, lines, duties, sources."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.marks import MarkKind
from dprk_viewer.wording.words import DAGGER, Words


class DetailRow(NamedTuple):
    """A label with its value; ``mark`` is drawn before it; ``grade``: it is a grade of ours."""

    label: str
    value: str
    mark: MarkKind | None = None
    grade: bool = False


class DetailLine(NamedTuple):
    """A line about another row, which ``id`` names; blank: about none.

    ``more`` stands under it in the second voice.
    """

    id: str
    text: str
    mark: MarkKind | None = None
    more: str = ""


class DetailList(NamedTuple):
    """Lines under a heading: rivals, attributions of one stance.

    ``joined`` lines follow from one another: the steps of a chain, the values of a revision.
    An ``early`` list stands before the duties; ``grade``: it holds our grades.
    """

    title: str
    lines: tuple[DetailLine, ...]
    joined: bool = False
    early: bool = False
    grade: bool = False


class DetailDuty(NamedTuple):
    """A duty with its exception, which are always shown together.

    ``heading`` is the theme, ``cite`` the paragraph, ``limit`` the quantity and the day
    it was due. ``exception`` is the exception with its own introduction, or the words
    that none was stated or seen; it is never blank. ``standing`` says what the duty is
    on the day asked for; blank where no day is.
    """

    id: str
    heading: str
    cite: str
    duty: str
    limit: str
    exception: str
    binding: str
    standing: str = ""


class DetailSource(NamedTuple):
    """A document or page: its line, and its address or None."""

    text: str
    address: str | None


class Details(NamedTuple):
    """One fact with all that travels with it, in the order it is shown.

    ``figure`` is the figure as said with †, ``figure_note`` what is measured; both are
    blank for a fact without a figure. ``dagger`` explains a † and is blank without one.
    """

    id: str
    title: str
    kicker: str
    figure: str
    figure_note: str
    rows: tuple[DetailRow, ...]
    statement: str
    duties: tuple[DetailDuty, ...]
    lists: tuple[DetailList, ...]
    dagger: str
    sources: tuple[DetailSource, ...]


def present(*rows: DetailRow) -> tuple[DetailRow, ...]:
    """The rows that have a value."""
    return tuple(row for row in rows if row.value)


def filled(*lists: DetailList) -> tuple[DetailList, ...]:
    """The lists that have lines."""
    return tuple(list_ for list_ in lists if list_.lines)


def line_text(words: Words, line: DetailLine) -> str:
    """A line and what stands under it as one."""
    if not line.more:
        return line.text
    return words.say("{text} ({more})", text=line.text, more=line.more)


def dagger_note(words: Words, checked: str) -> str:
    """What a † means, for a fact that was seen once; else blank."""
    return words.say("† seen in one source.") if checked == "once" else ""


def daggered(text: str, checked: str) -> str:
    """``text`` with † after it where the fact was seen once."""
    return text + DAGGER if checked == "once" else text


def relay_text(facts: Facts, words: Words, row: str) -> str:
    """Who carried a row to us, in order from the originator; blank where nobody did."""
    return words.listing([party.name for party in facts.relay_parties(row)])


def without_grades(details: Details) -> Details:
    """The same fact without our grades, for a reader who does not want to see them."""
    return details._replace(
        rows=tuple(row for row in details.rows if not row.grade),
        lists=tuple(lines for lines in details.lists if not lines.grade),
    )
