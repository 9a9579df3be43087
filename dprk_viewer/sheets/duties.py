"""Duties with their exceptions, in one piece each, and what we ask because of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dprk_viewer.facts.in_force import in_force
from dprk_viewer.facts.records import Provision
from dprk_viewer.facts.selection import headline_provisions
from dprk_viewer.figures.acts import provision_cite, resolution_number
from dprk_viewer.figures.standing import overtaken_by
from dprk_viewer.sheets.blocks import Duty, DutyFrame, Section
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece, capital, dagger, spaced
from dprk_viewer.wording.words import Words


def standing(desk: Desk, theme: str | None = None) -> tuple[Provision, ...]:
    """The headline duties in force on the day of the sheet, newest act first."""
    day = desk.options.day
    return tuple(
        row
        for row in headline_provisions(desk.facts)
        if theme in (None, row.theme) and in_force(desk.facts, row, day)
    )


def duty_draft(desk: Desk, provision: Provision) -> Draft:
    """The duty, its exception, its limit and date, and what was not checked: one paragraph."""
    words = desk.words
    text = provision.duty
    if provision.text and _is_text(desk, provision):
        text = words.say("“{text}”", text=provision.text.rstrip(". "))
    pieces = _with_exception(words, provision, text)
    pieces += _bounds(words, provision)
    pieces += [Piece(note, second=True) for note in _cautions(words, provision)]
    return spaced(pieces)


def framed_few(desk: Desk, provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The first duties, those that the frame has room for on a page that was too full."""
    return tuple(provisions[: max(len(provisions) - max(desk.spare - 3, 0) // 2, 1)])


def frame(desk: Desk, provisions: Sequence[Provision]) -> DutyFrame:
    """The duties in one frame; no duty is without its exception."""
    words = desk.words
    duties = tuple(
        Duty(provision_cite(desk.facts, words, row), desk.ledger.set_in(duty_draft(desk, row)))
        for row in provisions
    )
    aside = whose_words(desk, provisions)
    if not provisions:
        empty = words.say("No duty in force on this subject was found in the sources.")
        duties = (Duty("", desk.ledger.set_in((Piece(empty),))),)
        aside = ""
    return DutyFrame(words.say("The duty"), aside, duties)


def whose_words(desk: Desk, provisions: Sequence[Provision]) -> str:
    """Whether the duties are given as our summary, in the words of the act, or both."""
    held = [_is_text(desk, row) for row in provisions]
    if not any(held):
        return desk.words.say("our summary, not the text")
    if all(held):
        return desk.words.say("the text as read")
    return desk.words.say("our summary; in quotation marks the text as read")


def short_duty(desk: Desk, provision: Provision) -> Piece:
    """The duty for the bottom line; it points to its exception in the frame below."""
    words = desk.words
    fields = {
        "cite": provision_cite(desk.facts, words, provision),
        "duty": provision.duty.rstrip(". "),
    }
    if has_seen_exception(provision):
        text = words.say("{cite}: {duty}, with the exceptions framed below.", **fields)
    else:
        text = words.say("{cite}: {duty}; what was seen of exceptions is framed below.", **fields)
    return Piece(text + dagger(provision.checked), (provision,), bold=True)


def binding_first(duties: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The duties that bind by their verb or a named law; all where none does."""
    return tuple(duty for duty in duties if duty.binding == "yes") or duties


def return_duty(desk: Desk, duties: Sequence[Provision]) -> tuple[Piece, ...]:
    """The duty to send workers home, by its date; else the newest duty as summarised."""
    for duty in duties:
        act = desk.facts.events[duty.event]
        is_return = (resolution_number(act), duty.paragraph) == ("2397", "8")
        if is_return and duty.deadline and duty.exception_check == "stated":
            text = desk.words.say(
                "All DPRK nationals earning income abroad were to be sent home by {deadline}, "
                "with the exceptions framed below; the duty stands.",
                deadline=desk.words.date(duty.deadline),
            )
            return (Piece(text, (duty,), bold=True),)
    return tuple(short_duty(desk, duty) for duty in duties[:1])


def ask_section(desk: Desk, provisions: Iterable[Provision]) -> Section | None:
    """The questions that follow from the duties framed, in our words; None without any."""
    asked = tuple(desk.ledger.set_in((Piece(ask),)) for ask in questions_of(provisions))
    return Section(desk.words.say("We ask"), asked) if asked else None


def questions_of(provisions: Iterable[Provision]) -> tuple[str, ...]:
    """The questions that follow from the duties, in our words, each once."""
    return tuple(dict.fromkeys(row.ask for row in provisions if row.ask))


def overtaken_text(desk: Desk, provision: Provision) -> str:
    """What overtook a duty, or that it has ended, on the day of the sheet; blank in force."""
    if in_force(desk.facts, provision, desk.options.day):
        return ""
    return overtaken_by(desk.facts, desk.words, provision)


def has_seen_exception(provision: Provision) -> bool:
    """Whether the words of an exception are held."""
    return provision.exception_check == "stated" and bool(provision.exception)


def _is_text(desk: Desk, provision: Provision) -> bool:
    """Whether the words of the duty itself are held in the reader's language."""
    return bool(provision.text) and provision.text_language == desk.options.language


def _with_exception(words: Words, provision: Provision, text: str) -> list[Piece]:
    mark = dagger(provision.checked)
    if has_seen_exception(provision):
        exception = (provision.exception or "").rstrip(". ")
        clause = exception[:1].islower()
        return [
            Piece(text.rstrip(". ") + "," if clause else _sentence(text)),
            Piece(words.say("unless") if clause else words.say("Exception:"), bold=True),
            Piece(f"{exception}.{mark}", (provision,)),
        ]
    said = {
        "none_stated": words.say("none stated in the text read"),
        "does_not_apply": words.say("does not apply to this paragraph"),
    }.get(provision.exception_check)
    if said is None:
        missing = words.say("Exception not seen.")
        return [Piece(_sentence(text)), Piece(missing + mark, (provision,), bold=True)]
    return [
        Piece(_sentence(text)),
        Piece(words.say("Exception:"), bold=True),
        Piece(f"{said}.{mark}", (provision,)),
    ]


def _bounds(words: Words, provision: Provision) -> list[Piece]:
    """How much is allowed and by when the duty was due, where its words do not say so."""
    pieces = []
    said = f"{provision.duty} {provision.exception or ''}"
    if provision.limit and not _numbers(provision.limit) <= _numbers(said):
        pieces += [Piece(words.say("Limit:"), bold=True), Piece(_sentence(provision.limit))]
    due = words.date(provision.deadline) if provision.deadline else ""
    if due and due not in provision.duty:
        pieces.append(Piece(words.say("Due by {date}.", date=due)))
    return pieces


def _cautions(words: Words, provision: Provision) -> list[str]:
    """What is not known about the force of the paragraph; nothing where its verb decides."""
    named_law = provision.binding == "yes" and provision.binding_basis
    if provision.verb == "decides":
        return []
    notes = []
    if provision.verb == "not_seen":
        notes.append(words.say("Verb not checked in our copy."))
    if named_law:
        notes.append(words.say("Carried by: {law}.", law=provision.binding_basis))
    elif provision.verb != "not_seen" and provision.binding != "no":
        notes.append(words.say("Whether it binds is not settled."))
    elif provision.binding == "no":
        notes.append(words.say("Not binding by its verb."))
    return notes


def _numbers(text: str) -> set[str]:
    """The numbers in a text; a text without any is all one number, itself."""
    return set(re.findall(r"\d[\d,.]*\d|\d", text)) or {text}


def _sentence(text: str) -> str:
    return capital(text.rstrip(". ")) + "."
