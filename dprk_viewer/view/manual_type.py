"""Sets a page of the manual in the window's own type, which Markdown knows nothing of."""

from __future__ import annotations

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from dprk_viewer.tokens import UNIT_WINDOW, WINDOW_TYPE
from dprk_viewer.view.look import Look

LEADING = 115
"""Height of a line, in hundredths of the type."""
INDENT = 5 * UNIT_WINDOW
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a picture in a text."""


def set_type(document: QTextDocument, look: Look) -> None:
    """Give headings, paragraphs and tables of ``document`` their sizes and spaces."""
    document.setDocumentMargin(0)
    document.setIndentWidth(look.px(INDENT))
    block = document.begin()
    while block.isValid():
        _set_block(block, look)
        block = block.next()
    root = document.rootFrame()
    for frame in root.childFrames() if root is not None else ():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setBorder(0)
            shape.setCellSpacing(0)
            shape.setCellPadding(look.px(UNIT_WINDOW))
            frame.setFormat(shape)


def _set_block(block: QTextBlock, look: Look) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = QTextBlockFormat()
    if PICTURE not in block.text():
        shape.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        size = WINDOW_TYPE.title if level == 1 else WINDOW_TYPE.section
        letters = QTextCharFormat(cursor.charFormat())
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        letters.setFont(look.font(look.px(size), True))
        cursor.setCharFormat(letters)
        shape.setTopMargin(look.px(0 if level == 1 else 4 * UNIT_WINDOW))
        shape.setBottomMargin(look.px(UNIT_WINDOW))
    cursor.mergeBlockFormat(shape)
