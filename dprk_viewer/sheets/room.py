"""What is left of the first page while it is filled: words, notes and height."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.abridged import likely_line
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

    A sheet of one page lists all its notes; those of the ``charted`` rows share one where
    they are too many, and then those of the exchanges. Of a longer sheet some may stand
    overleaf, and in large type all stand after the text. ``hoped`` are rows that will stand
    on the page if any do: they decide whether it is likely to be old.
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
            sources = desk.words.say("Sources")
            self._height -= self._space.aside_height(sources, likely_line(desk))
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

        Without ``all_notes`` the sources past the limit of the page may stand on the next,
        where there is one.
        """
        if words > self._words:
            return False
        notes, said = self._with(rows, spoken)
        if self._whole:
            return any(self._fits(listed, height) for listed in self._listings(notes, said))
        listed = [*notes, *said]
        if all_notes and len(listed) > max(NOTE_LIMIT, len(self._notes)):
            return False
        shown = [] if self._notes_after else listed[:NOTE_LIMIT]
        return height + self._space.notes_height(shown) <= self._height

    def force(
        self, words: int, height: float, rows: Iterable[Record], *, spoken: bool = False
    ) -> None:
        """Take so much whether it fits or not."""
        self._words -= words
        self._height -= height
        self._notes, self._spoken = self._with(rows, spoken)

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
        return len(notes) <= NOTE_LIMIT and tall <= self._height


def _shared(notes: list[str]) -> list[str]:
    return [together(notes)] if len(notes) > 1 else notes
