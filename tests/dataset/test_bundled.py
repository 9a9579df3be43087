"""The bundled dataset checks, by our own reader and by an outside opinion."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal

import pytest

from dprk_viewer.dataset.loader import check, load
from dprk_viewer.dataset.records import LINKS, RECORDS
from dprk_viewer.paths import resource
from dprk_viewer.wording import terms
from dprk_viewer.wording.words import Words
from tests.dataset.package import columns, schema

DATA = resource("data")
WORDS_OF: dict[tuple[str, str], Mapping[str, str]] = {
    ("sources", "kind"): terms.SOURCE_KIND,
    ("sources", "seen_at"): terms.SEEN_AT,
    ("sources", "reliability"): terms.RELIABILITY,
    ("claims", "topic"): terms.TOPIC,
    ("claims", "type"): terms.CLAIM_TYPE,
    ("claims", "measure"): terms.MEASURE,
    ("claims", "scope"): terms.SCOPE,
    ("claims", "checked"): terms.CHECKED,
    ("claims", "credibility"): terms.CREDIBILITY,
    ("events", "kind"): terms.EVENT_KIND,
    ("events", "checked"): terms.CHECKED,
    ("provisions", "verb"): terms.VERB,
    ("provisions", "binding"): terms.BINDING,
    ("provisions", "checked"): terms.CHECKED,
    ("incidents", "kind"): terms.INCIDENT_KIND,
    ("incidents", "checked"): terms.CHECKED,
    ("attributions", "basis"): terms.BASIS,
    ("attributions", "stance"): terms.STANCE,
    ("attributions", "checked"): terms.CHECKED,
    ("replies", "topic"): terms.TOPIC,
    ("replies", "checked"): terms.CHECKED,
    ("horizons", "topic"): terms.TOPIC,
}
NEVER_SHOWN_AS_A_WORD = {
    ("parties", "kind"),
    ("provisions", "paragraph_check"),
    ("provisions", "exception_check"),
    ("replies", "use"),
    ("event_parties", "role"),
    ("provision_links", "kind"),
}
COUNTED_AND_NOT_PAID = {"persons", "states", "count", "percent", "devices"}


def enums() -> dict[tuple[str, str], list[str]]:
    return {
        (table["name"], field["name"]): [str(code) for code in field["constraints"]["enum"]]
        for table in schema()["resources"]
        for field in table["schema"]["fields"]
        if "enum" in field.get("constraints", {})
    }


def test_the_bundled_dataset_has_no_fault() -> None:
    assert check(DATA) == ()


def test_the_bundled_dataset_holds_facts_of_every_kind() -> None:
    facts = load(DATA)
    assert all(facts.tables())
    assert facts.corroborations
    assert facts.relays


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_an_outside_validator_agrees() -> None:
    import frictionless

    report = frictionless.validate(str(DATA / "datapackage.json"))
    assert report.flatten(["fieldName", "rowNumber", "note"]) == []
    assert report.valid


def test_reading_needs_neither_the_validator_nor_pandas() -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from dprk_viewer.dataset.loader import load\n"
        "load(Path(sys.argv[1]))\n"
        "print(sorted({'frictionless', 'pandas', 'openpyxl', 'babel'} & set(sys.modules)))\n"
    )
    run = [sys.executable, "-c", script, str(DATA)]
    result = subprocess.run(run, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_records_have_the_columns_of_the_schema() -> None:
    for table, record in RECORDS.items():
        assert list(record._fields) == columns(table)
    for table, names in LINKS.items():
        assert list(names) == columns(table)


def test_every_code_a_reader_can_meet_has_a_word() -> None:
    for place, codes in enums().items():
        if place in NEVER_SHOWN_AS_A_WORD:
            assert place not in WORDS_OF
        elif place == ("claims", "unit"):
            for unit in set(codes) - COUNTED_AND_NOT_PAID:
                assert Words.english().money(Decimal(5), unit)
        else:
            assert set(codes) <= set(WORDS_OF[place]), place


def test_every_theme_of_a_duty_has_a_word() -> None:
    assert {row.theme for row in load(DATA).provisions.values()} <= set(terms.THEME)


def test_the_edition_names_the_version_of_the_schema() -> None:
    edition = json.loads((DATA / "edition.json").read_text("utf-8"))
    assert edition["version"] == schema()["version"]
