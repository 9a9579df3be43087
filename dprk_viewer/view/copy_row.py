"""One fact as a line for the clipboard, with all that travels with it."""

from __future__ import annotations

from dprk_viewer.figures.detail import Details
from dprk_viewer.figures.detail_parts import line_text
from dprk_viewer.view.clipboard import cell_text, safe
from dprk_viewer.wording.words import Words


def copied(words: Words, details: Details) -> str:
    """Return the fact in cells parted by tabs: no cell leaves without the others.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    cells = [details.title, details.kicker]
    if details.figure:
        cells.append(" ".join(part for part in (details.figure, details.figure_note) if part))
    cells += [_named(words, row.label, row.value) for row in details.rows]
    cells.append(details.statement)
    for duty in details.duties:
        head = " ".join(part for part in (duty.heading, duty.cite) if part)
        body = " ".join(part for part in (duty.duty, duty.limit, duty.exception) if part)
        cells.append(_named(words, head, f"{body} ({duty.binding})" if duty.binding else body))
    cells += [
        _named(words, lines.title, "; ".join(line_text(words, line) for line in lines.lines))
        for lines in details.lists
    ]
    cells.append(details.dagger)
    cells += [" ".join(part for part in (s.text, s.address) if part) for s in details.sources]
    return "\t".join(safe(cell_text(cell)) for cell in cells if cell)


def _named(words: Words, name: str, value: str) -> str:
    return words.say("{name}: {value}", name=name, value=value)
