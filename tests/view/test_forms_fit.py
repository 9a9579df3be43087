"""The forms of a figure fit, in a longer language and in narrow windows."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.tokens import LIGHT
from dprk_viewer.view.cyber_tab import CyberTab
from dprk_viewer.view.formed_tab import FormedTab
from dprk_viewer.view.labour_tab import LabourTab
from dprk_viewer.view.look import Look
from dprk_viewer.wording.words import Words
from tests.view.papers import small_facts
from tests.view.test_fits import clips_nothing


@pytest.mark.parametrize("size", [(1366, 640), (1024, 560), (683, 340)], ids=str)
@pytest.mark.parametrize("kind", [LabourTab, CyberTab])
def test_no_form_of_a_figure_clips_a_word(
    qtbot: QtBot, kind: type[FormedTab], size: tuple[int, int]
) -> None:
    app.register_fonts(app.FIRST_FONTS)
    words, facts = Words.pseudo(), small_facts()
    tab = kind(words, Look(LIGHT, 1.0))
    qtbot.addWidget(tab)
    tab.resize(*size)
    tab.show_facts(facts, tab.build(facts, words), None)
    tab.show()
    qtbot.waitUntil(lambda: tab.row is not None)
    for form, _ in tab.forms():
        tab.switch.choose(form)
        qtbot.wait(60)
        clips_nothing(qtbot, tab)
        room = tab.panel.rect()
        for button in tab.switch.buttons.values():
            corner = button.mapTo(tab.panel, button.rect().bottomRight())
            assert room.contains(corner), form
