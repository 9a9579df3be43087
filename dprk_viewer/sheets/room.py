"""What is left of the first page while it is filled: words, notes and height."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.abridged import longest_line
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.head import head, warning
from dprk_viewer.sheets.ledger import together
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, Space, words_in

DOUBTFUL, AGES = 8, 5000
"""A page that was too full so often keeps room for the warning that its facts are old, which
is longest where they are so many days old."""


class Room:
    """Lets text onto the page as long as it keeps to the limits of words, notes and paper.

    A sheet of one page lists all its notes, those of the ``charted`` rows in one note where
    they are too many; of a longer one some may stand overleaf, and in large type all stand
    after the text. ``hoped`` are rows that
    will stand on the page if any do: they decide whether it is likely to be old.
    """

    def __init__(
        self,
        desk: Desk,
        above: Iterable[Block],
        charted: Iterable[Record],
        hoped: Iterable[Record] = (),
    ) -> None:
        blocks, charted = tuple(above), tuple(charted)
        self._ledger = desk.ledger
        self._space = Space(desk)
        self._whole = desk.options.length == 1
        self._notes_after = desk.runs_over
        self._words = WORD_LIMIT - words_in(*blocks)
        ids = tuple(row.id for row in (*desk.ledger.rows, *charted, *hoped))
        top = desk.tried or head(desk, "", "", ids)
        if desk.spare >= DOUBTFUL and top.band is None:
            old = warning(desk.words, desk.facts.edition.data_date, AGES)
            top = top._replace(band=old)
        room = self._space.page_room(top, runs_over=desk.runs_over)
        self._height = room - self._space.stack_height(blocks)
        if self._whole:
            self._height -= self._space.height_of(longest_line(desk))
        self._notes = [note.text for note in desk.ledger.notes()]
        self._charted = self._ledger.unnumbered(charted)

    def take(
        self, words: int, height: float, rows: Iterable[Record], *, all_notes: bool = True
    ) -> bool:
        """Take so much more if the page allows it; whether it did."""
        rows = tuple(rows)
        if not self.allows(words, height, rows, all_notes=all_notes):
            return False
        self.force(words, height, rows, all_notes=all_notes)
        return True

    def allows(
        self, words: int, height: float, rows: Iterable[Record], *, all_notes: bool = True
    ) -> bool:
        """Whether so much more fits.

        Without ``all_notes`` the sources past the limit of the page may stand on the next;
        where there is none they share one note.
        """
        notes = self._with(rows, all_notes)
        listed = self._with_charted(notes, height) if self._whole else notes
        if (all_notes or self._whole) and len(listed) > max(NOTE_LIMIT, len(self._notes)):
            return False
        if self._notes_after:
            listed = []
        tall = self._space.notes_height(listed[:NOTE_LIMIT])
        return words <= self._words and height + tall <= self._height

    def force(
        self, words: int, height: float, rows: Iterable[Record], *, all_notes: bool = True
    ) -> None:
        """Take so much whether it fits or not."""
        self._words -= words
        self._height -= height
        self._notes = self._with(rows, all_notes)

    def lists_apart(self) -> bool:
        """Whether the page can list each source of the chart in a note of its own."""
        return self._fits(self._apart(self._notes))

    def _with(self, rows: Iterable[Record], all_notes: bool) -> list[str]:
        new = [note for note in self._ledger.unnumbered(rows) if note not in self._notes]
        if self._whole and not all_notes and len(new) > 1:
            new = [together(new)]
        return [*self._notes, *dict.fromkeys(new)]

    def _with_charted(self, notes: list[str], height: float) -> list[str]:
        apart = self._apart(notes)
        if self._fits(apart, height):
            return apart
        more = apart[len(notes) :]
        return [*notes, together(more)] if more else notes

    def _apart(self, notes: list[str]) -> list[str]:
        return list(dict.fromkeys([*notes, *self._charted]))

    def _fits(self, notes: list[str], height: float = 0.0) -> bool:
        tall = self._space.notes_height(notes) + height
        return len(notes) <= NOTE_LIMIT and tall <= self._height
