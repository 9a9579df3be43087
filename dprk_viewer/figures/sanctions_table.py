"""The table of the sanctions tab: acts, found by their duties as well."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import chain

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.facts.selection import event_parties
from dprk_viewer.figures.acts import act_title, vote_text
from dprk_viewer.figures.detail_act import theme_text
from dprk_viewer.figures.lanes import lane_of, lane_title
from dprk_viewer.figures.remembering import RememberingWords
from dprk_viewer.figures.standing import short_status
from dprk_viewer.figures.table import (
    Column,
    Facet,
    Row,
    Table,
    date_key,
    options,
    search_key,
    text_key,
)
from dprk_viewer.wording.terms import EVENT_KIND, term
from dprk_viewer.wording.words import DAGGER, Words


def sanctions_table(facts: Facts, words: Words, day: dt.date | None = None) -> Table:
    """Return the acts made by ``day``, newest first. Facets: ``theme``, ``issuer``, ``lane``.

    An act answers to each theme of its duties and to each of its issuers. The last column
    says what it is on that day; None is the day of the facts.
    """
    day = day or facts.today.last_day
    said = RememberingWords(words)
    themes: dict[str, dict[str, str]] = defaultdict(dict)
    duties: dict[str, list[str]] = defaultdict(list)
    for row in facts.provisions.values():
        themes[row.event][row.theme] = theme_text(said, row)
        duties[row.event].append(row.duty)
    acts = [act for act in facts.events.values() if act.date.last_day <= day]
    rows = [_act(facts, said, act, themes[act.id], duties[act.id], day) for act in acts]
    rows.sort(key=lambda row: row.sort_keys[0], reverse=True)
    issuers = [event_parties(facts, act.id, "issuer") for act in acts]
    lanes = dict.fromkeys(sorted(lane_of(facts, act) for act in acts))
    facets = (
        Facet(
            "theme", said.say("Theme"), options(chain(*(held.items() for held in themes.values())))
        ),
        Facet(
            "issuer",
            said.say("Issuer"),
            options((party.id, party.label) for held in issuers for party in held),
        ),
        Facet(
            "lane", said.say("Kind"), tuple((x.name.lower(), lane_title(said, x)) for x in lanes)
        ),
    )
    return Table("sanctions", _columns(said, PartialDate.of(day)), tuple(rows), facets)


def _columns(words: Words, day: PartialDate) -> tuple[Column, ...]:
    return (
        Column("date", words.say("Date"), width=92),
        Column("act", words.say("Act")),
        Column("kind", words.say("Kind"), width=144),
        Column("issuer", words.say("Issuer"), width=124),
        Column("vote", words.say("Vote"), width=150),
        Column("status", words.say("On {date}", date=words.short_date(day)), width=124),
    )


def _act(
    facts: Facts,
    words: Words,
    act: Event,
    themes: dict[str, str],
    duties: list[str],
    day: dt.date,
) -> Row:
    title = act_title(words, act) + (DAGGER if act.checked == "once" else "")
    issuers = event_parties(facts, act.id, "issuer")
    issuer = words.listing([party.label for party in issuers])
    kind, vote = term(words, EVENT_KIND, act.kind), vote_text(words, act)
    status = short_status(facts, words, act, day)
    cells = (words.short_date(act.date), title, kind, issuer, vote, status)
    keys = (date_key(act.date), *(text_key(text) for text in cells[1:]))
    source = facts.sources[act.source]
    found = search_key(
        *cells,
        *(act.id, act.symbol, act.draft_symbol, act.statement, act.date_note),
        *(
            link_name
            for role in ("for", "against", "abstained", "target")
            for link_name in (party.name for party in event_parties(facts, act.id, role))
        ),
        *themes.values(),
        *duties,
        *(source.publisher, source.title),
    )
    lane = lane_of(facts, act).name.lower()
    facets = (tuple(themes), tuple(party.id for party in issuers), (lane,))
    return Row(act.id, cells, keys, found, None, facets)
