"""Who attributes incidents to the DPRK, suspects it or contests it, and on what basis."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Incident
from dprk_viewer.facts.selection import STANCES, attributions_of
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.stance_grid import GridRow, draw_grid
from dprk_viewer.figures.stances import BASES, strength_text
from dprk_viewer.figures.strip import Strip
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.wording.terms import BASIS, STANCE, term
from dprk_viewer.wording.words import DAGGER, Words


def incident_grid(
    facts: Facts,
    words: Words,
    incidents: Sequence[Incident],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
) -> Drawing:
    """Return ``incidents``, the newest first, each with the stances held on it today.

    Each shape is one attribution by one party; they are neither added nor weighed.
    """
    title = words.say("Who attributes what, and on what basis")
    ordered = sorted(incidents, key=_when, reverse=True)
    rows = [_incident_row(facts, words, incident) for incident in ordered]
    if not rows:
        return _empty(width, title, words.say("No incident was found here."))
    grid = draw_grid(rows, words, width, style, selected)
    aside = words.count("{number} incident", "{number} incidents", len(rows))
    sources = _sources(facts, words, [row for i in ordered for row in _held(facts, i.id)])
    return _drawing(words, width, grid, rows, title, aside, sources)


def attribution_grid(
    facts: Facts,
    words: Words,
    incident: Incident,
    width: float,
    style: FigureStyle,
    selected: str | None = None,
) -> Drawing:
    """Return all that was said of one incident, in the order stated: who, when, on what basis.

    A party that changed its stance stands there once for each.
    """
    title = words.say("{incident}: who said what", incident=incident.name)
    said = sorted(
        (row for row in facts.attributions.values() if row.incident == incident.id),
        key=lambda row: (row.stated_on.last_day, row.id),
    )
    if not said:
        return _empty(width, title, words.say("No attribution was found."))
    rows = [_attribution_row(facts, words, row) for row in said]
    grid = draw_grid(rows, words, width, style, selected)
    aside, sources = words.say("in the order stated"), _sources(facts, words, said)
    return _drawing(words, width, grid, rows, title, aside, sources)


def _drawing(
    words: Words,
    width: float,
    grid: Strip,
    rows: Sequence[GridRow],
    title: str,
    aside: str,
    sources: str,
) -> Drawing:
    told = " ".join((f"{title}.", *(row.words for row in rows)))
    return Drawing(width, grid.height, grid.shapes, title, aside, told, _note(words), sources)


def _incident_row(facts: Facts, words: Words, incident: Incident) -> GridRow:
    held = _held(facts, incident.id)
    day = incident.date or incident.date_found
    text = strength_text(words, held) or words.say("no attribution found")
    names = words.listing(list(dict.fromkeys(facts.parties[row.party].label for row in held)))
    name = incident.name + (DAGGER if incident.checked == "once" else "")
    line = words.say("{incident}: {text}", incident=name, text=text)
    told = words.say("{line} ({names}).", line=line, names=names) if names else f"{line}."
    return GridRow(
        incident.id,
        words.short_date(day) if day else "",
        name,
        "" if held else words.say("no attribution found"),
        tuple((row.basis, row.stance) for row in sorted(held, key=_firmness)),
        told,
    )


def _attribution_row(facts: Facts, words: Words, row: Attribution) -> GridRow:
    dagger = DAGGER if row.checked == "once" else ""
    unnamed = "" if row.stance == "contests" else words.say("actor not named")
    actor = row.actor or unnamed
    note = row.hedge or ""
    if actor:
        note = words.say("{actor}; {hedge}", actor=actor, hedge=note) if note else actor
    told = words.say(
        "{date}: {party} ({basis}; {stance}): {statement}",
        date=words.date(row.stated_on),
        party=facts.parties[row.party].name,
        basis=term(words, BASIS, row.basis),
        stance=term(words, STANCE, row.stance),
        statement=row.statement + dagger,
    )
    return GridRow(
        row.id,
        words.short_date(row.stated_on),
        facts.parties[row.party].label + dagger,
        note,
        ((row.basis, row.stance),),
        told,
    )


def _held(facts: Facts, incident: str) -> list[Attribution]:
    return [row for rows in attributions_of(facts, incident).values() for row in rows]


def _firmness(row: Attribution) -> tuple[int, int, str]:
    return STANCES.index(row.stance), BASES.index(row.basis), row.id


def _when(incident: Incident) -> tuple[int, str]:
    day = incident.date or incident.date_found
    return day.last_day.toordinal() if day else 0, incident.id


def _note(words: Words) -> str:
    return words.say(
        "Each shape is one attribution by one party, named in the words of its row; bases run"
        " from an act of law to a report of the press. † seen in one source."
    )


def _sources(facts: Facts, words: Words, rows: Sequence[Attribution]) -> str:
    names = dict.fromkeys(facts.sources[row.source].publisher for row in rows)
    return words.listing(list(names))


def _empty(width: float, title: str, sentence: str) -> Drawing:
    return Drawing(width, 0.0, (), title, alt=sentence, note=sentence)
