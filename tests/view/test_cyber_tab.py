from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.tokens import LIGHT
from dprk_viewer.view.cyber_tab import CyberTab
from dprk_viewer.view.look import Look
from dprk_viewer.wording.words import Words
from tests import factory
from tests.figures.geometry import texts


def stolen(id_: str, **changes: Any) -> Claim:
    values = {
        "topic": "cyber",
        "place": None,
        "measure": "crypto_stolen_usd",
        "unit": "usd",
        "point": Decimal(1_700_000_000),
        "period_from": factory.date("2022"),
        "period_to": factory.date("2022"),
    }
    return factory.claim(id_, **(values | changes))


def held() -> Facts:
    theft = factory.incident()
    return factory.facts(
        sources=[factory.source()],
        parties=[factory.party()],
        places=[factory.place()],
        incidents=[theft],
        attributions=[factory.attribution("att", incident=theft.id)],
        claims=[
            stolen("year"),
            stolen("theft", incident=theft.id, point=Decimal(1_500_000_000)),
            stolen("doubt", measure="crypto_suspected_usd", point=Decimal(700_000_000)),
            stolen("tried", measure="attempted_usd", period_from=factory.date("2014")),
            stolen("stop", measure="attempted_usd", incident=theft.id, point=Decimal(9)),
            stolen("back", incident=theft.id, measure="recovered_usd", point=Decimal(40_000_000)),
        ],
    )


@pytest.fixture
def tab(qtbot: QtBot) -> CyberTab:
    words, facts = Words.english(), held()
    made = CyberTab(words, Look(LIGHT, 1.0))
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show_facts(facts, made.build(facts, words), None)
    made.show()
    qtbot.waitUntil(lambda: made.row is not None)
    return made


def said(tab: CyberTab) -> str:
    drawing = tab.panel.figure.drawing
    assert drawing is not None
    return f"{drawing.title} {drawing.alt} {drawing.note}".replace("\u00a0", " ")


def choose(tab: CyberTab, name: str, value: str) -> None:
    next(box for box in tab.bar.facets if box.facet.name == name).choose(value)


def test_a_sum_of_one_incident_is_no_sum_of_a_year(qtbot: QtBot, tab: CyberTab) -> None:
    assert "$1.7 billion" in said(tab)
    assert "$1.5 billion" not in said(tab)
    tab.switch.choose("incidents")
    qtbot.waitUntil(lambda: "by incident" in said(tab))
    assert "$1.5 billion" in said(tab)
    assert "$1.7 billion" not in said(tab)


def test_stolen_and_recovered_never_share_a_figure(qtbot: QtBot, tab: CyberTab) -> None:
    assert "different counts and stand apart" in said(tab)
    choose(tab, "measure", "recovered_usd")
    qtbot.waitUntil(lambda: "$40 million" in said(tab))
    assert "billion" not in said(tab)
    assert tab.switch.buttons["incidents"].isChecked()
    choose(tab, "measure", "crypto_stolen_usd")
    qtbot.waitUntil(lambda: "$1.7 billion" in said(tab))
    assert tab.switch.buttons["years"].isChecked()


def test_a_measure_without_sums_of_a_year_shows_those_of_incidents(
    qtbot: QtBot, tab: CyberTab
) -> None:
    choose(tab, "measure", "attempted_usd")
    qtbot.waitUntil(lambda: "Attempted, by incident" in said(tab))
    assert tab.switch.buttons["incidents"].isChecked()


def test_suspected_sums_stand_under_the_stolen_ones_on_one_scale(
    qtbot: QtBot, tab: CyberTab
) -> None:
    drawing = tab.panel.figure.drawing
    assert drawing is not None
    heads = [text for text in texts(drawing) if text.text == "Cryptocurrency, suspected, by year"]
    ticks = [text.x for text in texts(drawing) if text.text == "$0"]
    assert len(heads) == 1
    assert len(ticks) == 2
    assert ticks[0] == ticks[1]
    assert "$700 million" in said(tab)
    choose(tab, "measure", "crypto_stolen_usd")
    qtbot.waitUntil(lambda: "$700 million" not in said(tab))


def test_attributions_follow_the_filter_and_the_row(qtbot: QtBot, tab: CyberTab) -> None:
    tab.switch.choose("bases")
    qtbot.waitUntil(lambda: "on what basis" in said(tab))
    tab.switch.choose("said")
    tab.choose("year")
    qtbot.waitUntil(lambda: "Choose an incident" in said(tab))
    tab.choose("theft")
    qtbot.waitUntil(lambda: ": who said what" in said(tab))
    assert "one attribution by one party" in said(tab)
    tab.panel.figure.row_chosen.emit("att")
    qtbot.wait(30)
    assert ": who said what" in said(tab)
    assert tab.row == "att"


def test_incidents_alone_show_their_attributions(qtbot: QtBot, tab: CyberTab) -> None:
    choose(tab, "measure", "incidents")
    qtbot.waitUntil(lambda: "on what basis" in said(tab))
    assert tab.switch.buttons["bases"].isChecked()
