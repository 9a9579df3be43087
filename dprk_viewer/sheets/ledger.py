"""The numbers of the sources, in order of first mention, and the rows behind a sheet."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Inline, Note, Run
from dprk_viewer.sheets.note_text import Cited, note_text
from dprk_viewer.sheets.pieces import Draft
from dprk_viewer.wording.words import Words


class Ledger:
    """Gives each source one number, however often it is named, and keeps what was used."""

    def __init__(self, facts: Facts, words: Words) -> None:
        self._facts = facts
        self._words = words
        self._numbers: dict[tuple[str, str | None], int] = {}
        self._rows: dict[str, Record] = {}

    @property
    def rows(self) -> tuple[Record, ...]:
        """The rows cited so far, in order of first mention."""
        return tuple(self._rows.values())

    def cite(self, rows: Iterable[Record]) -> tuple[int, ...]:
        """Return the numbers of the sources of ``rows``, new ones given where needed.

        A row without a source of its own, such as a horizon, is kept and has no number.
        """
        numbers = set()
        for row in rows:
            self._rows.setdefault(row.id, row)
            if isinstance(row, Cited):
                key = note_text(self._facts, self._words, row)
                numbers.add(self._numbers.setdefault(key, len(self._numbers) + 1))
        return tuple(sorted(numbers))

    def unnumbered(self, rows: Iterable[Record]) -> list[str]:
        """Return the notes that citing ``rows`` would add, each once."""
        cited = (row for row in rows if isinstance(row, Cited))
        keys = dict.fromkeys(note_text(self._facts, self._words, row) for row in cited)
        return [key[0] for key in keys if key not in self._numbers]

    def set_in(self, draft: Draft) -> Inline:
        """Return the paragraph with its sources numbered."""
        return tuple(
            Run(piece.text, piece.bold, piece.italic, piece.second, self.cite(piece.rows))
            for piece in draft
        )

    def __len__(self) -> int:
        return len(self._numbers)

    def notes(self, first: int = 1, last: int | None = None) -> tuple[Note, ...]:
        """Return the notes from number ``first`` to ``last``, both included."""
        return tuple(
            Note(number, text, address)
            for (text, address), number in self._numbers.items()
            if number >= first and (last is None or number <= last)
        )
