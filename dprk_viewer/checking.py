"""Whether a printed sheet still stands, by its file or by the ID at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dprk_viewer import paths
from dprk_viewer.errors import CannotRead
from dprk_viewer.facts.history import History
from dprk_viewer.facts.library import Facts
from dprk_viewer.wording.words import Words

# What reads a page and makes it again is imported when a page is checked.
if TYPE_CHECKING:
    from dprk_viewer.sheets.verify import Verdict


def bundled_history() -> History:
    """What former editions held. Raises what :func:`read_history` raises."""
    from dprk_viewer.dataset.history import read_history

    return read_history(paths.resource("data"))


def check_text(facts: Facts, words: Words, text: str) -> Verdict:
    """The verdict on what a reader gave: the path of a file, or an ID as typed or scanned.

    Raises CannotRead, NotASheet, BadSheetId or UnknownEdition.
    """
    path = Path(text)
    if text.lower().endswith(".pdf") or _is_file(path):
        return _check_file(facts, words, path)
    from dprk_viewer.sheets.verify import verify_id

    return verify_id(facts, words, bundled_history(), text)


def _is_file(path: Path) -> bool:
    """Whether there is a file of that name; a name that no disk can hold is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _check_file(facts: Facts, words: Words, path: Path) -> Verdict:
    """Read no more of the file than a sheet can hold, and make its sheet again."""
    from dprk_viewer.pdf.read_back import LARGEST_FILE, read_back
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.verify import is_exact, verify_file

    try:
        if not _is_file(path):
            raise CannotRead(path=str(path))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CannotRead(path=str(path)) from error
    record = read_back(data, str(path))
    exact = is_exact(facts, words, record, data, render)
    return verify_file(facts, words, bundled_history(), record, exact)
