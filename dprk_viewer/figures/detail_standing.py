"""How a claim stands: how it came to us, who disagrees, what revised it, how we grade it."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.revisions import revisions
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.detail_parts import DetailLine, DetailList
from dprk_viewer.figures.detail_sources import site_title
from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.figures.naming import party_name
from dprk_viewer.figures.phrases import counted_text, heading_text, originator_text, statement_text
from dprk_viewer.figures.times import time_text
from dprk_viewer.wording.terms import CLAIM_TYPE, CREDIBILITY, RELIABILITY, SEEN_AT, term
from dprk_viewer.wording.words import Words


def chain_of(facts: Facts, words: Words, claim: Claim) -> DetailList:
    """Who said it, who passed it on in turn, and where it was read."""
    say, source = words.say, facts.sources[claim.source]
    said = say("said it, {date}", date=words.date(claim.stated_on))
    first = DetailLine("", party_name(words, facts.parties[claim.originator]), more=said)
    relays = tuple(
        DetailLine("", party_name(words, party), more=say("passed it on"))
        for party in facts.relay_parties(claim.id)
    )
    how = term(words, SEEN_AT, source.seen_at)
    if source.published:
        how = say("{how}, published {date}", how=how, date=words.date(source.published))
    last = DetailLine(source.id, site_title(source) or source.publisher, more=how)
    return DetailList(say("How it came to us"), (first, *relays, last), joined=True)


def rival_line(facts: Facts, words: Words, claim: Claim) -> DetailLine:
    """Another's figure with all that it needs to stand beside ours."""
    say = words.say
    who = originator_text(facts, words, claim)
    if not claim.is_numbered:
        text = say("{who}: {what}", who=who, what=statement_text(claim))
        return DetailLine(claim.id, text, mark_kind(claim.type))
    text = say("{figure}, {who}", figure=heading_text(figure_text(words, claim)), who=who)
    more = [
        term(words, CLAIM_TYPE, claim.type),
        time_text(words, claim),
        counted_text(facts, words, claim),
        say("hedge: {hedge}", hedge=claim.hedge) if claim.hedge else "",
        say("stated {date}", date=words.date(claim.stated_on)),
    ]
    kept = " · ".join(part for part in more if part)
    return DetailLine(claim.id, text, mark_kind(claim.type), kept)


def revised(facts: Facts, words: Words, claim: Claim) -> DetailList:
    """All values one originator gave for the same thing, oldest first; none for one alone."""
    chain, say = revisions(facts, claim), words.say
    overtaken = {row.supersedes for row in chain}

    def line(row: Claim) -> DetailLine:
        stated = say("stated {date}", date=words.date(row.stated_on))
        now = say("revised since") if row.id in overtaken else say("the newest")
        shown = say("shown here") if row.id == claim.id else ""
        more = " · ".join(part for part in (stated, now, shown) if part)
        id_ = "" if row.id == claim.id else row.id
        return DetailLine(id_, heading_text(figure_text(words, row)), mark_kind(row.type), more)

    lines = tuple(line(row) for row in chain) if len(chain) > 1 else ()
    return DetailList(say("Other values by the same originator"), lines, joined=True)


def grades(facts: Facts, words: Words, claim: Claim) -> DetailList:
    """How we grade the source and what it says, each with the reason."""
    source, lines = facts.sources[claim.source], []
    if source.reliability is not None:
        grade = heading_text(term(words, RELIABILITY, source.reliability))
        text = words.say("{letter}: {grade}", letter=source.reliability, grade=grade)
        lines.append(DetailLine("", text, more=source.reliability_why or ""))
    if claim.credibility is not None:
        grade = heading_text(term(words, CREDIBILITY, str(claim.credibility)))
        text = words.say("{letter}: {grade}", letter=claim.credibility, grade=grade)
        lines.append(DetailLine("", text, more=claim.credibility_why or ""))
    return DetailList(words.say("How we grade it"), tuple(lines), grade=True)
