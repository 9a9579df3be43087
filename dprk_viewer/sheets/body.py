"""The lower half of the first page, filled as far as it fits; the rest is for the second."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Block, Exchange, Exchanges
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.exchanges import ExchangeDraft, exchanges
from dprk_viewer.sheets.pieces import Draft, count_words, rows_of, unnumbered
from dprk_viewer.sheets.room import Room
from dprk_viewer.sheets.space import Space
from dprk_viewer.sheets.type_rows import LINES_A_TYPE, TypeLines, type_rows
from dprk_viewer.sheets.unknown import run_on, unknown_section

TYPED = 0.25
"""What all types of claims are worth to a page; an exchange is worth the rest."""


class Lower(NamedTuple):
    """What may stand below the chart: claims by type, exchanges and gaps, at least one gap."""

    types: tuple[TypeLines, ...]
    replies: tuple[ExchangeDraft, ...]
    gaps: tuple[Draft, ...]


class Body(NamedTuple):
    """The blocks of the first page, what they show, and what is left for the second."""

    blocks: tuple[Block, ...]
    shown: tuple[TypeLines, ...]
    types: tuple[TypeLines, ...]
    exchanges: tuple[ExchangeDraft, ...]
    gaps: tuple[Draft, ...]
    room: Room

    @property
    def worth(self) -> float:
        """How much of the types of claims and of an exchange stands on the page, at most 1."""
        shown = {row.mark for row in self.shown}
        every = shown | {row.mark for row in self.types}
        types = len(shown) / len(every) if every else 1.0
        return TYPED * types + (1 - TYPED) * (self.spoken or not self.exchanges)

    @property
    def spoken(self) -> bool:
        """Whether an exchange stands on the page."""
        return any(isinstance(block, Exchanges) for block in self.blocks)


class _Filling:
    """What has been let onto the page so far: lines of each type, exchanges, gaps."""

    def __init__(self, desk: Desk, room: Room) -> None:
        self.room, self._space = room, Space(desk)
        self.lines: dict[str, int] = {}
        self.exchanges: list[ExchangeDraft] = []
        self.gaps = 0

    def line(self, row: TypeLines, turn: int, *, always: bool = False) -> None:
        """Let one more line of a type in, if it is its turn and it fits."""
        if len(row.lines) <= turn or self.lines.get(row.mark, 0) != turn:
            return
        draft = row.lines[turn]
        top = 0.0 if self.lines else self._space.types_top()
        need = count_words((draft,)), top + self._space.line_height(unnumbered(draft))
        if always:
            self.room.force(*need, rows_of((draft,)))
        elif not self.room.take(*need, rows_of((draft,))):
            return
        self.lines[row.mark] = turn + 1

    def exchange(self, drafts: Iterable[ExchangeDraft]) -> None:
        """Let the first in that fits and is not in; some of its sources may stand overleaf."""
        top = 0.0 if self.exchanges else self._space.exchange_top()
        for draft in (each for each in drafts if each not in self.exchanges):
            row = Exchange(unnumbered(draft.they), unnumbered(draft.we))
            height = top + self._space.exchange_height(row)
            rows = rows_of((draft.they, draft.we))
            if self.room.take(draft.words, height, rows, all_notes=False, spoken=True):
                self.exchanges.append(draft)
                return

    def gap(self, drafts: tuple[Draft, ...], *, always: bool = False) -> bool:
        """Let the next gap in, if it fits; whether it did."""
        before = self._gap_height(drafts[: self.gaps]) if self.gaps else 0.0
        height = self._gap_height(drafts[: self.gaps + 1]) - before
        words = count_words(drafts[self.gaps : self.gaps + 1])
        if always:
            self.room.force(words, height, ())
        elif not self.room.take(words, height, ()):
            return False
        self.gaps += 1
        return True

    def _gap_height(self, drafts: tuple[Draft, ...]) -> float:
        return self._space.section_height(unnumbered(run_on(drafts)))


def fill(desk: Desk, lower: Lower, charted: Sequence[Record], above: Iterable[Block]) -> Body:
    """Compose claims, exchanges and gaps under the blocks ``above``, within the limits.

    The first established line and the first gap always stand on the page; then come, as
    long as they fit, the newest exchange, a line of each type, a gap, the rest. Where the
    newest does not fit and no page follows the next newest may.
    """
    types, replies, gaps = lower
    filling = _Filling(desk, Room(desk, above, charted))
    for row in types[:1]:
        filling.line(row, 0, always=True)
    filling.gap(gaps, always=True)
    filling.exchange(replies if desk.is_all else replies[:1])
    for row in types[1:]:
        filling.line(row, 0)
    if len(gaps) > 1:
        filling.gap(gaps)
    if filling.exchanges:
        filling.exchange(replies)
    for turn in range(1, LINES_A_TYPE):
        for row in types:
            filling.line(row, turn)
    while filling.gaps < len(gaps) and filling.gap(gaps):
        pass
    return _body(desk, filling, lower)


def _body(desk: Desk, filling: _Filling, lower: Lower) -> Body:
    types, replies, gaps = lower
    shown = tuple(row.cut(0, filling.lines.get(row.mark, 0)) for row in types)
    rest = tuple(row.cut(filling.lines.get(row.mark, 0), None) for row in types)
    shown, rest = (tuple(row for row in rows if row.lines) for rows in (shown, rest))
    blocks = (
        type_rows(desk, shown),
        exchanges(desk, filling.exchanges, together=filling.room.settle_spoken()),
        unknown_section(desk, gaps[: filling.gaps]),
    )
    return Body(
        tuple(block for block in blocks if block is not None),
        shown,
        rest,
        tuple(reply for reply in replies if reply not in filling.exchanges),
        gaps[filling.gaps :],
        filling.room,
    )
