"""The say-it sentence: no figure, hedge, name, relay or exception is lost on its way."""

from __future__ import annotations

import gettext
import re

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.records import Claim, Provision
from dprk_viewer.facts.rivals import rivals
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.said import Said
from dprk_viewer.figures.say_it import say_it
from dprk_viewer.figures.times import time_text
from dprk_viewer.wording.words import DAGGER, Words
from tests.factory import attribution, claim, date, event, incident, party, provision, reply
from tests.figures.samples import library

WORDS = Words.english()
FACTS = load(paths.resource("data"))
SAYABLE = [
    *FACTS.claims,
    *FACTS.provisions,
    *FACTS.events,
    *FACTS.attributions,
    *FACTS.replies,
]
SAID = {id_: say_it(FACTS, WORDS, id_) for id_ in SAYABLE}
BROKEN = re.compile(r"\.\.|\s\s|, ,|,\.|;\.|\.;|: ;|:\.|\(\)|“”|None[,;.)]|\bby [,;.]")
SMALL = str.maketrans({DAGGER: None})


def holds(sentence: str, text: str | None) -> bool:
    """Whether a sentence holds a text, whatever letter and full stop it has around it."""
    bare = " ".join((text or "").translate(SMALL).split()).rstrip(". ")
    return bare.casefold() in sentence.casefold()


def lost(said: Said, *texts: str | None) -> list[str]:
    """Those of the texts that one of the two forms does not hold."""
    return [
        text for text in texts if text and not (holds(said.aloud, text) and holds(said.cite, text))
    ]


def test_every_fact_that_somebody_stated_has_a_sentence_in_both_forms() -> None:
    assert {id_: said.why_not for id_, said in SAID.items() if said.why_not} == {}
    assert [id_ for id_, said in SAID.items() if not (said.aloud and said.cite)] == []


def test_no_sentence_has_a_gap_or_two_full_stops() -> None:
    texts = [(id_, text) for id_, said in SAID.items() for text in (said.aloud, said.cite)]
    assert [
        (id_, text) for id_, text in texts if BROKEN.search(re.sub(r"https?:\S+\b", "x", text))
    ] == []
    assert [id_ for id_, text in texts if not text.endswith(".")] == []


def test_every_claim_keeps_who_through_whom_when_how_surely_and_of_what() -> None:
    gone = {}
    for claim_ in FACTS.claims.values():
        texts = [FACTS.parties[claim_.originator].name, WORDS.date(claim_.stated_on)]
        texts += [relay.name for relay in FACTS.relay_parties(claim_.id)]
        texts += [part.strip() for part in (claim_.hedge or "").split(";")]
        if claim_.is_numbered:
            texts += [figure_text(WORDS, claim_), time_text(WORDS, claim_)]
            texts += [part.strip() for part in (claim_.counts or "").split(";")]
        else:
            texts.append(claim_.statement)
        if missing := lost(SAID[claim_.id], *(re.sub("^(The|A|An) ", "", text) for text in texts)):
            is_msmt = claim_.originator == "msmt" and "eleven States" in SAID[claim_.id].aloud
            gone[claim_.id] = [] if is_msmt else missing
    assert gone == {}


def test_every_claim_with_a_rival_figure_says_that_others_differ() -> None:
    for row in FACTS.claims.values():
        ours = (row.low, row.point, row.high)
        differ = [
            other for other in rivals(FACTS, row) if (other.low, other.point, other.high) != ours
        ]
        said = SAID[row.id]
        assert ("others differ" in said.aloud) == bool(differ), row.id
        for other in differ:
            assert FACTS.parties[other.originator].label in said.cite


def test_every_duty_keeps_its_exception_or_says_that_none_was_seen() -> None:
    for row in FACTS.provisions.values():
        said = SAID[row.id]
        if row.exception:
            assert lost(said, row.exception) == []
        else:
            assert "exception" in said.aloud
        if row.exception_check == "not_seen" and not row.exception:
            assert "the exception was not seen" in said.aloud
        assert lost(said, row.duty, row.limit) == []


def test_every_act_attribution_and_reply_keeps_who_what_when_and_how_surely() -> None:
    for act in FACTS.events.values():
        assert lost(SAID[act.id], act.statement, WORDS.date(act.date)) == []
        if not act.symbol:
            assert lost(SAID[act.id], act.title) == []
    for row in FACTS.attributions.values():
        relays = [relay.name.removeprefix("The ") for relay in FACTS.relay_parties(row.id)]
        hedges = [part.strip() for part in (row.hedge or "").split(";")]
        who = FACTS.parties[row.party].name
        when = WORDS.date(row.stated_on)
        assert lost(SAID[row.id], row.statement, who, when, *relays, *hedges) == [], row.id
    for answer in FACTS.replies.values():
        said = SAID[answer.id]
        assert lost(said, answer.position, answer.line, answer.speaker) == []
        relays = [relay.name.removeprefix("The ") for relay in FACTS.relay_parties(answer.id)]
        assert lost(said, WORDS.date(answer.stated_on), *relays) == []
        assert not (answer.advice and holds(said.aloud + said.cite, answer.advice))


def test_all_that_was_seen_once_says_so_in_words() -> None:
    for id_, said in SAID.items():
        assert DAGGER not in said.aloud + said.cite
        if getattr(FACTS.find(id_), "checked", "") == "once":
            assert "seen in one source only" in said.aloud.casefold()
            assert "seen in one source only" in said.cite


