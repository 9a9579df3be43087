"""What they may say, and what we can say: each with its speaker, date and sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from dprk_viewer.facts.records import Record, Reply, Source
from dprk_viewer.facts.selection import replies_of
from dprk_viewer.figures.naming import speaker_text
from dprk_viewer.sheets.blocks import Exchange, Exchanges
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece, count_words, dagger, rows_of, spaced


class ExchangeDraft(NamedTuple):
    """One exchange before its sources are numbered."""

    they: Draft
    we: Draft

    @property
    def words(self) -> int:
        """How many words it holds."""
        return count_words((self.they, self.we))


def exchange_drafts(desk: Desk, replies: Iterable[Reply]) -> tuple[ExchangeDraft, ...]:
    """The first reply that has a line, and the first of another speaker and place."""
    with_line = [reply for reply in replies if reply.line]
    chosen = with_line[:1]
    for reply in with_line[1:]:
        if reply.speaker != chosen[0].speaker and reply.place != chosen[0].place:
            chosen.append(reply)
            break
    return tuple(exchange_draft(desk, reply) for reply in chosen)


def exchanges(
    desk: Desk, drafts: Iterable[ExchangeDraft], *, together: bool = False
) -> Exchanges | None:
    """The rows of "They may say / We can say"; None where no reply was found.

    ``together``: their sources that have no number yet share one note.
    """
    drafts = tuple(drafts)
    if together:
        rows_said = (draft.they + draft.we for draft in drafts)
        desk.ledger.cite_together(rows_of(rows_said))
    rows = tuple(
        Exchange(desk.ledger.set_in(draft.they), desk.ledger.set_in(draft.we)) for draft in drafts
    )
    if not rows:
        return None
    words = desk.words
    return Exchanges(words.say("They may say (our summary)"), words.say("We can say"), rows)


def replies_on(desk: Desk, rows: Collection[str]) -> tuple[ExchangeDraft, ...]:
    """In a démarche, the two newest replies whose answer rests on one of ``rows``."""
    if desk.options.form != "demarche":
        return ()
    held = desk.facts.reply_basis
    about = [row for row in replies_of(desk.facts) if set(held.get(row.id, ())) & set(rows)]
    return exchange_drafts(desk, about)


def recorded(desk: Desk, drafts: tuple[ExchangeDraft, ...]) -> tuple[ExchangeDraft, ...]:
    """The exchanges; a démarche says so where none is recorded."""
    if drafts or desk.options.form != "demarche":
        return drafts
    nothing = (Piece(desk.words.say("None recorded.")),)
    return (ExchangeDraft(nothing, nothing),)


def exchange_draft(desk: Desk, reply: Reply) -> ExchangeDraft:
    """What was said, by whom and when; the line that answers it, and what to expect."""
    words = desk.words
    said = words.say(
        "{position} ({speaker}, {date}).",
        position=reply.position.rstrip(". "),
        speaker=speaker_text(desk.facts, words, reply),
        date=words.date(reply.stated_on),
    )
    we = [Piece(reply.line or "", _basis(desk, reply))]
    if reply.expect:
        we.append(Piece(words.say("Expect: {expect}", expect=reply.expect), italic=True))
    return ExchangeDraft((Piece(said + dagger(reply.checked), (reply,)),), spaced(we))


def _basis(desk: Desk, reply: Reply) -> tuple[Record, ...]:
    """The rows and documents that the line rests on."""
    rows = (desk.facts.find(id_) for id_ in desk.facts.reply_basis.get(reply.id, ()))
    return tuple(row for row in rows if row is not None and not _is_outside(row))


def _is_outside(row: Record) -> bool:
    """A document without a title or symbol is an address: a note cannot name it."""
    return isinstance(row, Source) and not (row.title or row.symbol)
