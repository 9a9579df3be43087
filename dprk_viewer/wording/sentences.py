"""A clear sentence for each error: what happened, what still works, what to do next."""

from __future__ import annotations

from dprk_viewer import errors
from dprk_viewer.errors import ViewerError
from dprk_viewer.faults import Fault
from dprk_viewer.wording.fault_reasons import reason
from dprk_viewer.wording.quoting import plain, quoted
from dprk_viewer.wording.words import Words

_LIST_LENGTH = 600


def sentence(words: Words, error: ViewerError) -> str:
    """What ``error`` means to the reader, on one line; paths and data are quoted and cut."""
    for tell in (_wrong_usage, _bad_paper, _bad_option, _bad_file):
        told = tell(words, error)
        if told is not None:
            return told
    say = words.say
    match error:
        case errors.BrokenDataset():
            return words.count(
                "The data have {number} fault, so none of them are shown."
                " Run “dprk-viewer check” to see it; install the program again to mend it.",
                "The data have {number} faults, so none of them are shown."
                " Run “dprk-viewer check” to see them; install the program again to mend them.",
                len(error.faults),
            )
        case errors.CannotPrint():
            return say("What was asked for could not be printed whole: there is no room for it.")
        case errors.Cancelled():
            return say("The work was stopped, and nothing was written.")
        case errors.NoWindowLibrary():
            return say(
                "No window can be opened, because a library is missing: {reason};"
                " the command line works without it.",
                reason=quoted(error.fields["reason"]),
            )
        case errors.NoDisplay():
            return say(
                "There is no screen to open a window on; the command line works without one:"
                " “dprk-viewer export all” writes every sheet."
            )
    return unexpected(words)


def unexpected(words: Words) -> str:
    """What to say of an error that the program did not expect."""
    return words.say(
        "The program met a fault of its own and stopped; files that were there are unchanged."
        " Please report what you did."
    )


def fault_line(words: Words, fault: Fault) -> str:
    """One fault as ``file, line 3, column place: reason``; the whole on one line."""
    told = reason(words, fault)
    file, line, column = plain(fault.file), str(fault.line), plain(fault.column)
    if fault.line and fault.column:
        return words.say(
            "{file}, line {line}, column {column}: {reason}",
            file=file,
            line=line,
            column=column,
            reason=told,
        )
    if fault.line:
        return words.say("{file}, line {line}: {reason}", file=file, line=line, reason=told)
    if fault.column:
        return words.say("{file}, {column}: {reason}", file=file, column=column, reason=told)
    return words.say("{file}: {reason}", file=file, reason=told)


def _wrong_usage(words: Words, error: ViewerError) -> str | None:
    say, given = words.say, _given(error)
    match error:
        case errors.UnknownSheet():
            return say("There is no sheet {sheet}; the sheets are {known}.", **given)
        case errors.UnknownPlace():
            return say(
                "The data have no country or territory {place};"
                " “dprk-viewer list countries” shows the codes.",
                **given,
            )
        case errors.UnknownResolution():
            return say(
                "The data have no resolution {resolution};"
                " “dprk-viewer list resolutions” shows those they have.",
                **given,
            )
        case errors.UnknownIncident():
            return say(
                "The data have no incident {incident};"
                " “dprk-viewer list incidents” shows those they have.",
                **given,
            )
        case errors.AfterTheSources():
            return say(
                "The sources end on {end}, so nobody can tell here what was known on {day};"
                " choose an earlier day.",
                **given,
            )
        case errors.NotKnownThen():
            return say(
                "On {day} the subject of the sheet {sheet} was not known yet;"
                " choose a later day or leave the day out.",
                **given,
            )
        case errors.UnknownId():
            return say("Nothing has the ID {id}; “dprk-viewer search” finds IDs by words.", **given)
        case errors.UnknownTable():
            return say("There is no table {table}; the tables are {known}.", **given)
    return None


