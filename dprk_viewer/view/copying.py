"""What a reader can copy of the chosen fact and of the table in front of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.citations import Style
from dprk_viewer.view.row_view import RowView
from dprk_viewer.wording.words import Words


class Front(Protocol):
    """What is in front: its facts, and the row chosen in it."""

    facts: Facts | None
    row: str | None

    def copy_text(self) -> str:
        """The chosen row as a line for the clipboard; blank where none is."""


class Copying:
    """Copies from what ``front`` gives, and tells by ``tell`` what was copied or why not."""

    def __init__(
        self, words: Words, front: Callable[[], Front | None], tell: Callable[[str], object]
    ) -> None:
        self._words, self._front, self._tell = words, front, tell

    def copy_row(self) -> None:
        """Copy the chosen row with everything that travels with it."""
        from dprk_viewer.view.link_dialog import copy_text

        front = self._front()
        text = front.copy_text() if front else ""
        if text:
            copy_text(text)
            self._tell(self._words.say("Copied with originator, period and source."))

    def say_aloud(self) -> None:
        """Copy the sentence of the chosen fact as it can be said."""
        self._say(aloud=True)

    def say_to_cite(self) -> None:
        """Copy the sentence of the chosen fact with its source."""
        self._say(aloud=False)

    def cite(self, style: Style) -> None:
        """Copy the citation of the chosen fact in one style."""
        from dprk_viewer.figures.citations import citation
        from dprk_viewer.view.clipboard import put_sentence
        from dprk_viewer.view.link_dialog import copy_text

        facts, row = self._chosen()
        if facts is None or row is None:
            return
        text = citation(facts, self._words, row, style)
        if text is None:
            self._tell(self._words.say("Nothing copied: this row has no document of its own."))
            return
        if style in ("bibtex", "ris"):
            copy_text(text)
        else:
            put_sentence(text)
        self._tell(self._words.say("Copied: {text}", text=_short(text)))

    def copy_table(self) -> None:
        """Copy the rows selected, or all shown where one is, with all that travels with each."""
        from dprk_viewer.figures.copied_rows import copied_rows
        from dprk_viewer.view.clipboard import put_table

        front, view = self._front(), self._table()
        if front is None or front.facts is None or view is None:
            self._tell(self._words.say("Nothing copied: there is no table here."))
            return
        model, selected = view.model(), view.selected()
        ids = selected if len(selected) > 1 else model.shown_ids()
        rows = copied_rows(front.facts, self._words, model.table, ids)
        put_table(rows)
        self._tell(
            self._words.count(
                "Copied {number} row with its source.",
                "Copied {number} rows with their sources.",
                len(rows) - 1,
            )
        )

    def select_all(self) -> None:
        """Select every row shown, as for copying them."""
        view = self._table()
        if view is not None:
            view.selectAll()
            view.setFocus()

    def _say(self, *, aloud: bool) -> None:
        from dprk_viewer.figures.say_it import say_it
        from dprk_viewer.view.clipboard import put_sentence

        facts, row = self._chosen()
        if facts is None or row is None:
            return
        said = say_it(facts, self._words, row)
        if said.why_not:
            self._tell(said.why_not)
            return
        text = said.aloud if aloud else said.cite
        put_sentence(text)
        self._tell(self._words.say("Copied: {text}", text=_short(text)))

    def _chosen(self) -> tuple[Facts | None, str | None]:
        front = self._front()
        return (front.facts, front.row) if front else (None, None)

    def _table(self) -> RowView | None:
        front = self._front()
        view = getattr(front, "view_in_sight", getattr(front, "view", None))
        return view if isinstance(view, RowView) else None


def _short(text: str) -> str:
    """The beginning of a text, enough to know it again."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
