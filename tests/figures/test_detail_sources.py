"""The words of a source."""

from __future__ import annotations

import pytest

from dprk_viewer.figures.detail import details
from dprk_viewer.figures.detail_sources import site_of
from dprk_viewer.wording.words import Words
from tests import factory


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.un.org/securitycouncil/", "un.org"),
        ("https://\u0430pple.com/x", "xn--pple-43d.com"),
        ("https://" + "a" * 70 + ".example/", "a" * 70 + ".example"),
    ],
)
def test_a_look_alike_host_is_shown_as_the_network_knows_it(address: str, site: str) -> None:
    assert site_of(address) == site


@pytest.mark.parametrize(("code", "name"), [("ko", "Korean"), ("qqx", "qqx")])
def test_the_language_of_a_source_is_named(code: str, name: str) -> None:
    facts = factory.facts(sources=[factory.source(language=code)])
    made = details(facts, Words.english(), next(iter(facts.sources)))
    assert [row.value for row in made.rows if row.label == "Language"] == [name]
