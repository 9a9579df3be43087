"""What can be wrong with a dataset: the kinds of fault, and one fault and its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class FaultCode(StrEnum):
    """Every kind of fault a dataset can have; its fields stand beside it."""

    # The package and its files
    SCHEMA_NOT_JSON = "schema_not_json"
    SCHEMA_SHAPE = "schema_shape"  # what
    SCHEMA_TABLES = "schema_tables"  # expected, found
    SCHEMA_COLUMNS = "schema_columns"  # table, expected, found
    RESOURCE_PATH = "resource_path"  # path
    FILE_MISSING = "file_missing"
    FILE_EXTRA = "file_extra"
    EDITION_SHAPE = "edition_shape"
    EDITION_DIFFERS = "edition_differs"  # expected, found
    ROW_COUNT = "row_count"  # expected, found
    DIGEST = "digest"  # expected, found
    # The text of a file
    NOT_UTF8 = "not_utf8"
    TWO_BOMS = "two_boms"
    LINE_ENDING = "line_ending"
    NO_FINAL_NEWLINE = "no_final_newline"
    EMPTY_FILE = "empty_file"
    CONTROL_CHARACTER = "control_character"  # character
    BIDI_CHARACTER = "bidi_character"  # character
    INVISIBLE_CHARACTER = "invisible_character"  # character
    # Its rows
    UNCLOSED_QUOTE = "unclosed_quote"
    BAD_QUOTE = "bad_quote"
    CELL_TOO_LONG = "cell_too_long"  # limit
    HEADER = "header"  # expected, found
    FIELD_COUNT = "field_count"  # expected, found
    BLANK_LINE = "blank_line"
    # Its cells
    REQUIRED = "required"
    EDGE_SPACE = "edge_space"  # value
    UNKNOWN_CODE = "unknown_code"  # value, known
    BAD_PATTERN = "bad_pattern"  # value, pattern
    BAD_DATE = "bad_date"  # value
    NO_SUCH_DAY = "no_such_day"  # value
    BAD_NUMBER = "bad_number"  # value
    BAD_INTEGER = "bad_integer"  # value
    TOO_SMALL = "too_small"  # value, minimum
    BAD_BOOLEAN = "bad_boolean"  # value, known
    BAD_ADDRESS = "bad_address"  # value
    # How rows hang together
    DUPLICATE = "duplicate"  # value, line
    DUPLICATE_ID = "duplicate_id"  # value, file, line
    DUPLICATE_ROW = "duplicate_row"  # value, line
    DEAD_REFERENCE = "dead_reference"  # value, table
    DEAD_ROW = "dead_row"  # value
    POINTS_TO_ITSELF = "points_to_itself"
    # What rows mean
    LOW_ABOVE_HIGH = "low_above_high"  # low, high
    POINT_WITH_RANGE = "point_with_range"
    FIGURE_WITHOUT_MEASURE = "figure_without_measure"
    FIGURE_WITHOUT_UNIT = "figure_without_unit"
    PERIOD_BACKWARDS = "period_backwards"  # first, last
    REVISION_DIFFERS = "revision_differs"  # value, what
    REVISION_SAME_VALUE = "revision_same_value"  # value
    REVISION_EARLIER = "revision_earlier"  # value
    SUPERSEDED_HEADLINE = "superseded_headline"  # value
    EXCEPTION_NOT_GIVEN = "exception_not_given"
    EXCEPTION_NOT_EXPECTED = "exception_not_expected"  # value
    BINDING_WITHOUT_BASIS = "binding_without_basis"
    TEXT_WITHOUT_SOURCE = "text_without_source"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a dataset: where it stands and what kind of fault it is.

    ``line`` is the line of the file, header = 1 and 0 for the file as a whole;
    ``column`` is the column's name, blank for the whole line; ``fields`` fill the
    placeholders of the sentence that belongs to ``code``, a :class:`FaultCode`.
    """

    file: str
    line: int
    column: str
    code: str
    fields: dict[str, str] = field(default_factory=dict)
