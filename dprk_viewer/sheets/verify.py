"""Whether a printed sheet still stands in this edition, told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from dprk_viewer.errors import BadSheetId, UnknownEdition, ViewerError
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.history import Former, History
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.since import held_then, since
from dprk_viewer.figures.known import known_text
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.sheets.compose import compose, names
from dprk_viewer.sheets.record import SheetRecord
from dprk_viewer.sheets.sheet_id import SheetId, read_sheet_id, stem_of
from dprk_viewer.sheets.what_changed import RowVerdict, row_verdict
from dprk_viewer.wording.quoting import plain
from dprk_viewer.wording.words import Words


class Verdict(NamedTuple):
    """What was found of a sheet: sentences to read, then the rows that do not stand.

    ``exact``: whether the file is, byte for byte, what this program makes from this
    edition; None where that cannot be said.
    """

    sheet: str
    stands: bool
    exact: bool | None
    lines: tuple[str, ...]
    rows: tuple[RowVerdict, ...]


def is_exact(
    facts: Facts,
    words: Words,
    record: SheetRecord,
    data: bytes,
    render: Callable[[Sheet, Words], bytes],
) -> bool | None:
    """Whether the sheet that ``record`` asks for, made again, is ``data`` byte for byte.

    None where the record is of another edition, so that this cannot be said.
    """
    if (record.edition, record.digest) != (facts.edition.version, facts.edition.digest):
        return None
    try:
        return render(compose(facts, words, record.name, record.options), words) == data
    except ViewerError:  # whoever wrote the record need not have made a sheet of it
        return False


def verify_file(
    facts: Facts, words: Words, history: History, record: SheetRecord, exact: bool | None
) -> Verdict:
    """What became of the facts that a file says it holds, since its edition.

    ``exact`` is what :func:`is_exact` found.
    """
    facts = as_known_on(facts, record.options.as_known_on)
    found = since(facts, history, record.edition, record.rows)
    fallen = tuple(row_verdict(facts, words, each) for each in found if each.standing != "stands")
    lines = [
        _counted(words, record.sheet_id, len(found), len(fallen), facts.edition.version),
        *([known_text(words, facts)] if facts.as_known_on else []),
        _exact(words, exact, record, facts),
        *_edition(words, history, record, facts),
    ]
    stands = not fallen and exact is not False
    return Verdict(plain(record.sheet_id), stands, exact, tuple(lines), fallen)


def verify_id(facts: Facts, words: Words, history: History, text: str) -> Verdict:
    """What became of the facts on the subject of a sheet, by the ID at its foot.

    Raises BadSheetId where ``text`` is no ID or no sheet has that name, and
    UnknownEdition where nothing is held of its edition.
    """
    asked = read_sheet_id(text)
    stems = {stem_of(name).lower(): name for name in names(facts)}
    if asked is None or asked.stem not in stems:
        raise BadSheetId(id=text)
    name = stems[asked.stem]
    if asked.edition == facts.edition.version:
        return _of_this_edition(words, asked, name)
    former = history.get(asked.edition)
    if former is None:
        raise UnknownEdition(edition=asked.edition, held=facts.edition.version)
    return _of_former(facts, words, history, former, asked, name)


def _of_this_edition(words: Words, asked: SheetId, name: str) -> Verdict:
    lines = (
        words.say(
            "The sheet {sheet} of edition {edition} stands: that is the edition held here.",
            sheet=name,
            edition=asked.edition,
        ),
        words.say(
            "Its last six characters follow from the choices it was printed with;"
            " only its file can be compared letter by letter."
        ),
    )
    return Verdict(_printed(asked, name), True, None, lines, ())


def _of_former(
    facts: Facts, words: Words, history: History, former: Former, asked: SheetId, name: str
) -> Verdict:
    """By the rows of today's sheet of that name that were held then, and those taken away."""
    sheet = compose(facts, words, name, SheetOptions())
    rows = {id_: former.rows[id_] for id_ in sheet.rows if id_ in former.rows}
    gone = _gone(facts, history, former, name)
    found = since(facts, history, former.version, rows | {id_: former.rows[id_] for id_ in gone})
    fallen = tuple(row_verdict(facts, words, each) for each in found if each.standing != "stands")
    printed = _printed(asked, name)
    lines = (
        _counted(words, printed, len(found), len(fallen), facts.edition.version),
        words.count(
            "{number} fact on it is new since.",
            "{number} facts on it are new since.",
            len(set(sheet.rows) - set(rows)),
        ),
        words.say(
            "An ID does not say which facts stood on the page: these are the facts of today’s"
            " sheet {sheet} as edition {edition} had them. Its file tells more.",
            sheet=name,
            edition=former.version,
        ),
    )
    return Verdict(printed, not fallen, None, lines, fallen)


def _gone(facts: Facts, history: History, former: Former, name: str) -> Iterable[str]:
    """The rows on the subject of a sheet that ``former`` had and this edition has not."""
    kind, _, subject = name.partition(":")
    column = {"country": "place", "incident": "incident"}.get(kind, "topic")
    wanted = subject or kind
    for id_ in former.rows:
        if facts.find(id_) is None:
            cells = held_then(history, former.version, id_)
            if cells.get(column) == wanted:
                yield id_


def _printed(asked: SheetId, name: str) -> str:
    return f"{stem_of(name)} · {asked.edition} · {asked.digest}"


def _counted(words: Words, sheet: str, rows: int, fallen: int, edition: str) -> str:
    fields = {"sheet": plain(sheet), "edition": edition}
    if not rows:
        return words.say("{sheet}: no fact stands behind it.", **fields)
    if not fallen:
        return words.count(
            "{sheet}: its {number} fact stands in edition {edition}.",
            "{sheet}: all its {number} facts stand in edition {edition}.",
            rows,
            **fields,
        )
    return words.count(
        "{sheet}: {fallen} of its {number} fact no longer stands as printed in edition {edition}.",
        "{sheet}: {fallen} of its {number} facts no longer stand as printed in edition {edition}.",
        rows,
        fallen=fallen,
        **fields,
    )


def _exact(words: Words, exact: bool | None, record: SheetRecord, facts: Facts) -> str:
    if exact:
        return words.say("The file is exactly what this program makes from this edition.")
    if exact is None:
        return words.say(
            "It was made from edition {edition}, so the page could not be made again;"
            " only the list of facts in the file was checked, not the print.",
            edition=plain(record.edition),
        )
    return words.say(
        "The file is not what this program makes from edition {edition}: it was altered, or made"
        " by another build. Do not rely on what is printed in it.",
        edition=facts.edition.version,
    )


def _edition(words: Words, history: History, record: SheetRecord, facts: Facts) -> list[str]:
    """What is to be said of an edition that is neither this one nor a former one."""
    held = facts.edition
    if record.edition == held.version and record.digest != held.digest:
        return [words.say("The data of that edition are other data than those held here.")]
    if record.edition == held.version or record.edition in history:
        return []
    return [
        words.say(
            "Edition {edition} is not known here; this program holds {held}. If it is a newer"
            " one, update first.",
            edition=plain(record.edition),
            held=held.version,
        )
    ]
