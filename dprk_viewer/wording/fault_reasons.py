"""The reason behind each kind of fault in a dataset."""

from __future__ import annotations

from dprk_viewer.faults import Fault, FaultCode
from dprk_viewer.wording.quoting import plain, quoted
from dprk_viewer.wording.words import Words

_LIST_LENGTH = 600
_OURS = ("known", "expected", "pattern", "what", "character", "table", "file")
"""Fields that hold our own words or lists: not quoted. Nor are numbers."""


def reason(words: Words, fault: Fault) -> str:
    """Why ``fault`` is a fault. Raises KeyError for a code that has no sentence."""
    given = {name: _shown(name, text) for name, text in fault.fields.items()}
    for tell in (_of_package, _of_text, _of_rows, _of_cells, _of_links, _of_claims, _of_duties):
        told = tell(words, fault.code, given)
        if told is not None:
            return told
    raise KeyError(fault.code)


def _shown(name: str, text: str) -> str:
    is_number = text.isascii() and text.isdigit()
    return plain(text, _LIST_LENGTH) if name in _OURS or is_number else quoted(text)


def _of_package(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.SCHEMA_NOT_JSON:
            return say("this is not JSON text")
        case FaultCode.SCHEMA_SHAPE:
            return say("the schema cannot be used: {what}", **given)
        case FaultCode.SCHEMA_TABLES:
            return say("the tables are {found}; {expected} expected", **given)
        case FaultCode.SCHEMA_COLUMNS:
            return say("the columns of {table} are {found}; {expected} expected", **given)
        case FaultCode.RESOURCE_PATH:
            return say("{path} is not a plain file name in this folder, and was not read", **given)
        case FaultCode.FILE_MISSING:
            return say("the file is missing")
        case FaultCode.FILE_EXTRA:
            return say("the schema does not know this file")
        case FaultCode.EDITION_SHAPE:
            return say("this is not an edition file")
        case FaultCode.EDITION_DIFFERS:
            return say("{found} stands here, but {expected} in the schema", **given)
        case FaultCode.ROW_COUNT:
            return say("{found} rows, {expected} expected by the edition", **given)
        case FaultCode.DIGEST:
            return say("the files are not those of this edition: digest {found}", **given)
    return None


def _of_text(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.NOT_UTF8:
            return say("this is not UTF-8 text")
        case FaultCode.TWO_BOMS:
            return say("two byte order marks, one at most expected")
        case FaultCode.LINE_ENDING:
            return say("a line ends with a carriage return")
        case FaultCode.NO_FINAL_NEWLINE:
            return say("the last line has no end, so the file may be cut short")
        case FaultCode.EMPTY_FILE:
            return say("the file is empty")
        case FaultCode.CONTROL_CHARACTER:
            return say("control character {character}", **given)
        case FaultCode.BIDI_CHARACTER:
            return say("character that turns the reading direction: {character}", **given)
        case FaultCode.INVISIBLE_CHARACTER:
            return say("character that nobody can see: {character}", **given)
    return None


def _of_rows(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.UNCLOSED_QUOTE:
            return say("a quotation mark that opens in this row is never closed")
        case FaultCode.BAD_QUOTE:
            return say("text stands after a closing quotation mark")
        case FaultCode.CELL_TOO_LONG:
            return say("a cell is longer than {limit} characters; a quote may be open", **given)
        case FaultCode.HEADER:
            return say("the header is {found}; {expected} expected", **given)
        case FaultCode.FIELD_COUNT:
            return say("{found} fields, {expected} expected", **given)
        case FaultCode.BLANK_LINE:
            return say("the line is blank")
        case FaultCode.REQUIRED:
            return say("the cell is blank and must not be")
        case FaultCode.EDGE_SPACE:
            return say("{value} starts or ends with a space", **given)
    return None


def _of_cells(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.UNKNOWN_CODE:
            return say("{value} is not one of {known}", **given)
        case FaultCode.BAD_PATTERN:
            return say("{value} does not have the form {pattern}", **given)
        case FaultCode.BAD_DATE:
            return say("{value} is not a date such as 2020, 2020-05 or 2020-05-01", **given)
        case FaultCode.NO_SUCH_DAY:
            return say("there is no such day as {value}", **given)
        case FaultCode.BAD_NUMBER:
            return say("{value} is not a number in plain digits", **given)
        case FaultCode.BAD_INTEGER:
            return say("{value} is not a whole number in plain digits", **given)
        case FaultCode.TOO_SMALL:
            return say("{value} is below {minimum}", **given)
        case FaultCode.BAD_BOOLEAN:
            return say("{value} is neither of {known}", **given)
        case FaultCode.BAD_ADDRESS:
            return say("{value} is not a plain http or https address", **given)
    return None


def _of_links(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.DUPLICATE:
            return say("{value} stands in line {line} already", **given)
        case FaultCode.DUPLICATE_ID:
            return say("the ID {value} stands in {file}, line {line}, already", **given)
        case FaultCode.DUPLICATE_ROW:
            return say("the row {value} stands in line {line} already", **given)
        case FaultCode.DEAD_REFERENCE:
            return say("the table {table} has no row {value}", **given)
        case FaultCode.DEAD_ROW:
            return say("no table has a row {value}", **given)
        case FaultCode.POINTS_TO_ITSELF:
            return say("the row points to itself")
    return None


def _of_claims(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.LOW_ABOVE_HIGH:
            return say("the low figure {low} is above the high figure {high}", **given)
        case FaultCode.POINT_WITH_RANGE:
            return say("a point stands beside a range")
        case FaultCode.FIGURE_WITHOUT_MEASURE:
            return say("a figure stands without what it measures")
        case FaultCode.FIGURE_WITHOUT_UNIT:
            return say("a figure stands without its unit")
        case FaultCode.PERIOD_BACKWARDS:
            return say("the time starts on {first} and ends before, on {last}", **given)
        case FaultCode.REVISION_DIFFERS:
            return say("it revises {value}, which has another {what}", **given)
        case FaultCode.REVISION_SAME_VALUE:
            return say("it revises {value}, which has the same figure", **given)
        case FaultCode.REVISION_EARLIER:
            return say("it revises {value}, which was stated later", **given)
        case FaultCode.SUPERSEDED_HEADLINE:
            return say("a figure that {value} revises cannot be a headline", **given)
    return None


def _of_duties(words: Words, code: str, given: dict[str, str]) -> str | None:
    say = words.say
    match code:
        case FaultCode.EXCEPTION_NOT_GIVEN:
            return say("an exception is said to be stated, but none is given")
        case FaultCode.EXCEPTION_NOT_EXPECTED:
            return say("an exception is given, but the check says {value}", **given)
        case FaultCode.BINDING_WITHOUT_BASIS:
            return say("what makes the duty binding or not is not named")
        case FaultCode.TEXT_WITHOUT_SOURCE:
            return say("the words of the paragraph have no source")
    return None
