"""A table for a spreadsheet, as CSV or XLSX: exact, and safe to open.

A spreadsheet runs a cell that starts like a formula. Such a text gets an apostrophe in
front, and the last column, ``note``, says so in that row: a line above the header would
break every other reader of the file, and a comment sign means nothing to a spreadsheet.
Columns of numbers hold numbers alone and are left as they are.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dprk_viewer.dataset.tables import Cell, TableText, table_text
from dprk_viewer.errors import UnknownEnding
from dprk_viewer.facts.library import Facts
from dprk_viewer.paths import check_target, write_atomically

if TYPE_CHECKING:
    import pandas as pd

_FORMULA = "=+-@＝＋－＠"
_SPREADSHEET_CELL = 32_767
_EXACT_DIGITS = 15
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ExportWords(NamedTuple):
    """The words of an export, in the reader's language.

    ``heading`` heads the last column, ``apostrophe`` says there that one was put in
    front of a text, ``shortened`` that a text was cut because XLSX cannot hold it.
    """

    heading: str
    apostrophe: str
    shortened: str


def export_table(facts: Facts, table: str, path: Path, words: ExportWords) -> None:
    """Write one table to ``path``, CSV or XLSX by its ending, replacing it as a whole.

    Raises UnknownTable, UnknownEnding for another ending, or a FileError; then an old file
    is unchanged and nothing else is left behind.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise UnknownEnding(path=path.name)
    text = table_text(facts, table)
    check_target(path)
    data = _csv(text, words) if ending == ".csv" else _xlsx(text, words)
    write_atomically(path, data)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run this text, even after white space in front."""
    return text[:1] in ("\t", "\r", "\n", "\x00") or text.lstrip()[:1] in tuple(_FORMULA)


def _csv(text: TableText, words: ExportWords) -> bytes:
    rows = [[_in_full(cell) for cell in _safe_row(row, words)] for row in text.rows]
    frame = _frame(text, rows, words)
    out = io.StringIO()
    frame.to_csv(out, index=False, lineterminator="\r\n")
    return out.getvalue().encode("utf-8-sig")


def _xlsx(text: TableText, words: ExportWords) -> bytes:
    rows = [_sheet_row(_safe_row(row, words), words) for row in text.rows]
    out = io.BytesIO()
    _frame(text, rows, words).to_excel(out, index=False, sheet_name=text.name, engine="openpyxl")
    return out.getvalue()


def _frame(text: TableText, rows: Sequence[Sequence[object]], words: ExportWords) -> pd.DataFrame:
    """The rows as a frame of plain objects, so that pandas guesses no types."""
    import pandas as pd

    return pd.DataFrame(rows, columns=[*text.columns, words.heading], dtype=object)


def _safe_row(row: Sequence[Cell], words: ExportWords) -> list[Cell]:
    """The row with apostrophes where they are needed, and the note about them."""
    note = ""
    safe: list[Cell] = []
    for cell in row:
        if isinstance(cell, str) and is_formula(cell):
            cell, note = f"'{cell}", words.apostrophe
        safe.append(cell)
    return [*safe, note]


def _in_full(cell: Cell) -> str:
    """The text of a cell; a number with all its digits and never an exponent."""
    return cell if isinstance(cell, str) else f"{cell:f}"


def _sheet_row(row: Sequence[Cell], words: ExportWords) -> list[object]:
    cells: list[object] = []
    notes = [str(row[-1])] if row[-1] else []
    for cell in row[:-1]:
        if isinstance(cell, str):
            if len(cell) > _SPREADSHEET_CELL:
                notes = list(dict.fromkeys([*notes, words.shortened]))
            cells.append(_NOT_IN_XML.sub("\ufffd", cell)[:_SPREADSHEET_CELL])
        else:
            cells.append(_spreadsheet_number(cell))
    return [*cells, " ".join(notes)]


def _spreadsheet_number(number: Decimal) -> int | float | str:
    """A number where a spreadsheet keeps it exactly (15 digits), else its text."""
    if len(number.as_tuple().digits) > _EXACT_DIGITS:
        return _in_full(number)
    return int(number) if number == number.to_integral_value() else float(number)
