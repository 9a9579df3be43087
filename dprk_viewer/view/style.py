"""The window's style sheet, made from the tokens."""

from __future__ import annotations

from dprk_viewer.tokens import ROW_HEIGHT, SANS, UNIT_WINDOW, WINDOW_TYPE
from dprk_viewer.view.look import Look

_SHEET = """
* { font-family: $family; font-size: $body; }
QMainWindow, QDialog, QMessageBox { background: $paper; color: $ink; }
QMenuBar { background: $paper; color: $ink; padding: 2px $u2; }
QMenuBar::item { padding: $u1 $u2; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $selected; color: $ink; }
QMenu { background: $paper; color: $ink; border: 1px solid $hairline; padding: $u1 0; }
QMenu::item { padding: $u1 $u6 $u1 $u4; }
QMenu::item:disabled, QMenuBar::item:disabled { color: $second; }
QMenu::separator { height: 1px; background: $hairline; margin: $u1 0; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; }
QTabBar { background: $paper; qproperty-drawBase: 0; }
QTabBar::tab { background: $paper; color: $second; font-size: $tab; border: 0;
  padding: $u2 0; margin: 0 $tabgap 0 $u4; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $ink; font-weight: 700; border-bottom: 3px solid $accent; }
QTabBar::tab:focus { background: $selected; }
QTabBar::tab:disabled { color: $second; }
QLineEdit, QComboBox, QDateEdit { background: $paper; color: $ink; border: 1px solid $second;
  border-radius: 3px; padding: 0 $u2; min-height: $control; selection-background-color: $accent;
  selection-color: $paper; placeholder-text-color: $second; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled { border-color: $hairline; color: $second; }
QDateEdit { min-height: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: $u4; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: 1px solid $hairline;
  selection-background-color: $selected; selection-color: $ink; outline: 0; }
QTableView { background: $paper; color: $ink; border: 0; selection-color: $ink; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $second; font-size: $label; border: 0;
  border-bottom: 1px solid $ink; padding: $u1 $u2; }
QHeaderView::section:first { padding-left: $u4; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 8px; height: 8px; }
QPushButton { background: $paper; color: $accent; border: 1px solid $accent; border-radius: 3px;
  padding: 0 $u3; min-height: $control; }
QPushButton:hover { background: $selected; }
QPushButton:focus { border: 2px solid $accent; }
QPushButton:disabled { color: $second; border-color: $hairline; }
QPushButton[role="primary"] { background: $accent; color: $paper; }
QPushButton[role="primary"]:disabled { background: $paper; color: $second; }
QPushButton[role="small"] { padding: 0 $u2; min-height: $u6; border-color: $second; color: $ink; }
QPushButton[role="small"]:focus { border: 1px solid $accent; background: $selected; }
QPushButton[role="link"] { border: 0; padding: 0; text-align: left; min-height: 0; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="foot"] { border: 0; padding: 0; min-height: 0; color: $second;
  font-size: $label; }
QPushButton[role="foot"]:hover, QPushButton[role="foot"]:focus { color: $accent;
  text-decoration: underline; }
QPushButton[role="switch"] { border: 0; border-bottom: 2px solid transparent; border-radius: 0;
  padding: 0 $u1; min-height: 0; color: $second; }
QPushButton[role="switch"]:checked { color: $ink; border-bottom: 2px solid $accent; }
QPushButton[role="switch"]:focus { background: $selected; }
QScrollArea, QSplitter { border: 0; background: $paper; }
QSplitter::handle { background: $hairline; }
QScrollBar:vertical { background: $ground; width: 12px; margin: 0; }
QScrollBar:horizontal { background: $ground; height: 12px; margin: 0; }
QScrollBar::handle { background: $second; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $ground; color: $ink; border: 1px solid $hairline; padding: $u1; }
QLabel { background: transparent; color: $ink; }
QLabel[role="second"], QLabel[role="term"] { color: $second; }
QLabel[role="small"] { color: $second; font-size: $small; }
QLabel[role="note"] { color: $second; font-size: $label; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="heading"] { font-size: $section; font-weight: 700; }
QLabel[role="title"] { font-size: $title; font-weight: 700; }
QLabel[role="figure"] { font-size: $figure; font-weight: 700; }
QLabel[role="warning"] { color: $warning; font-size: $label; }
QLabel[role="footer"] { color: $second; font-size: $label; }
QLabel[role="footer-first"] { color: $ink; font-size: $label; }
QFrame[role="pane"] { background: $ground; border: 0; }
QFrame[role="pane"]:focus { border-left: 2px solid $accent; }
QWidget[role="ground"] { background: $ground; }
QWidget[role="paper"] { background: $paper; }
QCheckBox { color: $ink; spacing: $u2; min-height: $control; }
QCheckBox::indicator, QListWidget::indicator { width: $u3; height: $u3;
  border: 1px solid $second; border-radius: 2px; background: $paper; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { background: $accent; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
QFrame[role="question"] { background: $selected; border: 0; }
QListWidget { background: $paper; color: $ink; border: 0; outline: 0; }
QListWidget::item { padding: $u1; }
QListWidget::item:selected { background: $selected; color: $ink; }
QListWidget[role="pages"] { background: $ground; color: $second; }
QListWidget[role="pages"]::item { border-left: 3px solid transparent; }
QListWidget[role="pages"]::item:selected { border-left: 3px solid $accent; }
QFrame[role="rule"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="duty"] { border: 0; border-left: 3px solid $ink; }
QFrame[role="past"] { background: $ground; border: 0; border-left: 3px solid $warning;
  border-bottom: 1px solid $hairline; }
QLabel[role="past-said"] { color: $warning; font-weight: 700; }
QFrame[role="foot"] { background: $paper; border: 0; border-top: 1px solid $hairline; }
QTextBrowser { background: $paper; color: $ink; border: 0; selection-color: $paper;
  selection-background-color: $accent; }
QPlainTextEdit { background: $ground; color: $ink; border: 0; }
"""


def style_sheet(look: Look) -> str:
    """The style sheet for one look. Sizes are those of the tokens, times the look's scale."""
    sizes = {
        "body": WINDOW_TYPE.body,
        "small": WINDOW_TYPE.small,
        "label": WINDOW_TYPE.chart,
        "tab": WINDOW_TYPE.body + 1,
        "section": WINDOW_TYPE.section,
        "title": WINDOW_TYPE.title,
        "figure": WINDOW_TYPE.figure,
        "control": ROW_HEIGHT - 2,
        "tabgap": 3 * UNIT_WINDOW,
    } | {f"u{units}": units * UNIT_WINDOW for units in (1, 2, 3, 4, 6)}
    values = {name: f"{look.px(size)}px" for name, size in sizes.items()}
    values["family"] = ", ".join(f'"{name}"' for name in SANS)
    values |= look.palette._asdict()
    sheet = _SHEET
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"${name}", values[name])
    return sheet
