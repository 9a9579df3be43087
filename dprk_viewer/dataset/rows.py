"""Text to rows: the csv module, held to one header and one number of fields."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from dprk_viewer.dataset.encoding import bad_character, decode, has_bad_character
from dprk_viewer.dataset.schema import Table
from dprk_viewer.faults import Fault, FaultCode

CELL_LIMIT = 131_072
"""Most characters of a cell; longer ones are nearly always an unclosed quote."""


@dataclass(slots=True)
class Rows:
    """The rows of one file as text, column by column, and the line each row starts on.

    ``count`` also counts the rows that were refused. ``is_whole`` is false where the
    file could not be read to its end, so that rows may be missing.
    """

    table: Table
    columns: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    count: int = 0
    is_whole: bool = False

    def __post_init__(self) -> None:
        self.columns = [() for _ in self.table.fields]

    def column(self, name: str) -> tuple[str, ...]:
        """The texts of one column, row by row."""
        return self.columns[self.table.columns.index(name)]

    def add(self, line: int, column: str, code: FaultCode, /, **fields: str) -> None:
        """Note a fault of this file."""
        self.faults.append(Fault(self.table.path, line, column, code, fields))


def read_rows(table: Table, data: bytes) -> Rows:
    """Read the rows of ``table`` from the bytes of its file; never raises."""
    found = Rows(table)
    text, faults = decode(table.path, data)
    found.faults += faults
    if text is None:
        return found
    rows = _split(found, text)
    if rows:
        found.columns = list(zip(*rows, strict=True))
    if has_bad_character(text):
        _name_bad_characters(found, text)
    return found


def _split(found: Rows, text: str) -> list[list[str]]:
    # The limit is the module's default, but it is global and other libraries change it.
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    expected = list(found.table.columns)
    width = len(expected)
    rows: list[list[str]] = []
    start = 1
    try:
        header = next(reader)
        if header != expected:
            _refuse_header(found, expected, header)
            return rows
        start = reader.line_num + 1
        for row in reader:
            if len(row) == width:
                rows.append(row)
                found.lines.append(start)
            elif row:
                found.count += 1
                fields = {"expected": str(width), "found": str(len(row))}
                found.add(start, "", FaultCode.FIELD_COUNT, **fields)
            else:
                found.add(start, "", FaultCode.BLANK_LINE)
            start = reader.line_num + 1
        found.is_whole = True
    except csv.Error as error:
        _refuse_quote(found, start, str(error))
    found.count += len(rows)
    return rows


def _refuse_header(found: Rows, expected: list[str], header: list[str]) -> None:
    fields = {"expected": ",".join(expected), "found": ",".join(header)}
    found.add(1, "", FaultCode.HEADER, **fields)


def _refuse_quote(found: Rows, line: int, reason: str) -> None:
    if "unexpected end" in reason:
        found.add(line, "", FaultCode.UNCLOSED_QUOTE)
    elif "field limit" in reason:
        found.add(line, "", FaultCode.CELL_TOO_LONG, limit=str(CELL_LIMIT))
    else:
        found.add(line, "", FaultCode.BAD_QUOTE)


def _name_bad_characters(found: Rows, text: str) -> None:
    before = len(found.faults)
    for column, cells in zip(found.table.columns, found.columns, strict=True):
        for line, cell in zip(found.lines, cells, strict=True):
            bad = bad_character(cell)
            if bad is not None:
                found.add(line, column, bad[0], character=bad[1])
    if len(found.faults) > before:
        return
    # It stands in the header or in a row that could not be read.
    for number, row_text in enumerate(text.split("\n"), start=1):
        bad = bad_character(row_text)
        if bad is not None:
            found.add(number, "", bad[0], character=bad[1])
