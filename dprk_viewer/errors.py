"""What can go wrong: each error a class with a code, its fields and its exit code.

The sentences are made by :mod:`dprk_viewer.wording.sentences`, so that an error can
be raised far from anybody who knows the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar


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


class ViewerError(Exception):
    """Base of every error that the program expects; ``fields`` fill its sentence."""

    code: ClassVar[str] = "viewer_error"
    exit_code: ClassVar[int] = 1

    def __init__(self, **fields: str) -> None:
        super().__init__(self.code, fields)
        self.fields = fields


class UsageError(ViewerError):
    """Wrong words on the command line, or something asked for that is not there."""

    code = "usage"
    exit_code = 2


class UnknownSheet(UsageError):
    """No kind of sheet has that name. Fields: ``sheet``, ``known``."""

    code = "unknown_sheet"


class UnknownPlace(UsageError):
    """No place has that ISO3 code. Fields: ``place``."""

    code = "unknown_place"


class UnknownResolution(UsageError):
    """No resolution in the dataset has that number. Fields: ``resolution``."""

    code = "unknown_resolution"


class UnknownIncident(UsageError):
    """No incident in the dataset has that id. Fields: ``incident``."""

    code = "unknown_incident"


class UnknownId(UsageError):
    """No row in the dataset has that id. Fields: ``id``."""

    code = "unknown_id"


class UnknownTable(UsageError):
    """The dataset has no such table. Fields: ``table``, ``known``."""

    code = "unknown_table"


class NotThereYet(UsageError):
    """A part of the fixed command line that this version does not do yet. Fields: ``what``."""

    code = "not_there_yet"


class BadOption(UsageError):
    """An option has a value it cannot take. Fields: ``option``, ``value``, ``known``."""

    code = "bad_option"


class BadSheetId(UsageError):
    """What was given is neither the ID of a sheet nor a file. Fields: ``id``."""

    code = "bad_sheet_id"


class UnknownEdition(UsageError):
    """An ID is of an edition that nothing is held of. Fields: ``edition``, ``held``."""

    code = "unknown_edition"


class BothMarkings(UsageError):
    """A national marking and a TLP label were chosen, and nobody said that both are meant."""

    code = "both_markings"


class OwnState(UsageError):
    """A démarche to the reader's own State was asked for. Fields: ``place``."""

    code = "own_state"


class TooFewPages(UsageError):
    """What a sheet may not leave out takes more pages than asked. Fields: ``sheet``, ``pages``."""

    code = "too_few_pages"


class NoTables(UsageError):
    """The tables behind a non-paper were asked for, which stay in the house."""

    code = "no_tables"


class UnknownEnding(UsageError):
    """No table is written into a file whose name ends so. Fields: ``path``."""

    code = "unknown_ending"


class BrokenDataset(ViewerError):
    """The dataset does not check. ``faults`` lists every fault. Fields: ``count``."""

    code = "broken_dataset"
    exit_code = 3

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(count=str(len(faults)))
        self.faults = faults


class FileError(ViewerError):
    """A file cannot be read or written. Fields: ``path``."""

    code = "file"
    exit_code = 4


class CannotRead(FileError):
    """A file cannot be read. Fields: ``path``."""

    code = "cannot_read"


class NotASheet(FileError):
    """A file holds no sheet that can be checked. Fields: ``path``."""

    code = "not_a_sheet"


class CannotWrite(FileError):
    """A file cannot be written. Fields: ``path``."""

    code = "cannot_write"


class FolderMissing(FileError):
    """The folder to write into is not there and cannot be made. Fields: ``path``."""

    code = "folder_missing"


class PathIsFolder(FileError):
    """The file to write is a folder. Fields: ``path``."""

    code = "path_is_folder"


class DiskFull(FileError):
    """There is no space left for the file. Fields: ``path``."""

    code = "disk_full"


class NameTooLong(FileError):
    """The file's name is too long for the disk. Fields: ``path``."""

    code = "name_too_long"


class NoPartFile(FileError):
    """No new file can be made beside the one to replace. Fields: ``path``."""

    code = "no_part_file"


class FileInUse(FileError):
    """The file to replace is held by another program. Fields: ``path``."""

    code = "file_in_use"


class NotConfirmed(FileError):
    """The file is written; the disk did not confirm that its name will last. Fields: ``path``."""

    code = "not_confirmed"


class CannotPrint(ViewerError):
    """What was asked for found no room where the output goes."""

    code = "cannot_print"
    exit_code = 4


class Cancelled(ViewerError):
    """The reader stopped a job; nothing was written."""

    code = "cancelled"


class NoDisplay(ViewerError):
    """There is no screen to open a window on."""

    code = "no_display"
    exit_code = 6


class NoWindowLibrary(NoDisplay):
    """A library that every window needs cannot be loaded. Fields: ``reason``."""

    code = "no_window_library"
