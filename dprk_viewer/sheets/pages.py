"""Head, first page and its notes; then the pages after it with theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.abridged import left_out, likely_line
from dprk_viewer.sheets.blocks import Block, Head, Note, PageBreak, Run, Section, Sources
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.forms import subtitle
from dprk_viewer.sheets.head import head
from dprk_viewer.sheets.listing import Listing, made
from dprk_viewer.sheets.parts import FirstPage, Parts
from dprk_viewer.sheets.run_over import stands_on_two
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, Space, words_in
from dprk_viewer.wording.words import Words


class Pages(NamedTuple):
    """All blocks of a sheet; whether its pages surely hold what stands on each."""

    blocks: tuple[Block, ...]
    fits: bool
    head: Head


def pages(desk: Desk, parts: Parts) -> Pages:
    """Return the blocks of a sheet, of no more pages than its options allow."""
    page, notes = parts.first, desk.ledger.notes
    named = subtitle(desk.words, parts.topic, desk.options)
    top = head(desk, parts.title, named, page.rows)
    if desk.is_all:
        return _one_part(desk, top, parts)
    last = _last_note(desk, top, page)
    shown = Sources(_sources_heading(desk.words, page, last), notes(last=last))
    first = (*page.blocks, shown)
    second = _second(desk, top, parts, notes(first=last + 1, last=page.notes))
    after = (PageBreak(), *second) if second else ()
    space = Space(desk)
    fits = space.stack_height(first) <= space.page_room(top, runs_over=desk.runs_over)
    if desk.options.length == 2:
        fits = fits and space.stack_height(second) <= space.later_room(top)
    return Pages((top, *first, *after), fits, top)


def _one_part(desk: Desk, top: Head, parts: Parts) -> Pages:
    """The first part alone with all its notes, and a line on what is left out."""
    blocks, notes, space = parts.first.blocks, desk.ledger.notes(), Space(desk)
    line = left_out(desk, _records(parts.second))
    shown = Sources(desk.words.say("Sources"), notes, line)
    few = len(notes) <= NOTE_LIMIT and words_in(*blocks) <= WORD_LIMIT
    every = (*blocks, shown)
    if desk.runs_over:
        holds = stands_on_two(space, top, every)
    else:
        holds = space.stack_height(every) <= space.page_room(top)
    return Pages((top, *every), few and holds, top)


def _last_note(desk: Desk, top: Head, page: FirstPage) -> int:
    """How many notes the first page can list, within the limit; the others stand overleaf.

    Where the first part runs over, all stand beneath it.
    """
    if desk.runs_over:
        return page.notes
    space = Space(desk)
    free = space.page_room(top, runs_over=desk.runs_over) - space.stack_height(page.blocks)
    texts = [note.text for note in desk.ledger.notes(last=page.notes)]
    most = min(len(texts), NOTE_LIMIT)
    counts = range(most, 0, -1)
    fitting = (count for count in counts if space.notes_height(texts[:count]) <= free)
    return next(fitting, min(most, 1))


def _second(desk: Desk, top: Head, parts: Parts, over: tuple[Note, ...]) -> tuple[Block, ...]:
    """What stands after the first page; ``over`` are notes that it had no room for."""
    words = desk.words
    again = (Sources(words.say("Sources of the first page, continued"), over),) if over else ()
    if desk.options.length == 2:
        return _one_more(desk, top, parts, again)
    blocks = made(desk, parts.second)
    rest = desk.ledger.notes(first=parts.first.notes + 1)
    heading = words.say("Sources of the pages after the first")
    return (*again, *blocks, *((Sources(heading, rest),) if rest else ()))


def _one_more(desk: Desk, top: Head, parts: Parts, again: tuple[Sources, ...]) -> tuple[Block, ...]:
    """One page: what is worth most and fits with its notes, and what is left out."""
    room = Space(desk).later_room(top)
    shown: list[Block] = []
    for each in sorted(parts.second, key=lambda listing: listing.last):
        number = _rows_that_fit(desk, each, (*again, *shown), parts.first.notes, room)
        shown += each.blocks(desk, number)
    line = left_out(desk, _records(parts.second))
    rest = desk.ledger.notes(first=parts.first.notes + 1)
    if rest:
        own: Block = Sources(desk.words.say("Sources of this page"), rest, line)
    else:
        own = Section("", ((Run(line, second=True),),))
    return *again, *shown, *((own,) if rest or line else ())


def _rows_that_fit(
    desk: Desk, each: Listing, above: Sequence[Block], before: int, room: float
) -> int:
    """How many rows stand under ``above`` with their notes, those up to ``before`` listed."""
    space = Space(desk)
    line = space.height_of(Section("", ((Run(likely_line(desk), second=True),),)))

    def overflows(number: int) -> bool:
        trial = desk._replace(ledger=desk.ledger.fork())
        blocks = each.blocks(trial, number)
        texts = [note.text for note in trial.ledger.notes(first=before + 1)]
        tall = space.stack_height((*above, *blocks)) + space.notes_height(texts)
        return tall + line > room

    if not overflows(each.length):
        return each.length
    return max(bisect_left(range(each.length), True, key=overflows) - 1, 0)


def _records(listings: Sequence[Listing]) -> list[Record]:
    return [row for each in listings for row in each.records]


def _sources_heading(words: Words, page: FirstPage, last: int) -> str:
    if last == page.notes:
        return words.say("Sources")
    return words.say("Sources; from {number} on they stand on the next page", number=last + 1)
