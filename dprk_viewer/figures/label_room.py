"""Finds room for labels beside their marks, so that none hides another or a mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dprk_viewer.figures.land import Box, meets
from dprk_viewer.figures.shapes import Anchor, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import text_width
from dprk_viewer.tokens import Ink


class Label(NamedTuple):
    """Lines of text, the first one bold."""

    lines: tuple[str, ...]
    ink: Ink = "ink"


class LabelRoom:
    """A sheet on which boxes are taken one by one."""

    def __init__(self, sheet: Box, taken: Iterable[Box], style: FigureStyle) -> None:
        self._sheet, self._taken, self._style = sheet, list(taken), style

    def place(self, label: Label, mark: Box, *, must: bool = False) -> list[Shape]:
        """The shapes of ``label`` beside the box of its mark; none where there is no room.

        With ``must`` it stands where it hides least, within the sheet.
        """
        sides = self._sides(label, mark)
        for box, anchor in sides:
            if self._is_free(box):
                return self._put(label, box, anchor)
        if not must:
            return []
        inside = [(self._pushed(box), anchor) for box, anchor in sides]
        return self._put(label, *min(inside, key=lambda side: self._hidden(side[0])))

    def _sides(self, label: Label, mark: Box) -> Sequence[tuple[Box, Anchor]]:
        style = self._style
        width = max(
            text_width(line, style.small, not number) for number, line in enumerate(label.lines)
        )
        height = len(label.lines) * style.small * 1.2
        left, top, right, bottom = mark
        gap, middle = style.unit * 0.75, max((top + bottom) / 2, self._sheet[1] + height / 2)
        across = (left + right) / 2
        beside: list[tuple[Box, Anchor]] = [
            ((right + gap, y - height / 2, right + gap + width, y + height / 2), "start")
            if is_right
            else ((left - gap - width, y - height / 2, left - gap, y + height / 2), "end")
            for y in (middle, top - height * 0.2)
            for is_right in (True, False)
        ]
        starts: list[tuple[float, Anchor]] = [
            (across - width / 2, "middle"),
            (right - width, "end"),
            (left, "start"),
        ]
        over_or_under: list[tuple[Box, Anchor]] = [
            ((x, y, x + width, y + height), anchor)
            for start, anchor in starts
            for x in (min(max(start, self._sheet[0]), self._sheet[2] - width),)
            for y in (bottom + 1, top - 1 - height)
        ]
        return [*beside, *over_or_under]

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = self._sheet
        inside = left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        return inside and not any(meets(box, other) for other in self._taken)

    def _hidden(self, box: Box) -> int:
        return sum(meets(box, other) for other in self._taken)

    def _pushed(self, box: Box) -> Box:
        left, top, right, bottom = self._sheet
        across = min(0.0, right - box[2]) + max(0.0, left - box[0])
        down = min(0.0, bottom - box[3]) + max(0.0, top - box[1])
        return box[0] + across, box[1] + down, box[2] + across, box[3] + down

    def _put(self, label: Label, box: Box, anchor: Anchor) -> list[Shape]:
        self._taken.append(box)
        size = self._style.small
        x = {"start": box[0], "end": box[2], "middle": (box[0] + box[2]) / 2}[anchor]
        return [
            Text(x, box[1] + size * (0.95 + 1.2 * n), line, size, not n, anchor, label.ink)
            for n, line in enumerate(label.lines)
        ]
