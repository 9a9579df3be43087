"""The bottom line, by rule: the newest sure figure, that others differ, what was not read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.facts.selection import newest_first
from dprk_viewer.sheets.claim_line import claim_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.kept_back import rivals_kept_back
from dprk_viewer.sheets.pieces import Draft, Piece, rows_of, spaced
from dprk_viewer.wording.words import Words


def bottom_draft(
    desk: Desk,
    opening: Sequence[Piece],
    charted: Iterable[Record],
    unread: str | None,
    shown: int | None = None,
) -> Draft:
    """The opening, the newest headline seen twice of the chart, that others differ, the gap.

    It never merges rivals: each figure it holds is said by name and date, and none twice.
    ``unread`` is what is said to exist and was not read. Of the charted rows a page may
    show the first ``shown`` alone.
    """
    claims = [row for row in charted if isinstance(row, Claim)]
    newest = _newest(desk, claims, opening, len(claims) if shown is None else shown)
    return spaced([*opening, *newest, *_unread(desk, unread)])


def newest_sure(claims: Iterable[Claim]) -> Claim | None:
    """The newest headline claim that was seen twice; None where there is none.

    Of several stated on one day it is the one that speaks of the latest time.
    """
    sure = [claim for claim in claims if claim.headline and claim.checked == "twice"]
    return max(newest_first(sure), key=_day, default=None)


def _day(claim: Claim) -> tuple[dt.date, dt.date]:
    return claim.stated_on.last_day, time_of(claim).last or dt.date.min


def _newest(
    desk: Desk, claims: Sequence[Claim], opening: Sequence[Piece], shown: int
) -> list[Piece]:
    newest, told = newest_sure(claims), rows_of((tuple(opening),))
    said = next((claim for claim in claims if claim in told), newest)
    left_out = rivals_kept_back(desk, *claims)
    if said is None:
        return [*left_out]
    # What is left out is said once, of the whole chart.
    pieces = [] if newest is None or newest in told else [claim_draft(desk, newest)[0]]
    if any(claim.originator != said.originator for claim in claims):
        pieces.append(Piece(_differ(desk.words, shown, len(claims))))
    return [*pieces, *left_out]


def _differ(words: Words, shown: int, held: int) -> str:
    """That other figures differ, and where they stand or how many they are."""
    if shown == held:
        return words.say("Others differ: the chart sets them side by side.")
    if shown:
        return words.say(
            "Others differ: the chart sets {shown} of {all} figures side by side.",
            shown=shown,
            all=held,
        )
    return words.count(
        "{number} other figure differs; it stands on the full sheet.",
        "{number} other figures differ; they stand on the full sheet.",
        held - 1,
    )


def _unread(desk: Desk, unread: str | None) -> list[Piece]:
    if unread is None:
        return []
    text = desk.words.say("Said to exist, not read here: {text}", text=unread)
    return [Piece(text, bold=True)]
