"""A national marking is in capitals, a TLP label is one of FIRST's, and both ask for a yes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.errors import BadOption
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.marking import (
    TLP_LABELS,
    both_chosen,
    in_capitals,
    markings,
    parse_tlp,
)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("RED", "TLP:RED"),
        ("amber+strict", "TLP:AMBER+STRICT"),
        (" TLP:Amber ", "TLP:AMBER"),
        ("tlp:green", "TLP:GREEN"),
        ("clear", "TLP:CLEAR"),
    ],
)
def test_a_label_is_understood_however_it_is_typed(said: str, label: str) -> None:
    assert parse_tlp(said) == label


@given(st.text(max_size=30))
def test_what_is_no_label_is_refused_and_the_labels_are_named(text: str) -> None:
    try:
        known = {parse_tlp(text)}
    except BadOption as error:
        known = set(error.fields["known"].split(", "))
    assert known <= set(TLP_LABELS)
    assert known


@pytest.mark.parametrize("wrong", ["WHITE", "TLP", "", "TLP: RED", "AMBER STRICT", "TLP:TLP:RED"])
def test_a_label_of_another_version_or_with_a_space_is_refused(wrong: str) -> None:
    with pytest.raises(BadOption):
        parse_tlp(wrong)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Fiction – Restricted", "FICTION – RESTRICTED"),
        ("Nur für den großen Dienst", "NUR FÜR DEN GROSSEN DIENST"),
        ("Confidentiel défense", "CONFIDENTIEL DÉFENSE"),
        ("Hizmete özel, gizli değil", "HİZMETE ÖZEL, GİZLİ DEĞİL"),
        ("İhtiyaç kadar bilgi", "İHTİYAÇ KADAR BİLGİ"),
        ("Εμπιστευτικό", "ΕΜΠΙΣΤΕΥΤΙΚΟ"),
        ("ΐδιος", "ΪΔΙΟΣ"),
        ("Для служебного пользования", "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ"),
        ("대외비 – restricted", "대외비 – RESTRICTED"),
        ("ŉ ﬁle", "ʼN FILE"),
        ("ǰ", "ǰ"),
    ],
)
def test_capitals_are_those_of_the_language(typed: str, printed: str) -> None:
    assert in_capitals(typed) == printed


@given(st.text(max_size=80))
def test_capitals_of_capitals_are_the_same(text: str) -> None:
    once = in_capitals(text)
    assert in_capitals(once) == once


def test_nothing_is_marked_on_a_non_paper() -> None:
    chosen = SheetOptions(marking="Restricted", tlp="TLP:GREEN")
    assert markings(chosen) == ("RESTRICTED", "TLP:GREEN")
    assert markings(chosen._replace(form="non-paper")) == (None, None)


def test_both_systems_at_once_ask_for_a_yes() -> None:
    chosen = SheetOptions(marking="Restricted", tlp="TLP:GREEN")
    assert both_chosen(chosen)
    assert not both_chosen(chosen._replace(tlp=None))
    assert not both_chosen(chosen._replace(marking=""))
    assert not both_chosen(chosen._replace(form="non-paper"))
