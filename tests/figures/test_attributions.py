from __future__ import annotations

from collections.abc import Callable

import pytest

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.attributions import attribution_grid, incident_grid
from dprk_viewer.figures.cyber_table import cyber_table
from dprk_viewer.figures.shapes import Drawing, Group, Line, Rectangle, Text
from dprk_viewer.figures.stances import BASES, strength_rank, strength_text
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.wording.words import Words
from tests.factory import attribution, date, facts, incident, source
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import PARTIES

WORDS = Words.english()
SAID = (
    attribution("a1", basis="indictment", stance="attributes", stated_on=date("2025-05")),
    attribution("a2", party="nis", basis="statement", stance="suspects", checked="once"),
    attribution("a3", party="msmt", basis="panel_report", stance="attributes"),
    attribution("a4", party="yonhap", basis="company_report", stance="contests"),
)
SIZES = [(420.0, WINDOW), (900.0, WINDOW), (490.0, PAGE)]


def held() -> Facts:
    return facts(
        sources=[source()],
        parties=PARTIES,
        incidents=[incident(), incident("old", name="Old theft", date=date("2017-03"))],
        attributions=list(SAID),
    )


def of_one(width: float = 900.0, style: FigureStyle = WINDOW, words: Words = WORDS) -> Drawing:
    library = held()
    return attribution_grid(library, words, library.incidents[SAID[0].incident], width, style)


def of_all(width: float = 900.0, style: FigureStyle = WINDOW, words: Words = WORDS) -> Drawing:
    library = held()
    return incident_grid(library, words, tuple(library.incidents.values()), width, style)


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("draw", [of_one, of_all])
def test_nothing_leaves_the_drawing(
    width: float, style: FigureStyle, draw: Callable[[float, FigureStyle], Drawing]
) -> None:
    drawing = draw(width, style)

    assert outside(drawing) == []
    if width > 450:
        assert meeting_texts(drawing) == []


def shapes_of(group: Group) -> tuple[int, int, int]:
    """Full bars, open bars and crosses of a row."""
    found = list(plain_shapes([group]))
    bars = [shape for shape in found if isinstance(shape, Rectangle)]
    full = [bar for bar in bars if bar.fill != "paper"]
    return len(full), len(bars) - len(full), sum(isinstance(s, Line) for s in found) // 2


def test_each_stance_has_a_shape_of_its_own() -> None:
    rows = {group.key: shapes_of(group) for group in groups(of_one())}

    assert rows == {"a1": (1, 0, 0), "a2": (0, 1, 0), "a3": (1, 0, 0), "a4": (0, 0, 1)}


def test_a_firmer_basis_stands_further_to_the_left() -> None:
    heads = {text.text: text.x for text in texts(of_one()) if text.anchor == "middle"}

    assert heads["indictment"] < heads["statement"] < heads["company report"]


def test_all_attributions_of_an_incident_stand_in_its_row_and_none_is_added_up() -> None:
    rows = {group.key: group for group in groups(of_all())}

    assert shapes_of(rows[SAID[0].incident]) == (2, 1, 1)
    assert shapes_of(rows["old"]) == (0, 0, 0)
    assert "no attribution found" in rows["old"].words
    assert "contested: company report" in rows[SAID[0].incident].words


def test_who_said_what_when_and_with_which_doubt_is_in_the_words() -> None:
    drawing = of_one()

    assert "ROK NIS†" in [text.text for text in texts(drawing)]
    assert "statement; suspect the DPRK" in drawing.alt
    assert "May 2025" in drawing.alt


def test_an_incident_without_attribution_says_so_and_draws_nothing() -> None:
    library = held()
    drawing = attribution_grid(library, WORDS, library.incidents["old"], 900, WINDOW)

    assert drawing.shapes == ()
    assert drawing.note == "No attribution was found."


def test_strength_is_said_with_the_firmest_basis_first_and_stances_apart() -> None:
    assert strength_text(WORDS, SAID) == (
        "indictment and monitoring report; suspected: statement; contested: company report"
    )
    assert strength_text(WORDS, []) == ""


def test_a_suspicion_ranks_after_every_attribution_and_contest_counts_for_none() -> None:
    assert strength_rank(SAID) == BASES.index("indictment")
    assert strength_rank([SAID[1]]) > strength_rank([SAID[2]])
    assert strength_rank([SAID[3]]) == strength_rank([])


def test_the_table_filters_by_kind_place_and_who_attributes() -> None:
    table = cyber_table(held(), WORDS)
    names = [facet.name for facet in table.facets]
    by = table.facets[names.index("attributed")]
    row = next(row for row in table.rows if row.id == SAID[0].incident)

    assert {"measure", "year", "kind", "place", "attributed", "type"} == set(names)
    assert "nis" not in dict(by.options)
    assert set(row.facets[names.index("attributed")]) == {SAID[0].party, "msmt"}
    assert row.facets[names.index("kind")] == (held().incidents[row.id].kind,)


def test_headings_are_words_and_never_shortened() -> None:
    said = " ".join(shape.text for shape in of_one().shapes if isinstance(shape, Text))

    for word in ("indictment", "statement", "monitoring report", "company report"):
        assert word in said
