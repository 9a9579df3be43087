"""What is left of the first page while it is filled: words, notes and height."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dprk_viewer.facts.newest import fact_date
from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.abridged import likely_line
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.head import head
from dprk_viewer.sheets.ledger import together
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, Space, words_in


class Room:
    """Lets text onto the page as long as it keeps to the limits of words, notes and paper.

    A sheet of one page lists all its notes; those of the ``charted`` rows share one where
    they are too many, and then those of the exchanges. Of a longer sheet some may stand
    overleaf, and in large type all stand after the text. How old the newest fact is, which
    a band warns of, follows from what has been let in.
    """

    def __init__(self, desk: Desk, above: Iterable[Block], charted: Iterable[Record]) -> None:
        blocks, charted = tuple(above), tuple(charted)
        self._desk, self._ledger = desk, desk.ledger
        self._space = Space(desk)
        self._whole = desk.is_all
        self._notes_after = desk.runs_over
        self._words = WORD_LIMIT - words_in(*blocks)
        self._taken = self._space.stack_height(blocks)
        if self._whole:
            sources = desk.words.say("Sources")
            self._taken += self._space.aside_height(sources, likely_line(desk))
        self._rooms: dict[str, float] = {}
        self._newest = self._newer((*desk.ledger.rows, *charted), None)
        self._notes = [note.text for note in desk.ledger.notes()]
        self._spoken: list[str] = []
        self._charted = self._ledger.unnumbered(charted)

    def take(
        self,
        words: int,
        height: float,
        rows: Iterable[Record],
        *,
        all_notes: bool = True,
        spoken: bool = False,
    ) -> bool:
        """Take so much more if the page allows it; whether it did.

        ``spoken``: it is an exchange, whose sources may share a note.
        """
        rows = tuple(rows)
        if not self.allows(words, height, rows, all_notes=all_notes, spoken=spoken):
            return False
        self.force(words, height, rows, spoken=spoken)
        return True

    def allows(
        self,
        words: int,
        height: float,
        rows: Iterable[Record],
        *,
        all_notes: bool = True,
        spoken: bool = False,
    ) -> bool:
        """Whether so much more fits.

        Without ``all_notes`` the sources of exchanges and those past the limit of the page
        may stand on the next, where there is one.
        """
        if words > self._words:
            return False
        rows = tuple(rows)
        notes, said = self._with(rows, spoken)
        height -= self._under(self._newer(rows, self._newest)) - self._under(self._newest)
        if self._whole:
            return any(self._fits(listed, height) for listed in self._listings(notes, said))
        listed = [*notes, *said]
        if all_notes and len(listed) > max(NOTE_LIMIT, len(self._notes)):
            return False
        listed = listed if all_notes else notes  # those of an exchange may stand overleaf
        shown = [] if self._notes_after else listed[:NOTE_LIMIT]
        return self._space.notes_height(shown) + height <= self._left()

    def force(
        self, words: int, height: float, rows: Iterable[Record], *, spoken: bool = False
    ) -> None:
        """Take so much whether it fits or not."""
        rows = tuple(rows)
        self._words -= words
        self._taken += height
        self._notes, self._spoken = self._with(rows, spoken)
        self._newest = self._newer(rows, self._newest)

    def settle_spoken(self) -> bool:
        """Whether the sources of the exchanges have to share a note; from now on they do."""
        apart = self._spoken
        for listed in self._listings(self._notes, apart):
            if self._fits(listed):
                break
        joined = len(apart) > 1 and self._whole and together(apart) in listed
        self._notes += [together(apart)] if joined else apart
        self._spoken = []
        return joined

    def lists_apart(self) -> bool:
        """Whether the page can list each source of the chart in a note of its own."""
        return self._fits(next(self._listings(self._notes, self._spoken)))

    def _with(self, rows: Iterable[Record], spoken: bool) -> tuple[list[str], list[str]]:
        """The notes of the text, and those of the exchanges alone."""
        held = [*self._notes, *(self._spoken if spoken else ())]
        new = [note for note in self._ledger.unnumbered(rows) if note not in held]
        if spoken:
            return self._notes, [*self._spoken, *dict.fromkeys(new)]
        notes = [*self._notes, *dict.fromkeys(new)]
        return notes, [note for note in self._spoken if note not in notes]

    def _listings(self, notes: list[str], spoken: list[str]) -> Iterator[list[str]]:
        """All notes of the page, each apart; then with fewer and fewer apart."""
        charted = [note for note in self._charted if note not in (*notes, *spoken)]
        yield [*notes, *spoken, *charted]
        yield [*notes, *spoken, *_shared(charted)]
        yield [*notes, *_shared(spoken), *charted]
        yield [*notes, *_shared(spoken), *_shared(charted)]

    def _fits(self, notes: list[str], height: float = 0.0) -> bool:
        tall = self._space.notes_height(notes) + height
        return len(notes) <= NOTE_LIMIT and tall <= self._left()

    def _left(self) -> float:
        """Height that is left under the head of a page whose newest fact is in already."""
        return self._under(self._newest) - self._taken

    def _under(self, newest: Record | None) -> float:
        """Height of the page under the head that it has where that is its newest fact."""
        key = newest.id if newest else ""
        if key not in self._rooms:
            told = head(self._desk, "", "", (key,) if key else ())
            top = (self._desk.tried or told)._replace(newest=told.newest, band=told.band)
            self._rooms[key] = self._space.page_room(top, runs_over=self._notes_after)
        return self._rooms[key]

    def _newer(self, rows: Iterable[Record], newest: Record | None) -> Record | None:
        """The newest of the rows and ``newest``."""
        facts = self._desk.facts
        for row in rows:
            date, held = fact_date(facts, row), fact_date(facts, newest) if newest else None
            if date and (held is None or date.last_day > held.last_day):
                newest = row
        return newest


def _shared(notes: list[str]) -> list[str]:
    return [together(notes)] if len(notes) > 1 else notes
