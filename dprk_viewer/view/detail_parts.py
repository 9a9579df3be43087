"""The parts of the detail pane: a duty with its exception, a source with its two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dprk_viewer.figures.detail import DetailDuty, DetailRow, DetailSource
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.legend_line import MarkedWord
from dprk_viewer.view.link_dialog import copy_text, open_address
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

LABEL_WIDTH = 104


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def frame(*parts: QWidget) -> QFrame:
    """``parts`` under one another behind one heavy line."""
    made = QFrame()
    made.setProperty("role", "duty")
    column = QVBoxLayout(made)
    column.setContentsMargins(2 * UNIT_WINDOW + 2, 0, 0, 0)
    column.setSpacing(UNIT_WINDOW)
    for part in parts:
        column.addWidget(part)
    return made


def rows_grid(look: Look, rows: tuple[DetailRow, ...]) -> QWidget:
    """Labels on the left, values on the right."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * UNIT_WINDOW)
    grid.setVerticalSpacing(UNIT_WINDOW)
    grid.setColumnMinimumWidth(0, look.px(LABEL_WIDTH))
    grid.setColumnStretch(1, 1)
    for number, row in enumerate(rows):
        value = MarkedWord(look, row.mark, row.value) if row.mark else paragraph(row.value)
        grid.addWidget(label(row.label, "term"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, number, 1)
    return made


def duty_part(duty: DetailDuty) -> QWidget:
    """A duty and its exception in one frame, under its theme and paragraph."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT_WINDOW)
    head = QHBoxLayout()
    head.setSpacing(2 * UNIT_WINDOW)
    head.addWidget(label(duty.heading, "strong"))
    head.addWidget(paragraph(duty.cite, "second"), 1)
    column.addLayout(head)
    parts = (duty.duty, duty.limit, duty.exception)
    column.addWidget(frame(*(paragraph(text) for text in parts if text)))
    for note in (duty.standing, duty.binding):
        if note:
            column.addWidget(paragraph(note, "note"))
    return made


def source_part(words: Words, source: DetailSource) -> QWidget:
    """A source in words, and what can be done with its address."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT_WINDOW)
    column.addWidget(paragraph(source.text))
    address = source.address
    if address is not None:
        opens = QPushButton(words.say("Open source…"))
        copies = QPushButton(words.say("Copy address"))
        opens.clicked.connect(lambda: open_address(made.window(), words, address))
        copies.clicked.connect(lambda: copy_text(address))
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT_WINDOW)
        row.addWidget(opens)
        row.addWidget(copies)
        row.addStretch(1)
        column.addLayout(row)
    return made
