"""A sheet is the same for the same facts and options, and for nothing else."""

from __future__ import annotations

import datetime as dt
import getpass
import re
import socket
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import factory
from tests.sheets.full_facts import full_facts
from tests.sheets.reading import TOPICS, made, text_of

ODD = st.text(max_size=60)
TABLES = ("claims", "events", "provisions", "incidents", "attributions", "replies", "horizons")
LINKS: dict[str, Any] = {
    "reply_basis": {},
    "relays": {},
    "event_parties": {},
    "provision_links": (),
}


@pytest.mark.parametrize("topic", TOPICS)
def test_the_same_inputs_make_the_same_sheet(topic: str) -> None:
    assert made(full_facts(), topic) == made(full_facts(), topic)


def test_the_sheet_id_names_kind_edition_and_content() -> None:
    sheet_id = made(full_facts(), "labour").foot.sheet_id
    assert re.fullmatch(r"labour · 2026\.11\.1 · [0-9A-F]{6}", sheet_id)


def test_the_sheet_id_changes_with_options_and_facts() -> None:
    facts = full_facts()
    sheets = [
        made(facts, "labour"),
        made(facts, "labour", paper="letter"),
        made(facts, "labour", marking="RESTRICTED"),
        made(facts, "labour", printed_on=dt.date(2026, 11, 25)),
        made(full_facts(horizons=[]), "labour"),
    ]
    assert len({sheet.foot.sheet_id for sheet in sheets}) == len(sheets)


def test_the_rows_behind_a_sheet_are_rows_of_the_dataset() -> None:
    facts = full_facts()
    for topic in TOPICS:
        rows = made(facts, topic).rows
        assert len(rows) == len(set(rows))
        assert all(facts.find(row) is not None for row in rows)


def test_nothing_of_the_machine_enters_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    before = made(full_facts(), "labour")
    monkeypatch.setenv("USER", "secretname")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Pyongyang")
    monkeypatch.setattr(socket, "gethostname", lambda: "secrethost")
    monkeypatch.setattr(getpass, "getuser", lambda: "secretname")
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert made(full_facts(), "labour") == before


@pytest.mark.parametrize("topic", TOPICS)
def test_a_sheet_without_facts_still_says_what_was_not_found(topic: str) -> None:
    text = text_of(made(factory.facts(), topic).blocks)
    assert "Nothing found by an official body" in text


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    missing=st.sets(st.sampled_from(TABLES)),
    text=ODD,
    topic=st.sampled_from(TOPICS),
    paper=st.sampled_from(["a4", "letter"]),
)
def test_odd_facts_make_a_sheet(missing: set[str], text: str, topic: str, paper: str) -> None:
    changes: dict[str, Any] = {table: [] for table in missing}
    if "claims" not in missing:
        odd = factory.claim("odd", topic=topic, statement=text, counts=text, hedge=text)
        changes["claims"] = [odd]
    if "horizons" not in missing:
        changes["horizons"] = [factory.horizon(topic=topic, sentence=text, subject=text)]
    if "events" in missing:
        changes["provisions"] = []
    sheet = made(full_facts(**(LINKS | changes)), topic, paper=paper)
    assert sheet.blocks
