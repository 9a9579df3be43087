"""The name of the file that a sheet is written to."""

from __future__ import annotations

from dprk_viewer.sheets.blocks import SheetOptions


def file_name(sheet: str, options: SheetOptions) -> str:
    """``country-RUS-demarche-letter-2p.pdf``: the sheet and what was chosen beside the usual.

    Marking, TLP label and the reader's own words never stand in the name of a file.
    """
    chosen = (
        (options.form, options.form != "briefing"),
        (options.paper, options.paper != "a4"),
        (f"{options.length}p", options.length > 0),
        (options.style, options.style != "standard"),
        (f"as-known-{options.as_known_on}", options.as_known_on is not None),
    )
    parts = (sheet.replace(":", "-"), *(text for text, said in chosen if said))
    return "-".join(parts) + ".pdf"
