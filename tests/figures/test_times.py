from __future__ import annotations

import pytest

from dprk_viewer.figures.times import short_time_text, single_year, time_text
from dprk_viewer.wording.words import Words
from tests.factory import claim, date

WORDS = Words.english()


@pytest.mark.parametrize(
    ("measure", "start", "end", "said"),
    [
        ("workers_present", None, None, "period not stated"),
        ("workers_present", None, "2019-03", "March 2019"),
        ("workers_sent", None, "2024-10-29", "to 29 October 2024, start not stated"),
        ("workers_sent", "2024", "2024-10-29", "January 2024 to 29 October 2024"),
        ("crypto_stolen_usd", None, "2025-12", "to December 2025, start not stated"),
        ("crypto_stolen_usd", "2024", "2024", "2024"),
        ("crypto_stolen_usd", "2025-01", "2025-12", "2025"),
        ("crypto_stolen_usd", "2017-12-01", "2017-12-31", "December 2017"),
        ("crypto_stolen_usd", "2024-01", "2025-09", "January 2024 to September 2025"),
        ("crypto_stolen_usd", "2017", "2022", "2017 to 2022"),
        ("workers_sent", "2025-09", None, "from September 2025"),
    ],
)
def test_a_period_is_said_as_it_was_stated(
    measure: str, start: str | None, end: str | None, said: str
) -> None:
    row = claim(
        measure=measure,
        period_from=date(start) if start else None,
        period_to=date(end) if end else None,
    )

    assert time_text(WORDS, row) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-01", "2025-10", "to Oct 2025"),
        (None, "2025-04-30", "to 30 Apr 2025"),
        ("2023-06-03", "2023-09-15", "3 Jun 2023 to 15 Sep 2023"),
        ("2022", "2022", "2022"),
    ],
)
def test_a_part_of_a_year_says_until_when(start: str | None, end: str, said: str) -> None:
    row = claim(
        measure="crypto_stolen_usd",
        period_from=date(start) if start else None,
        period_to=date(end),
    )

    assert short_time_text(WORDS, row) == said


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [("2024-01", "2025-09", None), (None, "2025", None), ("2025", "2025-10", 2025)],
)
def test_only_a_span_within_a_year_belongs_to_it(
    start: str | None, end: str, year: int | None
) -> None:
    row = claim(period_from=date(start) if start else None, period_to=date(end))

    assert single_year(row) == year
