"""The flowables that a page is stacked from: each knows its height and where it may be cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph

from dprk_viewer.figures.marks import mark, mark_kind
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.pdf.painter import draw
from dprk_viewer.pdf.structure import LAYOUT, LIST, Element
from dprk_viewer.pdf.tagged import REPEATED, tagger
from dprk_viewer.pdf.text import clean
from dprk_viewer.tokens import PAGE, Ink

SLACK: Final = 0.01
"""Points by which a height may be over through rounding."""
CAP: Final = 0.66
"""Height of a capital, as a part of the type size."""


def keeps(item: Flowable) -> bool:
    """Whether ``item`` must not be the last thing on a page."""
    keep: Any = item
    return bool(keep.getKeepWithNext())


class Rule(Flowable):
    """A horizontal line over the whole width, with room above and below it."""

    keepWithNext = 1

    def __init__(self, line: float, ink: Ink, before: float, after: float) -> None:
        super().__init__()
        self._line, self._ink = line, ink
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of the line."""
        self._width = width
        return width, self._line

    def draw(self) -> None:
        """Draw the line."""
        with tagger(self).artifact():
            self.canv.setStrokeColor(HexColor(PAGE.colour(self._ink)))
            self.canv.setLineWidth(self._line)
            self.canv.line(0, self._line / 2, self._width, self._line / 2)


class Stack(Flowable):
    """Flowables under one another, cut between or inside them, never after one that keeps.

    ``whole_up_to``: the stack is not cut at all while it is no higher than this.
    """

    def __init__(self, items: Sequence[Flowable], whole_up_to: float = 0) -> None:
        super().__init__()
        self._items, self._whole_up_to = tuple(items), whole_up_to

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of all items with the space between them."""
        self.width, self.height = width, 0.0
        self._places: list[tuple[float, float]] = []
        after = 0.0
        for item in self._items:
            top = self.height + (max(after, item.getSpaceBefore()) if self._places else 0)
            tall = item.wrap(width, height)[1]
            self._places.append((top, tall))
            self.height, after = top + tall, item.getSpaceAfter()
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what fits into ``height`` and the rest; nothing where no cut is allowed."""
        return [*self.cut(width, height)]

    def cut(self, width: float, height: float) -> list[Stack]:
        """The same as :meth:`split`, as stacks."""
        if self.wrap(width, height)[1] <= self._whole_up_to:
            return []
        for number, (item, (top, tall)) in enumerate(zip(self._items, self._places, strict=True)):
            before, following = self._items[:number], self._items[number + 1 :]
            if top + tall <= height + SLACK:
                continue
            parts = item.split(width, height - top) if height > top else []
            if len(parts) > 1:
                return self._parts((*before, parts[0]), (*parts[1:], *following))
            while before and keeps(before[-1]):
                before = before[:-1]
            return self._parts(before, self._items[len(before) :])
        return [self]

    def draw(self) -> None:
        """Draw each item in its place."""
        for item, (top, tall) in zip(self._items, self._places, strict=True):
            item.drawOn(self.canv, 0, self.height - top - tall)

    def then(self, other: Stack) -> Stack:
        """This stack and ``other`` beneath it, without rules that nothing stands above."""
        items = (*self._items, *other._items)
        while items and isinstance(items[0], Rule):
            items = items[1:]
        return Stack(items)

    def __bool__(self) -> bool:
        return bool(self._items)

    def _parts(self, first: Sequence[Flowable], rest: Sequence[Flowable]) -> list[Stack]:
        if not first:
            return []
        return [type(self)(part, self._whole_up_to) for part in (first, rest) if part]


class Repeated(Stack):
    """What stands on a page again, or on every page: it is seen, but not read."""

    def draw(self) -> None:
        """Draw the items as an artifact."""
        with tagger(self).artifact(REPEATED):
            super().draw()


class Framed(Stack):
    """A stack beside a heavy rule on its left."""

    RULE = 2.4
    INDENT = 11.4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width with the rule and the height of the items."""
        return width, super().wrap(width - self.INDENT, height)[1]

    def draw(self) -> None:
        """Draw the rule, then the items."""
        with tagger(self).artifact():
            self.canv.setFillColor(HexColor(PAGE.ink))
            self.canv.rect(0, 0, self.RULE, self.height, stroke=0, fill=1)
        self.canv.translate(self.INDENT, 0)
        super().draw()


class Beside(Flowable):
    """Two stacks side by side; ``left`` is the first one's width in points."""

    def __init__(
        self, first: Stack, second: Stack, left: float, gap: float, whole_up_to: float
    ) -> None:
        super().__init__()
        self._stacks, self._left, self._gap = (first, second), left, gap
        self._whole_up_to = whole_up_to

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of the higher stack."""
        self._widths = (self._left, width - self._left - self._gap)
        sizes = zip(self._stacks, self._widths, strict=True)
        self.width, self.height = width, max(stack.wrap(w, height)[1] for stack, w in sizes)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Cut both stacks at ``height``, only where the higher one fits no page."""
        if self.wrap(width, height)[1] <= self._whole_up_to:
            return []
        parts = [
            [stack] if tall <= height + SLACK else stack.cut(w, height)
            for stack, w in zip(self._stacks, self._widths, strict=True)
            for tall in [stack.wrap(w, height)[1]]
        ]
        if not all(parts):
            return []
        rest = [part[1] if len(part) > 1 else Stack(()) for part in parts]
        return [
            Beside(*pair, self._left, self._gap, self._whole_up_to)
            for pair in ((parts[0][0], parts[1][0]), (rest[0], rest[1]))
        ]

    def draw(self) -> None:
        """Draw both stacks from the same height."""
        for stack, width, x in zip(
            self._stacks, self._widths, (0, self._left + self._gap), strict=True
        ):
            tall = stack.wrap(width, self.height)[1]
            stack.drawOn(self.canv, x, self.height - tall)


