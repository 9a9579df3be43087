"""The lower half of the first page, filled as far as it fits; the rest is for the second."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.exchanges import ExchangeDraft, exchange_drafts, exchanges
from dprk_viewer.sheets.measure import NOTE_LIMIT, WORD_LIMIT, words_in
from dprk_viewer.sheets.pieces import Draft, count_words, rows_of
from dprk_viewer.sheets.type_rows import TypeLines, split_lines, type_lines, type_rows
from dprk_viewer.sheets.unknown import split_at, unknown_drafts, unknown_section

HEAD_WORDS = 40
"""Words kept free for the head, which is composed last."""
HEADING_WORDS = 12
"""Words of the headings of exchanges and gaps."""
ROW_WORDS = 75
"""Words kept free for the claims before a second exchange is let onto the page."""
GAP_WORDS = 45
"""Words that the gaps may take on the first page, beyond the first gap."""


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the first page, and what is left for the second."""

    blocks: tuple[Block, ...]
    shown: tuple[TypeLines, ...]
    types: tuple[TypeLines, ...]
    exchanges: tuple[ExchangeDraft, ...]
    gaps: tuple[Draft, ...]


def fill(
    desk: Desk,
    topic: str,
    claims: Iterable[Claim],
    charted: Iterable[Claim],
    above: Iterable[Block],
) -> Body:
    """Compose claims, exchanges and gaps under the blocks ``above``, within the limits."""
    left = WORD_LIMIT - HEAD_WORDS - words_in(*above)
    gaps, later_gaps = split_at(unknown_drafts(desk, topic), GAP_WORDS)
    left -= count_words(gaps) + HEADING_WORDS
    replies = exchange_drafts(desk, topic)
    here = _exchanges_that_fit(replies, left - ROW_WORDS)
    left -= sum(draft.words for draft in here)
    they_need = desk.ledger.new_notes(_rows(here))
    lines = type_lines(desk, claims, {claim.id for claim in charted})
    shown, later = split_lines(desk, lines, left, NOTE_LIMIT - len(desk.ledger) - they_need)
    blocks = (
        type_rows(desk, shown),
        exchanges(desk, here),
        unknown_section(desk, gaps),
    )
    return Body(
        tuple(block for block in blocks if block is not None),
        shown,
        later,
        replies[len(here) :],
        later_gaps,
    )


def _exchanges_that_fit(drafts: tuple[ExchangeDraft, ...], words: int) -> tuple[ExchangeDraft, ...]:
    """As many exchanges as fit in so many words, in order."""
    for kept in range(len(drafts), 0, -1):
        if sum(draft.words for draft in drafts[:kept]) <= words:
            return drafts[:kept]
    return ()


def _rows(drafts: Iterable[ExchangeDraft]) -> tuple[Record, ...]:
    return rows_of(draft for exchange in drafts for draft in (exchange.they, exchange.we))
