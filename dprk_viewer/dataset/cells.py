"""Cells to values, column by column: each distinct text of a column is judged once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from dprk_viewer.dataset.rows import Rows
from dprk_viewer.dataset.schema import Field
from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.faults import FaultCode

Value = str | Decimal | int | bool | PartialDate | None

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,12})?")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DATE_FORM = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#@\\\[\]<>\"':%]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?:[/?#][^\s\\]*)?"
)


class BadCell(Exception):
    """A text that the column cannot hold."""

    def __init__(self, code: FaultCode, **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


def read_columns(found: Rows) -> tuple[list[list[Value]], set[int]]:
    """The values of each column, and the numbers of the rows that have a bad cell.

    Faults are noted in ``found``; a bad cell reads as None.
    """
    bad_rows: set[int] = set()
    columns = [
        _read_column(found, field, texts, bad_rows)
        for field, texts in zip(found.table.fields, found.columns, strict=True)
    ]
    return columns, bad_rows


def _read_column(
    found: Rows, field: Field, texts: Sequence[str], bad_rows: set[int]
) -> list[Value]:
    distinct = set(texts)
    values: dict[str, Value] = {}
    bad: dict[str, BadCell] = {}
    convert = _converter(field)
    for text in _suspects(field, distinct) if _stays_text(field) else distinct:
        try:
            values[text] = _judge(field, text, convert)
        except BadCell as reason:
            values[text] = None
            bad[text] = reason
    if bad:
        for number, text in enumerate(texts):
            if text in bad:
                bad_rows.add(number)
                found.add(found.lines[number], field.name, bad[text].code, **bad[text].fields)
    if field.unique and len(distinct) < len(texts):
        _refuse_repeats(found, field, texts)
    return [values.get(text, text) for text in texts] if values else list(texts)


def _stays_text(field: Field) -> bool:
    return field.type == "string" and field.kind != "partial_date" and not field.enum


def _suspects(field: Field, distinct: set[str]) -> list[str]:
    """The few texts that need a closer look, so that long columns of text stay quick."""
    accepted = _ADDRESS if field.kind == "address" else field.pattern
    if accepted is None:
        return [text for text in distinct if not text or text != text.strip()]
    match = accepted.fullmatch
    return [text for text in distinct if not text or text != text.strip() or not match(text)]


def _judge(field: Field, text: str, convert: Callable[[str], Value]) -> Value:
    """The value of one text. Raises BadCell."""
    if not text:
        if field.required:
            raise BadCell(FaultCode.REQUIRED)
        return None
    if text != text.strip():
        if field.required and not text.strip():
            raise BadCell(FaultCode.REQUIRED)
        raise BadCell(FaultCode.EDGE_SPACE, value=text)
    if field.enum and text not in field.enum:
        raise BadCell(FaultCode.UNKNOWN_CODE, value=text, known=", ".join(field.enum))
    return convert(text)


def _converter(field: Field) -> Callable[[str], Value]:
    """How a text of this column becomes a value, chosen once for the whole column."""
    if field.type == "number":
        return _number
    if field.type == "integer":
        minimum = field.minimum
        return lambda text: _integer(text, minimum)
    if field.type == "boolean":
        return lambda text: _boolean(text, field)
    if field.kind == "partial_date":
        return _date
    if field.kind == "address":
        return _address
    pattern = field.pattern
    if pattern is None:
        return _as_it_is
    return lambda text: _matching(text, pattern)


def _as_it_is(text: str) -> Value:
    return text


def _matching(text: str, pattern: re.Pattern[str]) -> Value:
    if not pattern.fullmatch(text):
        raise BadCell(FaultCode.BAD_PATTERN, value=text, pattern=pattern.pattern)
    return text


def _number(text: str) -> Value:
    """Plain ASCII digits, exact: no grouping, exponent, plus sign or needless zero."""
    if not _NUMBER.fullmatch(text) or _is_negative_zero(text):
        raise BadCell(FaultCode.BAD_NUMBER, value=text)
    return Decimal(text)


def _integer(text: str, minimum: int | None) -> Value:
    if not _INTEGER.fullmatch(text) or _is_negative_zero(text):
        raise BadCell(FaultCode.BAD_INTEGER, value=text)
    number = int(text)
    if minimum is not None and number < minimum:
        raise BadCell(FaultCode.TOO_SMALL, value=text, minimum=str(minimum))
    return number


def _is_negative_zero(text: str) -> bool:
    return text.startswith("-") and not text.strip("-0.")


def _boolean(text: str, field: Field) -> Value:
    if text in field.true_values:
        return True
    if text in field.false_values:
        return False
    known = ", ".join(field.true_values + field.false_values)
    raise BadCell(FaultCode.BAD_BOOLEAN, value=text, known=known)


def _date(text: str) -> Value:
    if not _DATE_FORM.fullmatch(text):
        raise BadCell(FaultCode.BAD_DATE, value=text)
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise BadCell(FaultCode.NO_SUCH_DAY, value=text) from error


def _address(text: str) -> Value:
    """An http or https address with a host, and with no name or password in it."""
    if not _ADDRESS.fullmatch(text):
        raise BadCell(FaultCode.BAD_ADDRESS, value=text)
    return text


def _refuse_repeats(found: Rows, field: Field, texts: Sequence[str]) -> None:
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        if text and text in first:
            line = str(found.lines[first[text]])
            found.add(found.lines[number], field.name, FaultCode.DUPLICATE, value=text, line=line)
        first.setdefault(text, number)