def test_the_monitoring_team_is_never_taken_for_a_un_body() -> None:
    for said in SAID.values():
        for text in (said.aloud, said.cite):
            if "MSMT" in text or "Multilateral Sanctions Monitoring Team" in text:
                assert "eleven States, not a UN body" in text


def test_spoken_forms_hold_no_symbol_of_a_document() -> None:
    laws = [SAID[id_].aloud for id_ in FACTS.provisions]
    assert [text for text in laws if text.startswith("Under S/")] == []
    assert all("Security Council resolution" in text for text in laws)


def test_the_duty_of_2017_is_ready_for_the_cable() -> None:
    facts = library(events=[event()], provisions=[provision()])
    said = say_it(facts, WORDS, "p2397-06")
    assert said.aloud == (
        "Under Security Council resolution 2397 (2017), paragraph 8 (decides: binding), in our"
        " summary: repatriate all DPRK nationals earning income in the jurisdiction, unless a"
        " person is a national of that State or law bars the return. Due by 22 December 2019;"
        " past its deadline, stands."
    )
    assert said.cite.startswith("Under S/RES/2397 (2017), para. 8 (decides: binding")
    assert "https://news.example/a" in said.cite


def test_a_figure_is_ready_to_be_said_and_to_be_cited() -> None:
    rows = [claim(checked="once"), claim("c2", originator="nis", low=1, point=None)]
    facts = library(*rows, relays={"c1": ("yonhap",)})
    said = say_it(facts, WORDS, "c1")
    assert said.aloud == (
        "The United States Government estimated on 22 December 2017, as reported by Yonhap News"
        " Agency: about 30,000 DPRK workers in the country, Russian Federation, in December"
        " 2017; others differ; seen in one source only."
    )
    assert "other estimates differ: ROK NIS" in said.cite
    assert "Source: United States Government, 22 December 2017, as reported by Yonhap" in said.cite


def test_a_hedge_that_the_figure_does_not_say_is_added_in_its_own_words() -> None:
    row = claim(printed="$28 million", hedge="about; if confirmed", unit="usd")
    assert "qualified as “about; if confirmed”" in say_it(library(row), WORDS, "c1").aloud


def test_what_revises_and_what_repeats_is_told() -> None:
    rows = (
        claim("c1"),
        claim("c2", supersedes="c1", hedge="over", stated_on=date("2018-03")),
        claim("c3", repeats="c1", originator="yonhap"),
    )
    facts = library(*rows)
    assert "since revised by the same originator, in March 2018, to over 30,000" in (
        say_it(facts, WORDS, "c1").aloud
    )
    assert "a figure first stated by the United States Government" in (
        say_it(facts, WORDS, "c3").aloud
    )


class Forgetful(gettext.NullTranslations):
    """A translation that leaves a field of a message out."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = "{" + field + "}"

    def gettext(self, message: str) -> str:
        return message.replace(self._field, "")


@pytest.mark.parametrize(
    ("field", "what"),
    [("who", "who said it"), ("hedge", "the hedge of the source"), ("names", "who passed it on")],
)
def test_there_is_no_sentence_where_a_part_would_be_lost(field: str, what: str) -> None:
    row = claim(hedge="about; if confirmed")
    facts = library(row, relays={"c1": ("yonhap",)})
    said = say_it(facts, Words("en", Forgetful(field)), "c1")
    assert (said.aloud, said.cite) == ("", "")
    assert said.why_not == f"No sentence: it would lose {what}."


def test_there_is_no_duty_without_its_exception() -> None:
    facts = library(events=[event()], provisions=[provision()])
    said = say_it(facts, Words("en", Forgetful("exception")), "p2397-06")
    assert said.why_not == "No sentence: it would lose the exception."


def test_there_is_no_sentence_where_nobody_is_named() -> None:
    facts = library(claim(), parties=[party(name="", short_name=None)])
    assert say_it(facts, WORDS, "c1").why_not == "No sentence: it would lose who said it."


def test_an_incident_points_to_those_who_spoke_of_it() -> None:
    facts = library(incidents=[incident()], attributions=[attribution()])
    assert "one of its sums or attributions" in say_it(facts, WORDS, "bybit-2025").why_not
    assert say_it(facts, WORDS, "RUS").why_not
    with pytest.raises(KeyError):
        say_it(facts, WORDS, "nobody")


def test_an_attribution_says_how_surely_and_that_others_contest_it() -> None:
    rows = [
        attribution(hedge="highly likely"),
        attribution("att-2", party="nis", stance="contests"),
    ]
    said = say_it(library(incidents=[incident()], attributions=rows), WORDS, "att-1")
    assert "qualified as “highly likely”" in said.aloud
    assert "others contest it" in said.aloud


def test_a_reply_gives_what_was_said_and_the_line_but_never_the_advice() -> None:
    said = say_it(library(replies=[reply()]), WORDS, "rep-1")
    assert "We can say: The duty stands." in said.aloud
    assert "Internal advice" not in said.aloud + said.cite


def test_the_sentences_speak_of_every_kind_of_row() -> None:
    kinds = {type(FACTS.find(id_)) for id_ in SAID}
    assert kinds >= {Claim, Provision}
