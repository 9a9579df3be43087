"""One table of the dataset as a file for a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from dprk_viewer.dataset.spreadsheet import ExportWords, csv_bytes, xlsx_bytes
from dprk_viewer.dataset.tables import table_text
from dprk_viewer.errors import UnknownEnding
from dprk_viewer.facts.library import Facts
from dprk_viewer.paths import check_target, write_atomically


def export_table(facts: Facts, table: str, path: Path, words: ExportWords) -> None:
    """Write one table to ``path``, CSV or XLSX by its ending, replacing it as a whole.

    Raises UnknownTable, UnknownEnding for another ending, or a FileError; then an old file
    is unchanged and nothing else is left behind.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise UnknownEnding(path=path.name)
    text = table_text(facts, table)
    check_target(path)
    if ending == ".csv":
        data = csv_bytes(text, words)
    else:
        data = xlsx_bytes([text], words, facts.edition.made)
    write_atomically(path, data)
