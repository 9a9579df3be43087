"""How large a figure is drawn: sizes for the window and for the page, from the tokens."""

from __future__ import annotations

from typing import Final, NamedTuple

from dprk_viewer.tokens import PAGE_TYPE, PRINCIPAL_TYPE, UNIT_PAGE, UNIT_WINDOW, WINDOW_TYPE


class FigureStyle(NamedTuple):
    """Lengths of a figure, in px at 100 % (window) or points (page).

    ``row`` is the least height of a row, ``dense`` that of a row among many; ``lane``
    the height of a timeline's lane; ``mark`` the radius of a claim's mark; ``labels_at_mark``
    whether figures stand at their marks, else in one column on the right.
    """

    text: float
    small: float
    unit: float
    row: float
    dense: float
    lane: float
    mark: float
    stroke: float
    hairline: float
    axis: float
    heavy: float
    labels_at_mark: bool
    tells_counts: bool = False

    @property
    def has_legend(self) -> bool:
        """Whether a legend of the marks stands at the foot, as on each page of paper."""
        return not self.labels_at_mark

    @property
    def leading(self) -> float:
        """Distance between the baselines of two lines of text."""
        return self.text * 1.2

    def scaled(self, factor: float) -> FigureStyle:
        """The same style for a system whose letters are ``factor`` times as large."""
        return self._replace(
            **{
                name: getattr(self, name) * factor
                for name in ("text", "small", "unit", "row", "dense", "lane", "mark")
            },
        )


WINDOW: Final = FigureStyle(
    text=WINDOW_TYPE.chart,
    small=WINDOW_TYPE.small,
    unit=UNIT_WINDOW,
    row=25,
    dense=19,
    lane=27,
    mark=4.2,
    stroke=1.5,
    hairline=0.6,
    axis=1.0,
    heavy=3.2,
    labels_at_mark=True,
)
PAGE: Final = FigureStyle(
    text=PAGE_TYPE.chart,
    small=PAGE_TYPE.chart,
    unit=UNIT_PAGE,
    row=17,
    dense=11.5,
    lane=13,
    mark=3.0,
    stroke=1.1,
    hairline=0.5,
    axis=0.8,
    heavy=1.9,
    labels_at_mark=False,
)
LARGE: Final = PAGE.scaled(PRINCIPAL_TYPE.chart / PAGE_TYPE.chart)
"""The page's figures where the text of the page is large."""