def _bad_option(words: Words, error: ViewerError) -> str | None:
    say, given = words.say, _given(error)
    match error:
        case errors.NotThereYet():
            return say("{what} is not there yet in this version; nothing was written.", **given)
        case errors.BadOption():
            return say("{option} cannot be {value}; it can be {known}.", **given)
        case errors.BadSheetId():
            return say(
                "{id} is no ID of a sheet and no file; an ID stands at the foot of the page,"
                " such as country-RUS · 2026.11.2 · D2D3C4.",
                **given,
            )
        case errors.UnknownEdition():
            return say(
                "Edition {edition} is not known here; this program holds {held}. If it is a newer"
                " one, update first.",
                **given,
            )
        case errors.UnknownEnding():
            return say("{path} is no table; end its name in .csv or .xlsx.", **given)
        case errors.UsageError():
            return say("That was not understood; “dprk-viewer --help” shows what can be asked.")
    return None


def _bad_paper(words: Words, error: ViewerError) -> str | None:
    say, given = words.say, _given(error)
    match error:
        case errors.BothMarkings():
            return say(
                "A national marking and a TLP label are two systems; nothing was written."
                " Choose one, or add “--both-markings” to print both."
            )
        case errors.NoTables():
            return say(
                "The tables behind a non-paper hold ids and grades that stay in the house;"
                " nothing was written. Ask for pdf, html or txt, or for the tables of a briefing."
            )
        case errors.OwnState():
            return say(
                "{place} is our own State, so it gets no démarche; nothing was written."
                " Its briefing and its non-paper can be made.",
                **given,
            )
        case errors.TooFewPages():
            return say(
                "What {sheet} may not leave out takes more than the number of pages asked for,"
                " {pages}, in this style; nothing was written. Ask for more pages or for the"
                " standard style.",
                **given,
            )
    return None


def _bad_file(words: Words, error: ViewerError) -> str | None:
    say, given = words.say, _given(error)
    match error:
        case errors.CannotRead() | errors.NotASheet() | errors.NotASelection():
            return _not_read(words, error)
        case errors.CannotWrite():
            return say(
                "{path} cannot be written; a file of that name is unchanged."
                " Choose another folder.",
                **given,
            )
        case errors.NoPartFile() | errors.FileInUse() | errors.NotConfirmed():
            return _not_replaced(words, error)
        case errors.FolderMissing():
            return say(
                "There is no folder {path}; nothing was written. Choose another folder.",
                **given,
            )
        case errors.PathIsFolder():
            return say(
                "{path} is a folder, so no file can have that name; nothing was written."
                " Choose another name.",
                **given,
            )
        case errors.DiskFull():
            return say(
                "There is not enough space for {path}; the previous file is unchanged."
                " Make room, or choose another disk.",
                **given,
            )
        case errors.NameTooLong():
            return say(
                "The name {path} is too long for this disk; nothing was written."
                " Choose a shorter name.",
                **given,
            )
        case errors.FileError():
            return say("{path} cannot be used; nothing was changed.", **given)
    return None


def _not_read(words: Words, error: errors.FileError) -> str:
    say, given = words.say, _given(error)
    if isinstance(error, errors.CannotRead):
        return say("{path} cannot be read; see whether it is there and may be opened.", **given)
    if isinstance(error, errors.NotASelection):
        return say(
            "{path} is no saved selection of a sheet, or it is damaged; nothing was opened."
            " Choose the sheet in the window and save the selection again.",
            **given,
        )
    return say(
        "{path} says of no sheet what it was made from: it is another file, it was changed,"
        " or it is a non-paper, which cannot be checked because it does not say where it is"
        " from. The ID at the foot of a briefing can be checked in its place.",
        **given,
    )


def _not_replaced(words: Words, error: errors.FileError) -> str:
    say, given = words.say, _given(error)
    match error:
        case errors.NoPartFile():
            return say(
                "The folder takes no new file beside {path}, so it cannot be replaced safely;"
                " it is unchanged. Save the file elsewhere.",
                **given,
            )
        case errors.FileInUse():
            return say(
                "{path} is open in another program and is unchanged."
                " Close the file in the other program or choose another name.",
                **given,
            )
    return say(
        "{path} is written, but the disk did not confirm that it will last."
        " Open the file to see that it is whole, or save it elsewhere too.",
        **given,
    )


def _given(error: ViewerError) -> dict[str, str]:
    """The fields of an error: what is known is listed, everything else quoted."""
    return {
        name: plain(text, _LIST_LENGTH) if name in ("known", "option") else quoted(text)
        for name, text in error.fields.items()
    }
