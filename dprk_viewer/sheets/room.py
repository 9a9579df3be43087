"""What is left of the first page while it is filled: words, notes and height."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.newest import newest_fact
from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.head import is_old
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, Space, words_in


class Room:
    """Lets text onto the page as long as it keeps to the limits of words, notes and paper."""

    def __init__(self, desk: Desk, above: Iterable[Block], charted: Iterable[Record]) -> None:
        blocks = tuple(above)
        self._ledger = desk.ledger
        self._space = Space(desk)
        self._words = WORD_LIMIT - words_in(*blocks)
        ids = [row.id for row in (*desk.ledger.rows, *charted)]
        may_be_old = is_old(desk, newest_fact(desk.facts, ids))
        self._height = self._space.page_room(may_be_old) - self._space.stack_height(blocks)
        self._notes = [note.text for note in desk.ledger.notes()]

    def take(
        self, words: int, height: float, rows: Iterable[Record], *, all_notes: bool = True
    ) -> bool:
        """Whether so much more fits; then it is taken.

        Without ``all_notes`` the sources past the limit of the page may stand on the next.
        """
        notes = list(dict.fromkeys([*self._notes, *self._ledger.unnumbered(rows)]))
        if all_notes and len(notes) > max(NOTE_LIMIT, len(self._notes)):
            return False
        listed = self._space.notes_height(notes[:NOTE_LIMIT])
        if words > self._words or height + listed > self._height:
            return False
        self.force(words, height, rows)
        return True

    def force(self, words: int, height: float, rows: Iterable[Record]) -> None:
        """Take so much whether it fits or not."""
        self._words -= words
        self._height -= height
        self._notes = list(dict.fromkeys([*self._notes, *self._ledger.unnumbered(rows)]))

    def notes_that_fit(self) -> int:
        """How many of the notes numbered by now the page can list, within the limit."""
        texts = [note.text for note in self._ledger.notes()]
        most = min(len(texts), NOTE_LIMIT)
        fitting = (
            count
            for count in range(most, 0, -1)
            if self._space.notes_height(texts[:count]) <= self._height
        )
        return next(fitting, min(most, 1))
