"""The foot of the window: nobody takes an old edition for today's."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.records import Edition
from dprk_viewer.view.foot import Foot
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK

EDITION = Edition("1", PartialDate(2026, 11), PartialDate(2026, 10, 10), "0" * 64)


@pytest.mark.parametrize(
    ("today", "said", "role"),
    [
        ("2026-10-10", "ends today", "footer"),
        ("2026-10-11", "1 day old", "footer"),
        ("2027-10-10", "365 days old", "footer"),
        ("2027-10-11", "366 days old", "warning"),
        ("2026-10-09", "the computer's date is before the end of the sources", "warning"),
    ],
)
def test_the_age_is_told_and_an_old_or_an_impossible_one_is_a_warning(
    qtbot: QtBot, today: str, said: str, role: str
) -> None:
    foot = Foot(Words.english(), LOOK)
    qtbot.addWidget(foot)
    foot.show_edition(EDITION, dt.date.fromisoformat(today))
    assert (foot.age.text(), foot.age.property("role")) == (said, role)
