"""The file of a sheet is named after the sheet and what was chosen for it."""

from __future__ import annotations

import pytest

from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.sheets.forms import pack_options


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (SheetOptions(), "country-RUS.pdf"),
        (SheetOptions(paper="letter"), "country-RUS-letter.pdf"),
        (SheetOptions(length=2), "country-RUS-2p.pdf"),
        (SheetOptions(style="principal", length=1), "country-RUS-1p-principal.pdf"),
        (SheetOptions(form="demarche", paper="letter"), "country-RUS-demarche-letter.pdf"),
        (SheetOptions(marking="SECRET", tlp="TLP:RED", objective="End it"), "country-RUS.pdf"),
    ],
)
def test_choices_stand_in_the_name_but_nothing_internal(options: SheetOptions, named: str) -> None:
    assert file_name("country:RUS", options) == named


def test_a_pack_is_two_papers_of_one_selection() -> None:
    chosen = SheetOptions(paper="letter", marking="SECRET", tlp="TLP:RED", objective="End it")
    demarche, non_paper = pack_options(chosen)
    assert demarche == chosen._replace(form="demarche")
    assert (non_paper.form, non_paper.paper) == ("non-paper", "letter")
    assert (non_paper.marking, non_paper.tlp, non_paper.objective) == (None, None, "")
