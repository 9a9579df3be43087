"""The numbers of the sources, in order of first mention, and the rows behind a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Inline, Note, Run
from dprk_viewer.sheets.note_text import Cited, note_text
from dprk_viewer.sheets.pieces import Draft
from dprk_viewer.wording.words import Words

Key = tuple[str, str | None]
"""The text of a note and the address of its source."""


class Ledger:
    """Gives each source one number, however often it is named, and keeps what was used."""

    def __init__(self, facts: Facts, words: Words) -> None:
        self._facts = facts
        self._words = words
        self._numbers: dict[Key, int] = {}
        self._notes: list[Key] = []
        self._rows: dict[str, Record] = {}

    @property
    def rows(self) -> tuple[Record, ...]:
        """The rows cited so far, in order of first mention."""
        return tuple(self._rows.values())

    def fork(self) -> Ledger:
        """Return a ledger that goes on from here on its own."""
        other = Ledger(self._facts, self._words)
        other._numbers |= self._numbers
        other._notes += self._notes
        other._rows |= self._rows
        return other

    def cite(self, rows: Iterable[Record]) -> tuple[int, ...]:
        """Return the numbers of the sources of ``rows``, new ones given where needed.

        A row without a source of its own, such as a horizon, is kept and has no number.
        """
        keys = self._keys(rows)
        for key in keys:
            if key not in self._numbers:
                self._add(key, (key,))
        return tuple(sorted({self._numbers[key] for key in keys}))

    def cite_together(self, rows: Iterable[Record]) -> tuple[int, ...]:
        """As :meth:`cite`, but the sources that have no number yet share one note."""
        rows = tuple(rows)
        new = [key for key in self._keys(rows) if key not in self._numbers]
        if len(new) > 1:
            self._add((together(text for text, _ in new), None), new)
        return self.cite(rows)

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
        return len(self._notes)

    def notes(self, first: int = 1, last: int | None = None) -> tuple[Note, ...]:
        """Return the notes from number ``first`` to ``last``, both included."""
        return tuple(
            Note(number, text, address)
            for number, (text, address) in enumerate(self._notes, start=1)
            if number >= first and (last is None or number <= last)
        )

    def _keys(self, rows: Iterable[Record]) -> list[Key]:
        """Keep the rows; return the notes of their sources, each once."""
        keys: dict[Key, None] = {}
        for row in rows:
            self._rows.setdefault(row.id, row)
            if isinstance(row, Cited):
                keys[note_text(self._facts, self._words, row)] = None
        return list(keys)

    def _add(self, note: Key, keys: Sequence[Key]) -> None:
        """Give the next number to a note that stands for the sources ``keys``."""
        self._notes.append(note)
        self._numbers.update(dict.fromkeys(keys, len(self._notes)))


def together(texts: Iterable[str]) -> str:
    """Return several notes as the text of one."""
    return "; ".join(text.rstrip(".") for text in texts) + "."
