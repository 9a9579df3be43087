from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.search import fold
from dprk_viewer.figures.cyber_table import INCIDENTS, cyber_table
from dprk_viewer.figures.labour_table import labour_table
from dprk_viewer.figures.sanctions_table import sanctions_table
from dprk_viewer.figures.sources_table import sources_table
from dprk_viewer.figures.table import BLANK, Row, Table
from dprk_viewer.wording.words import Words
from tests.factory import attribution, claim, date, incident, place, source
from tests.figures.samples import acts, library, stolen

WORDS = Words.english()
Build = Callable[[Facts, Words], Table]
STATEMENT = "Workers are said to work long hours at Gdańsk."
FACTS = library(
    claim("c-rus", checked="once", period_to=date("2017-12"), locator="p. 7"),
    claim("c-old", period_to=date("2016"), point=None, low=None, high=None, measure=None),
    claim("c-nam", place="NAM"),
    claim("c-world", place=None, statement=STATEMENT),
    stolen("s-2022"),
    stolen("s-inc", incident="bybit-2025", place=None),
    incidents=[incident(checked="once"), incident("x-2016", date=None, date_found=date("2016-05"))],
    attributions=[
        attribution("at-1"),
        attribution("at-2", party="nis", stance="suspects"),
        attribution("at-3", party="msmt", stance="contests"),
    ],
    relays={"c-rus": ("nis", "yonhap")},
    claim_sectors={"c-rus": ("construction",)},
    sources=[source(), source("s-2", title=None, url="https://www.site.example/page")],
)


def row(table: Table, id_: str) -> Row:
    return next(row for row in table.rows if row.id == id_)


def cell(table: Table, id_: str, key: str) -> str:
    column = [column.key for column in table.columns].index(key)
    return row(table, id_).cells[column]


@pytest.mark.parametrize(
    ("build", "facts"),
    [
        (labour_table, FACTS),
        (cyber_table, FACTS),
        (sanctions_table, acts()),
        (sources_table, FACTS),
    ],
)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_rows_fit_their_columns_and_facets(build: Build, facts: Facts, words: Words) -> None:
    table = build(facts, words)

    assert table.rows
    for row_ in table.rows:
        assert len(row_.cells) == len(row_.sort_keys) == len(table.columns)
        for facet, values in zip(table.facets, row_.facets, strict=True):
            assert set(values) <= {value for value, _ in facet.options}
    for i in range(len(table.columns)):
        sorted(row_.sort_keys[i] for row_ in table.rows)


def test_the_world_stands_first_and_then_hosts_by_name_oldest_first() -> None:
    table = labour_table(FACTS, WORDS)

    assert [row_.id for row_ in table.rows] == ["c-world", "c-nam", "c-old", "c-rus"]


def test_a_claim_shows_figure_dagger_type_originator_and_relay() -> None:
    table = labour_table(FACTS, WORDS)

    assert row(table, "c-rus").cells == (
        "Russian Federation",
        "Dec 2017",
        "about 30,000†",
        "DPRK workers in the country (workers present)",
        "estimate",
        "US Govt via Yonhap",
        "22 Dec 2017",
    )
    assert row(table, "c-rus").mark == "estimate"


def test_namibia_is_a_place_and_not_a_blank() -> None:
    assert cell(labour_table(FACTS, WORDS), "c-nam", "subject") == "Namibia"


def test_a_claim_without_a_figure_shows_what_it_says() -> None:
    table = labour_table(FACTS, WORDS)

    assert cell(table, "c-old", "figure") == ""
    assert cell(table, "c-old", "counts").startswith("The United States")
    assert row(table, "c-old").sort_keys[2] == BLANK


@pytest.mark.parametrize(
    "query",
    ["construction", "russia", "yonhap", "P. 7", "united states government", "30,000", "c-rus"],
)
def test_search_finds_all_that_travels_with_a_claim(query: str) -> None:
    assert fold(query) in row(labour_table(FACTS, WORDS), "c-rus").search_key


def test_search_disregards_case_and_accents() -> None:
    assert fold("GDANSK") in row(labour_table(FACTS, WORDS), "c-world").search_key


def test_figures_sort_as_numbers_and_dates_as_days() -> None:
    rows = [claim(f"n{n}", point=Decimal(n), period_to=date(f"20{n}")) for n in (12, 20, 11)]
    table = labour_table(library(*rows), WORDS)

    assert [r.id for r in sorted(table.rows, key=lambda r: r.sort_keys[2])] == ["n11", "n12", "n20"]
    assert [r.id for r in sorted(table.rows, key=lambda r: r.sort_keys[1])] == ["n11", "n12", "n20"]


def test_an_incident_names_each_stance_apart_and_has_no_figure() -> None:
    table = cyber_table(FACTS, WORDS)

    assert cell(table, "bybit-2025", "source") == (
        "attributed by US Govt; suspected by ROK NIS; "
        "contested by Multilateral Sanctions Monitoring Team"
    )
    assert cell(table, "bybit-2025", "figure") == ""
    assert cell(table, "bybit-2025", "counts").endswith("†")
    assert row(table, "bybit-2025").facets[0] == (INCIDENTS,)
    assert row(table, "bybit-2025").mark is None


def test_an_incident_known_by_the_day_it_was_found_says_so() -> None:
    assert cell(cyber_table(FACTS, WORDS), "x-2016", "time") == "found May 2016"
    assert cell(cyber_table(FACTS, WORDS), "x-2016", "source") == "no attribution found"


def test_a_claim_answers_to_every_year_it_touches() -> None:
    long = stolen("long", period_from=date("2024-01"), period_to=date("2025-09"))

    assert row(cyber_table(library(long), WORDS), "long").facets[1] == ("2024", "2025")


def test_acts_stand_newest_first_with_vote_and_dagger() -> None:
    table = sanctions_table(acts(), WORDS)

    assert table.rows[0].id == "msmt-1"
    assert cell(table, "veto-1", "act") == "Draft vetoed†"
    assert cell(table, "res-2397", "vote") == "adopted unanimously"
    assert row(table, "res-2397").facets == (("labour",), ("unsc",), ("measures",))
    assert "repatriate" in row(table, "res-2397").search_key


def test_a_source_without_a_title_goes_by_its_site_and_counts_its_facts() -> None:
    table = sources_table(FACTS, WORDS)

    assert cell(table, "s-2", "title") == "site.example"
    assert cell(table, "s-2", "facts") == "0"
    assert cell(table, "s-news", "facts") == "11"


def test_search_knows_a_place_by_its_other_names() -> None:
    places = [place("CIV", name="Côte d’Ivoire", search_names="Ivory Coast")]
    table = labour_table(library(claim("c", place="CIV"), places=places), WORDS)

    assert "cote d’ivoire" in table.rows[0].search_key
    assert "ivory coast" in table.rows[0].search_key
