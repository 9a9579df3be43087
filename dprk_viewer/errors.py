"""What can go wrong: each error a class with a code, its fields and its exit code.

The sentences are made by :mod:`dprk_viewer.wording.sentences`, so that an error can
be raised far from anybody who knows the reader's language.
"""

from __future__ import annotations

from typing import ClassVar

from dprk_viewer.faults import Fault


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


class AfterTheSources(UsageError):
    """A day to put the facts back to that is after the sources. Fields: ``day``, ``end``."""

    code = "after_the_sources"


class NotKnownThen(UsageError):
    """A sheet on what came after the day put back to. Fields: ``sheet``, ``day``."""

    code = "not_known_then"


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


class NotASelection(FileError):
    """A file holds no saved selection of a sheet. Fields: ``path``."""

    code = "not_a_selection"


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
