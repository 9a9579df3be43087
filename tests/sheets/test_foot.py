"""Whom to ask stands at the foot of what stays in the house, and nowhere else."""

from __future__ import annotations

from typing import cast

import pytest

from dprk_viewer.sheets.blocks import Form, SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.wording.words import Words
from tests.view.papers import small_facts

UNIT = "Sanctions unit, room 4"


@pytest.mark.parametrize("form", ["briefing", "demarche"])
@pytest.mark.parametrize("marking", [None, "RESTRICTED"])
def test_the_unit_stands_at_the_foot_in_place_of_the_line_to_write_on(
    form: str, marking: str | None
) -> None:
    blank = SheetOptions(form=cast(Form, form), marking=marking)
    facts, words = small_facts(), Words.english()
    said = compose(facts, words, "labour", blank._replace(contact=UNIT)).foot.contact
    assert said.endswith(f"Contact: {UNIT}")
    assert compose(facts, words, "labour", blank).foot.contact.endswith("Contact: " + "_" * 16)


def test_a_non_paper_names_no_unit_on_the_page_nor_in_its_file() -> None:
    options = SheetOptions(form="non-paper", contact=UNIT)
    sheet = compose(small_facts(), Words.english(), "labour", options)
    assert UNIT not in repr(sheet)
