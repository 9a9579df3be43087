from __future__ import annotations

from itertools import combinations

import pytest

from dprk_viewer.figures.marks import KINDS, MarkKind, mark, mark_kind
from dprk_viewer.figures.shapes import Group
from dprk_viewer.wording.terms import CLAIM_TYPE
from tests.figures.geometry import box


def test_every_claim_type_has_a_mark() -> None:
    assert {mark_kind(code) for code in CLAIM_TYPE} == set(KINDS)


def test_marks_differ_by_shape_or_filling_and_not_by_colour_alone() -> None:
    kinds = [kind for kind in KINDS if kind != "denial"]

    for one, other in combinations(kinds, 2):
        assert mark(one, 0, 0, 4) != mark(other, 0, 0, 4)


def test_a_pledge_and_a_denial_share_a_mark() -> None:
    assert mark("pledge", 0, 0, 4) == mark("denial", 0, 0, 4)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stays_within_its_radius(kind: MarkKind) -> None:
    shape = mark(kind, 10, 10, 4, "c1", "accent")

    assert not isinstance(shape, Group)
    assert shape.key == "c1"
    assert min(box(shape)) >= 6
    assert max(box(shape)) <= 14


def test_an_unknown_type_has_no_mark() -> None:
    with pytest.raises(ValueError, match="rumour"):
        mark_kind("rumour")
