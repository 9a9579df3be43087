"""Finding facts by the words people type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.alike import alike
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Record
from dprk_viewer.facts.search import fold, label
from dprk_viewer.facts.search_index import KINDS, SearchIndex
from dprk_viewer.paths import resource
from tests.factory import claim, event, facts, incident, party, place, provision, reply

ALL = facts(
    parties=[
        party(),
        party("cote-divoire", name="Côte d’Ivoire", short_name=None),
        party("marshal", name="Kim Jong-ŭn", short_name=None),
    ],
    places=[place(search_names="Russia; Россия; 러시아")],
    claims=[claim("c1"), claim("c2", place=None, statement="STRASSE Straße, Кim")],
    events=[event("e1", title="Resolution 2397"), event("e2", symbol=None, title="A launch")],
    provisions=[provision("p1", event="e1"), provision("p2", event="e1", paragraph="8 (a)")],
    replies=[reply(speaker="Ri Yong-chol", position="Under paragraph 8 of 2397 all is done.")],
    incidents=[incident("i1")],
)
INDEX = SearchIndex(ALL)


@cache
def bundled() -> tuple[Facts, SearchIndex]:
    held = load(resource("data"))
    return held, SearchIndex(held)


def found(text: str, index: SearchIndex = INDEX) -> list[str]:
    return [id_ for group in index.find(text) for id_ in group.ids]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("℡", []),
        ("cote d’IVOIRE", ["cote-divoire"]),
        ("cote d'ivoire", ["cote-divoire"]),
        ("россия", ["RUS", "c1", "rep-1"]),
        ("러시아", ["RUS", "c1", "rep-1"]),
        ("russia 30,000", ["c1"]),
        ("strasse", ["c2"]),
        ("no-such-word", []),
        ("", []),
        ("  \n ", []),
        ("-", []),
    ],
)
def test_words_find_facts_whatever_their_case_and_accents(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("Kim Jong Un", "kim jong-un", "KimJongUn", "Kim Jong-ŭn", "gim jeong eun"),
        *("kim jong eun", "김정은", "Кim Jong Un"),
    ],
)
def test_a_name_is_found_however_it_is_romanised_and_parted(text: str) -> None:
    assert found(text) == ["marshal"]


@pytest.mark.parametrize("text", ["ri yong chol", "Lee Yong-chul", "yi young cheol", "리용철"])
def test_variants_of_a_surname_are_one(text: str) -> None:
    assert found(text) == ["rep-1"]


@pytest.mark.parametrize("text", ["Kim", "Кim", "kim", "КІМ"])
def test_letters_that_look_alike_are_alike(text: str) -> None:
    assert found(text) == ["c2", "marshal"]


@pytest.mark.parametrize("text", ["2397", "S/RES/2397", "s/res/2397 (2017)", "resolution 2397"])
def test_a_resolution_is_found_first_by_its_number_and_symbol(text: str) -> None:
    assert found(text)[0] == "e1"
    assert bundled()[1].find(text)[0].ids == ("res-2397",)


@pytest.mark.parametrize("text", ["para 8", "2397 para 8", "2397 paragraph 8", "2397, para. 8"])
def test_a_paragraph_is_found_by_its_number_alone(text: str) -> None:
    assert found(text) == ["p1", "p2", "rep-1"]
    held, index = bundled()
    first = index.find(text)[0]
    assert first.kind == "provisions"
    of_it = [bool(re.search(r"\b8\b", held.provisions[id_].paragraph or "")) for id_ in first.ids]
    assert any(of_it)
    assert of_it == sorted(of_it, reverse=True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Russia", "RUS"),
        ("north korea", "PRK"),
        ("rok", "KOR"),
        ("북한", "PRK"),
        ("turkiye", "TUR"),
    ],
)
def test_a_place_stands_first_by_any_of_its_names(text: str, first: str) -> None:
    assert found(text, bundled()[1])[0] == first


def test_kinds_stand_in_their_order_where_no_name_is_exact() -> None:
    kinds = [group.kind for group in bundled()[1].find("work")]
    assert kinds == [kind for kind in KINDS if kind in kinds]
    assert len(kinds) > 5


def test_of_many_the_best_are_given_and_all_are_counted() -> None:
    groups = bundled()[1].find("russia", 3)
    whole = {group.kind: group for group in bundled()[1].find("russia")}
    for group in groups:
        assert group.total == whole[group.kind].total
        assert group.ids == whole[group.kind].ids[:3]


def test_a_hit_names_what_it_is() -> None:
    assert label(ALL.events["e1"]) == "Resolution 2397"


@given(st.text())
def test_any_text_can_be_searched_for_and_finds_rows_that_are_there(text: str) -> None:
    assert all(ALL.find(id_) is not None for id_ in found(text))


@given(st.text(), st.text())
def test_more_words_never_find_more(one: str, other: str) -> None:
    if "para" not in alike(one + other):
        assert set(found(f"{one} zz{other}")) <= set(found(one)) or not found(one)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert alike(alike(text)) == alike(text)


@given(st.text(alphabet="aé조ßİ中Ωя", min_size=1))
def test_a_statement_is_found_by_its_own_words(text: str) -> None:
    held = SearchIndex(facts(claims=[claim("c1", statement=text)]))
    assert "c1" in found(text, held)


def test_every_place_act_and_incident_is_found_by_its_own_name() -> None:
    held, index = bundled()
    tables: tuple[Mapping[str, Record], ...] = (held.places, held.incidents, held.parties)
    for table in tables:
        for id_, row in list(table.items())[::7]:
            assert id_ in found(label(row), index), id_
    for act in held.events.values():
        if act.symbol:
            assert act.id in found(act.symbol, index), act.id


def test_no_word_of_the_data_mixes_letters_that_look_alike() -> None:
    held = bundled()[0]
    mixed = [
        (row.id, word)
        for table in held.tables()
        for row in table.values()
        for text in row._asdict().values()
        if isinstance(text, str)
        for word in re.findall(r"[^\W\d_]+", text)
        if not word.isascii() and len(scripts(word) & {"LATIN", "CYRILLIC", "GREEK"}) > 1
    ]
    assert mixed == []


def scripts(word: str) -> set[str]:
    return {unicodedata.name(char, "").partition(" ")[0] for char in word}
