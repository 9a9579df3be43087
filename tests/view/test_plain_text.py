from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dprk_viewer.view.plain_text import label, message_box, paragraph, plain, tip
from tests.view.tables import HOSTILE


def test_markup_is_shown_as_it_stands(qtbot: QtBot) -> None:
    for made in (label(HOSTILE), paragraph(HOSTILE), message_box(None, "t", HOSTILE)):
        qtbot.addWidget(made)
        assert made.text() == HOSTILE
        assert made.textFormat() == Qt.TextFormat.PlainText


def test_characters_that_hide_or_reorder_become_visible() -> None:
    assert plain("ev\u202etxt\x00\u200b.exe\ue000") == "ev\ufffdtxt\ufffd\ufffd.exe\ufffd"
    assert plain("a b\u00a0c\n조선 é †") == "a b\u00a0c\n조선 é †"


@given(st.text())
def test_nothing_unseen_reaches_the_screen(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char)[0] == "C" for char in shown if char != "\n")


def test_a_tool_tip_holds_no_markup_of_the_data() -> None:
    assert tip(HOSTILE).count("<") == 2
    assert tip("") == ""
