"""What a cell may hold: everything else is refused with file, line, column and reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dprk_viewer.dataset.loader import load
from tests.dataset.package import Package


@pytest.mark.parametrize("word", ["NA", "None", "null", "nan", "N/A", "NaN", "TRUE", "007", "1E5"])
def test_words_that_look_like_nothing_or_like_numbers_stay_words(
    package: Package, word: str
) -> None:
    package.change("claims", hedge=word, counts=word)
    package.change("parties", short_name=word)
    package.seal()
    facts = load(package.folder)
    assert (facts.claims["c1"].hedge, facts.claims["c1"].counts) == (word, word)
    assert facts.parties["us-government"].label == word


@pytest.mark.parametrize("id_", ["007", "1E5", "NA"])
def test_ids_are_never_taken_for_numbers(package: Package, id_: str) -> None:
    package.add("claims", id=id_, originator="panel")
    package.seal()
    assert list(load(package.folder).claims) == ["c1", id_]


def test_a_large_number_beside_a_blank_keeps_its_last_digit(package: Package) -> None:
    package.change("claims", point="", low="9007199254740993", high="")
    package.seal()
    claim = load(package.folder).claims["c1"]
    assert (claim.low, claim.point) == (Decimal("9007199254740993"), None)


@pytest.mark.parametrize(
    "text",
    [
        *["1,234", "1 234", "1.234,5", "1e5", "1E5", "+5", "-0", "-0.0", "0007", ".5", "5.", "٣"],
        *["５", "NaN", "inf", "0x10", "1_000", "--5", "about 5", "1" * 5000],
    ],
)
def test_a_number_is_plain_digits(package: Package, text: str) -> None:
    package.change("claims", point=text)
    assert package.codes() == [("claims.csv", 2, "point", "bad_number")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5.0", "bad_integer"),
        ("1" * 5000, "bad_integer"),
        ("-1", "too_small"),
        ("x", "bad_integer"),
    ],
)
def test_a_count_of_votes_is_a_whole_number(package: Package, text: str, code: str) -> None:
    package.change("events", votes_for=text)
    assert package.codes() == [("events.csv", 2, "votes_for", code)]


@pytest.mark.parametrize("text", ["2020", "2020-05", "2020-05-01", "2020-02-29"])
def test_a_date_keeps_the_precision_it_was_stated_with(package: Package, text: str) -> None:
    package.change("claims", stated_on=text)
    package.seal()
    assert str(load(package.folder).claims["c1"].stated_on) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01/02/2020", "bad_date"),
        ("13/01/2020", "bad_date"),
        ("unknown", "bad_date"),
        ("2020-5", "bad_date"),
        ("2020-05-01T00:00", "bad_date"),
        ("２０２０", "bad_date"),
        ("2020-13", "no_such_day"),
        ("2021-02-29", "no_such_day"),
        ("0000", "no_such_day"),
    ],
)
def test_a_date_that_is_no_date_is_named(package: Package, text: str, code: str) -> None:
    package.change("claims", stated_on=text)
    assert package.codes() == [("claims.csv", 2, "stated_on", code)]


def test_a_new_code_is_refused_and_never_becomes_other(package: Package) -> None:
    package.change("claims", measure="xyz")
    (fault,) = package.faults()
    assert (fault.file, fault.line, fault.column) == ("claims.csv", 2, "measure")
    assert (fault.code, fault.fields["value"]) == ("unknown_code", "xyz")


@pytest.mark.parametrize("text", ["true", "Yes", "1", "ja"])
def test_yes_and_no_are_the_only_answers(package: Package, text: str) -> None:
    package.change("claims", headline=text)
    assert package.codes() == [("claims.csv", 2, "headline", "bad_boolean")]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "news.example/a",
        "https://",
        "https:///a",
        "https://user@news.example/",
        "https://user:secret@news.example/",
        "https://news.example/a b",
        "https://news.example\\@evil.example/",
        "http://news.example:port/",
    ],
)
def test_an_address_is_a_web_address_with_a_host_and_no_password(
    package: Package, url: str
) -> None:
    package.change("sources", url=url)
    assert package.codes() == [("sources.csv", 2, "url", "bad_address")]


@pytest.mark.parametrize("column", ["id", "source", "originator", "statement", "stated_on"])
@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_a_claim_without_what_it_needs_is_refused(package: Package, column: str, text: str) -> None:
    package.change("claims", **{column: text})
    assert ("claims.csv", 2, column, "required") in package.codes()


def test_space_at_the_edge_of_a_cell_is_refused(package: Package) -> None:
    package.change("claims", hedge=" about", counts="workers\u00a0")
    assert package.codes() == [
        ("claims.csv", 2, "hedge", "edge_space"),
        ("claims.csv", 2, "counts", "edge_space"),
    ]


@pytest.mark.parametrize("id_", ["-a", "a b", "a/b", "é", "c\n1"])
def test_an_id_is_a_plain_slug(package: Package, id_: str) -> None:
    package.add("claims", id=id_)
    assert ("claims.csv", 3, "id", "bad_pattern") in package.codes()


plain_text = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(statement=plain_text, number=st.decimals(-(10**20), 10**20, places=4))
def test_any_text_and_any_number_come_back_as_they_were(
    package: Package, statement: str, number: Decimal
) -> None:
    written = f"{number + 0:f}"
    package.change("claims", statement=statement, point=written)
    faults = package.faults()
    if faults:  # a few letters are invisible, and a negative zero is no number
        assert {fault.code for fault in faults} <= {"invisible_character", "bad_number"}
        return
    package.seal()
    claim = load(package.folder).claims["c1"]
    assert (claim.statement, claim.point) == (statement, number)
