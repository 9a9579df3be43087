from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.figures.scale import TimeScale, amount_scale
from dprk_viewer.figures.widths import text_width


@given(st.lists(st.decimals(0, 10**13, places=2), min_size=1), st.floats(20, 900))
def test_an_axis_of_amounts_starts_at_zero_and_its_labels_stand_apart(
    values: list[Decimal], width: float
) -> None:
    scale = amount_scale(values, 100, 100 + width, str, 10)
    halves = [(scale.x(tick), text_width(str(tick), 10) / 2) for tick in scale.ticks]

    assert scale.ticks[0] == 0
    assert scale.x(Decimal(0)) == 100
    assert all(100 <= scale.x(value) <= 100 + width + 1e-6 for value in values)
    assert all(a + half < b - other for (a, half), (b, other) in pairwise(halves))


def test_nothing_but_zero_has_one_tick() -> None:
    scale = amount_scale([Decimal(0)], 0, 100, str, 10)

    assert scale.ticks == (Decimal(0),)
    assert scale.x(Decimal(0)) == 0


@given(st.dates(dt.date(2006, 1, 1), dt.date(2026, 12, 31)))
def test_a_day_stands_in_its_year(day: dt.date) -> None:
    scale = TimeScale(0, 210, 2006, 2027)

    assert scale.at(day.year) <= scale.x(day) < scale.at(day.year + 1)


def test_labels_of_years_are_thinned_where_they_would_meet() -> None:
    assert TimeScale(0, 2100, 2006, 2027).labelled(20) == tuple(range(2006, 2027))
    assert TimeScale(0, 210, 2006, 2027).labelled(20) == (2010, 2015, 2020, 2025)
