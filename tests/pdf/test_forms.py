"""A démarche and a non-paper are as valid, as well-ordered and as repeatable as a briefing."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Form, Sheet, SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.wording.words import Words
from tests.pdf.reading import pages, squeeze
from tests.pdf.test_archive import every_profile, objections
from tests.pdf.test_composed import facts

ENGLISH = Words.english()
every_form = pytest.mark.parametrize("form", ["demarche", "non-paper"])
every_name = pytest.mark.parametrize(
    "name", ["labour", "cyber", "country:CHN", "country:FJI", "resolution:2397"]
)


@cache
def made(name: str, form: Form) -> tuple[Sheet, bytes]:
    options = SheetOptions(printed_on=dt.date(2026, 11, 24), form=form, objective="Agree a date")
    sheet = compose(facts(), ENGLISH, name, options)
    return sheet, render(sheet, ENGLISH)


@every_name
@every_form
@every_profile
def test_every_form_is_valid(name: str, form: Form, profile: str) -> None:
    assert objections(made(name, form)[1], profile) == []


@every_name
def test_a_demarche_reads_from_its_objective_to_its_sources(name: str) -> None:
    text = squeeze("".join(pages(made(name, "demarche")[1])))
    order = ("Objective", "Agreeadate", "Evidence", "Whatwedonotknow", "Sources")
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "Theymaysay" in text
    assert text.index("Evidence") < text.index("Theymaysay")


@every_name
@every_form
def test_the_same_form_has_the_same_bytes(name: str, form: Form) -> None:
    sheet, data = made(name, form)
    assert render(sheet, ENGLISH) == data
