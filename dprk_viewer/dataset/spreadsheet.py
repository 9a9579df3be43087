"""Tables as the bytes of a spreadsheet, CSV or XLSX: exact, and safe to open.

A spreadsheet runs a cell that starts like a formula. Such a text gets an apostrophe in
front, and the last column, ``note``, says so in that row: a line above the header would
break every other reader of the file, and a comment sign means nothing to a spreadsheet.
Columns of numbers hold numbers alone and are left as they are. The same tables give the
same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from dprk_viewer.dataset.tables import Cell, TableText
from dprk_viewer.facts.dates import PartialDate

if TYPE_CHECKING:
    import pandas as pd

_FORMULA = "=+-@＝＋－＠"
_SPREADSHEET_CELL = 32_767
_EXACT_DIGITS = 15
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SAVED_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_NARROWEST, _WIDEST = 8, 48


class ExportWords(NamedTuple):
    """The words of an export, in the reader's language.

    ``heading`` heads the last column, ``apostrophe`` says there that one was put in
    front of a text, ``shortened`` that a text was cut because XLSX cannot hold it.
    """

    heading: str
    apostrophe: str
    shortened: str


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run this text, even after white space in front."""
    return text[:1] in ("\t", "\r", "\n", "\x00") or text.lstrip()[:1] in tuple(_FORMULA)


def csv_bytes(text: TableText, words: ExportWords) -> bytes:
    """One table as CSV in UTF-8 with the mark by which Excel knows it."""
    rows = [[_in_full(cell) for cell in _safe_row(row, words)] for row in text.rows]
    frame = _frame(text, rows, words)
    out = io.StringIO()
    frame.to_csv(out, index=False, lineterminator="\r\n")
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(
    tables: Iterable[TableText], words: ExportWords, made: PartialDate, header: str = ""
) -> bytes:
    """Tables as the worksheets of one workbook.

    ``made`` is the day that the file says it is of; ``header`` stands at the top and the
    foot of each page that is printed.
    """
    import pandas as pd

    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as writer:
        for text in tables:
            rows = [_sheet_row(_safe_row(row, words), words) for row in text.rows]
            _frame(text, rows, words).to_excel(writer, index=False, sheet_name=text.name)
            _dress(writer.sheets[text.name], header)
    return _without_times(out.getvalue(), made)


def _frame(text: TableText, rows: Sequence[Sequence[object]], words: ExportWords) -> pd.DataFrame:
    """The rows as a frame of plain objects, so that pandas guesses no types."""
    import pandas as pd

    return pd.DataFrame(rows, columns=[*text.columns, words.heading], dtype=object)


def _dress(sheet: Any, header: str) -> None:
    """Keep the headings in sight, wrap long texts, and print the marking on each page."""
    from openpyxl.styles import Alignment, Font

    wrapped, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation = "landscape"
    for column in sheet.columns:
        longest = max(len(str(cell.value or "")) for cell in column)
        width = min(max(longest + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[column[0].column_letter].width = width
        column[0].font = bold
        for cell in column:
            cell.alignment = wrapped
    for place in (sheet.oddHeader, sheet.oddFooter):
        place.center.text = header.replace("&", "&&") or None


def _without_times(data: bytes, made: PartialDate) -> bytes:
    """The workbook with the day of its data in place of the time at which it was saved."""
    stamp = rb"\g<1>" + f"{made.last_day.isoformat()}T00:00:00Z".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as saved, zipfile.ZipFile(out, "w") as still:
        for name in saved.namelist():
            part = saved.read(name)
            if name == "docProps/core.xml":
                part = _SAVED_AT.sub(stamp, part)
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            still.writestr(entry, part)
    return out.getvalue()


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
