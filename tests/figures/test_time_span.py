from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.figures.time_span import LEAST, TimeSpan

WHOLE = TimeSpan(1993, 2027)
YEARS = st.floats(1993, 2027)


@st.composite
def spans(draw: st.DrawFn) -> TimeSpan:
    length = draw(st.floats(LEAST, WHOLE.length))
    start = draw(st.floats(WHOLE.start, WHOLE.end))
    return TimeSpan(start, start + length).within(WHOLE)


@given(spans(), st.floats(0.01, 100), YEARS)
def test_a_zoom_stays_within_the_whole(span: TimeSpan, factor: float, about: float) -> None:
    shown = span.zoomed(factor, about, WHOLE)

    assert WHOLE.start - 1e-6 <= shown.start < shown.end <= WHOLE.end + 1e-6
    assert shown.length >= LEAST - 1e-6


def test_what_the_pointer_is_on_stays_under_it() -> None:
    shown = TimeSpan(2006, 2026).zoomed(0.5, 2011, WHOLE)

    assert (2011 - shown.start) / shown.length == pytest.approx((2011 - 2006) / 20)


@given(spans(), st.floats(-100, 100))
def test_moving_keeps_the_length_and_the_whole(span: TimeSpan, years: float) -> None:
    shown = span.moved(years, WHOLE)

    assert shown.length == pytest.approx(span.length)
    assert WHOLE.start - 1e-6 <= shown.start
    assert shown.end <= WHOLE.end + 1e-6


@given(spans(), YEARS)
def test_a_point_that_is_asked_for_is_shown(span: TimeSpan, at: float) -> None:
    shown = span.about(at, WHOLE)

    assert shown.start - 1e-6 <= at <= shown.end + 1e-6


def test_a_span_says_its_first_and_last_day() -> None:
    assert TimeSpan(2006, 2027).days == (dt.date(2006, 1, 1), dt.date(2026, 12, 31))


def test_as_many_steps_back_as_closer_show_the_same_days() -> None:
    shown = TimeSpan(2006, 2027)
    for factor in (*[0.8] * 10, *[1 / 0.8] * 10):
        shown = shown.zoomed(factor, 2017.97, WHOLE)

    assert shown.days == TimeSpan(2006, 2027).days