class TwoColumns(Flowable):
    """A list that fills a left and then a right column, both as short as can be.

    ``again`` is the heading that stands over it where it goes on on another page.
    """

    def __init__(self, items: Sequence[Paragraph], gap: float, again: Flowable) -> None:
        super().__init__()
        self._items, self._gap, self._again = tuple(items), gap, again
        self._list = Element("L", (LIST, {"ListNumbering": "/Decimal"}))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of the higher column."""
        self._column = (width - self._gap) / 2
        self._talls = [item.wrap(self._column, height)[1] for item in self._items]
        lefts = [0.0, *accumulate(self._talls)]
        highs = [max(left, lefts[-1] - left) for left in lefts]
        # Of equal cuts the later one: a left column is never shorter than the right.
        self._turn = max(range(len(highs)), key=lambda turn: (-round(highs[turn], 3), turn))
        self.width, self.height = width, highs[self._turn]
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the items that fill both columns up to ``height``, and the rest."""
        kept = len(self._items)
        while kept and self._only(0, kept).wrap(width, height)[1] > height:
            kept -= 1
        if kept in (0, len(self._items)):
            return [self] if kept else []
        return [self._only(0, kept), self._again, self._only(kept, len(self._items))]

    def _only(self, first: int, end: int) -> TwoColumns:
        part = TwoColumns(self._items[first:end], self._gap, self._again)
        part._list = self._list
        return part

    def draw(self) -> None:
        """Draw the left column, then the right one."""
        y = self.height
        with tagger(self).inside(self._list):
            for number, (item, tall) in enumerate(zip(self._items, self._talls, strict=True)):
                if number == self._turn:
                    y = self.height
                y -= tall
                item.drawOn(self.canv, 0 if number < self._turn else self._column + self._gap, y)


class Marked(Flowable):
    """A paragraph with a claim's mark before its first line, or room for one."""

    SIZE = 3.0
    """The least radius of a mark, and that beside letters of 10.5 points."""
    SHARE = 3.0 / 10.5
    STROKE = 0.85
    GAP = 5.0

    def __init__(self, kind: str, paragraph: Paragraph, gap: float = GAP) -> None:
        super().__init__()
        self._kind, self._paragraph = kind, paragraph
        self._radius = max(self.SIZE, paragraph.style.fontSize * self.SHARE)
        self.indent = 2 * self._radius + gap
        self.spaceBefore, self.spaceAfter = paragraph.getSpaceBefore(), paragraph.getSpaceAfter()
        self.keepWithNext = int(keeps(paragraph))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the paragraph with the mark."""
        self.width, self.height = width, self._paragraph.wrap(width - self.indent, height)[1]
        return width, self.height

    def draw(self) -> None:
        """Draw the mark in the middle of the first line's capitals, then the paragraph."""
        size = self._paragraph.style.fontSize
        middle = size - CAP * size / 2
        kind = mark_kind(self._kind)
        radius, stroke = self._radius, self.STROKE * self._radius / self.SIZE
        shape = mark(kind, radius, middle, radius, stroke=stroke)
        with tagger(self).artifact():
            draw(self.canv, (shape,), 0, self.height)
        self._paragraph.drawOn(self.canv, self.indent, 0)


class Picture(Flowable):
    """A drawing; one that is wider or higher than its room is drawn smaller."""

    def __init__(self, drawing: Drawing, highest: float) -> None:
        super().__init__()
        self._drawing, self._highest = drawing, highest

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size in which the drawing is drawn."""
        wide, high = max(self._drawing.width, 1), max(self._drawing.height, 1)
        self._scale = min(1, width / wide, self._highest / high)
        self.width, self.height = width, self._drawing.height * self._scale
        return width, self.height

    def draw(self) -> None:
        """Draw the shapes from the top left corner."""
        canvas = tagger(self)
        x, y = canvas.absolutePosition(0, 0)
        box = " ".join(f"{side:.2f}" for side in (x, y, x + self.width, y + self.height))
        place = {"BBox": f"[{box}]", "Placement": "/Block"}
        alt = clean(self._drawing.alt or self._drawing.title)
        canvas.scale(self._scale, self._scale)
        with canvas.inside(Element("Figure", (LAYOUT, place), alt)), canvas.content():
            draw(canvas, self._drawing.shapes, 0, self._drawing.height)
