"""Facts as lines of text: no figure, duty or † is lost on the way."""

from __future__ import annotations

from dprk_viewer.figures.detail import details
from dprk_viewer.figures.telling import details_lines, listed, record_line
from dprk_viewer.wording.words import Words
from tests.factory import attribution, claim, event, facts, horizon, incident, provision, reply

WORDS = Words.english()
ALL = facts(
    claims=[claim(checked="once")],
    events=[event(), event("talks", symbol=None)],
    provisions=[
        provision(),
        provision("p2", exception=None, exception_check="not_seen", checked="once"),
    ],
    incidents=[incident(checked="once"), incident("undated", date=None)],
    attributions=[attribution()],
    replies=[reply()],
    horizons=[horizon()],
)


def line(id_: str) -> str:
    record = ALL.find(id_)
    assert record is not None
    return record_line(ALL, WORDS, record)


def test_a_figure_stands_with_its_originator_hedge_and_dagger() -> None:
    for part in ("US Govt", "about 30,000†", "Example News", "22 December 2017"):
        assert part in line("c1")


def test_a_duty_stands_with_its_exception_or_that_none_was_seen() -> None:
    assert "a person is a national of that State" in line("p2397-06")
    assert line("p2").endswith("jurisdiction.† Exception: exception not seen.")


def test_what_was_seen_once_says_so_and_dates_stay() -> None:
    assert line("bybit-2025") == "Bybit theft†, 21 February 2025"
    assert line("undated") == "Bybit theft, date not stated"
    assert line("rep-1").endswith("1 December 2023: The matter is closed.†")
    assert "FBI" in line("att-1") or "TraderTraitor" in line("att-1")
    assert line("h-labour").startswith("World total: ")
    assert line("RUS") == "Russian Federation"


def test_resolutions_are_listed_by_number() -> None:
    assert list(listed(ALL, "resolutions")) == ["2397"]
    assert list(listed(ALL, "countries")) == ["RUS"]


def test_all_details_of_a_fact_become_lines() -> None:
    told = "\n".join(details_lines(WORDS, details(ALL, WORDS, "c1")))
    for part in (
        "about 30,000†",
        "United States Government (said it, 22 December 2017)",
        "† seen in one source.",
        "https://news.example/a",
    ):
        assert part in told
    duty = "\n".join(details_lines(WORDS, details(ALL, WORDS, "res-2397")))
    assert "a person is a national of that State" in duty
    assert "exception not seen" in duty
