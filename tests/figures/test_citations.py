"""Citations in each style: nothing of the chain is lost, and other programs can read them."""

from __future__ import annotations

import re

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.figures.citations import STYLES, Style, citation, source_note
from dprk_viewer.wording.words import DAGGER, Words
from tests.factory import claim, event, incident, provision, reply, source
from tests.figures.samples import library

WORDS = Words.english()
FACTS = load(paths.resource("data"))
CITED = [
    *FACTS.sources,
    *FACTS.claims,
    *FACTS.events,
    *FACTS.provisions,
    *FACTS.incidents,
    *FACTS.attributions,
    *FACTS.replies,
]
LAW = library(
    events=[event()],
    provisions=[provision(checked="once"), provision("p2", paragraph=None)],
    sources=[
        source(),
        source(
            "s-panel",
            kind="un_document",
            publisher="UN Panel of Experts",
            title="Report of the Panel of Experts",
            symbol="S/2010/571",
            seen_at="original",
        ),
    ],
    claims=[
        claim(checked="once"),
        claim("c2", source="s-panel", locator="para. 21", originator="msmt"),
    ],
    incidents=[incident()],
    replies=[reply()],
    relays={"c1": ("yonhap",)},
)


def cited(id_: str, style: Style) -> str:
    text = citation(LAW, WORDS, id_, style)
    assert text is not None
    return text


@pytest.mark.parametrize("style", STYLES)
def test_every_row_with_a_document_can_be_cited(style: Style) -> None:
    texts = {id_: citation(FACTS, WORDS, id_, style) for id_ in CITED}
    assert [id_ for id_, text in texts.items() if not text] == []
    assert [id_ for id_, text in texts.items() if DAGGER in (text or "")] == []


@pytest.mark.parametrize("style", ["un_note", "short", "full"])
def test_no_citation_has_an_empty_part_or_two_full_stops(style: Style) -> None:
    broken = re.compile(r"\.\.|, ,|,\.|\(\)|“”|None[,.]|^,")
    texts = [
        re.sub(r"https?:\S+\b", "x", citation(FACTS, WORDS, id_, style) or "") for id_ in CITED
    ]
    assert [text for text in texts if broken.search(text) or not text.endswith(".")] == []


@pytest.mark.parametrize("style", STYLES)
def test_every_claim_keeps_its_relays_and_what_the_monitoring_team_is(style: Style) -> None:
    for row in FACTS.claims.values():
        text = (citation(FACTS, WORDS, row.id, style) or "").replace("\\", "")
        assert all(relay.name in text for relay in FACTS.relay_parties(row.id))
        if row.checked == "once":
            assert "seen in one source only" in text
        if "MSMT" in text:
            assert "eleven States, not a UN body" in text


def test_a_un_note_names_law_by_symbol_and_paragraph() -> None:
    assert cited("p2397-06", "un_note") == (
        "S/RES/2397 (2017), para. 8, read in a copy, seen in one source only."
    )
    assert "paragraph not seen" in cited("p2", "un_note")


def test_a_un_note_names_a_document_by_title_and_symbol_and_never_by_pages() -> None:
    assert cited("c2", "un_note") == (
        "MSMT (eleven States, not a UN body), 22 December 2017,"
        " “Report of the Panel of Experts” (S/2010/571), para. 21, 23 January 2020."
    )


def test_a_short_citation_fits_a_margin() -> None:
    assert cited("p2397-06", "short") == (
        "Resolution 2397 (2017), para. 8, seen in one source only."
    )
    assert cited("c1", "short") == (
        "US Govt, 22 December 2017, as reported by Yonhap News Agency, seen in one source only."
    )


def test_a_full_citation_holds_all_that_is_known() -> None:
    text = cited("c1", "full")
    for part in ("United States Government", "“A headline”", "Example News", "23 January 2020"):
        assert part in text
    for part in ("https://news.example/a", "read in a copy", "row c1", "edition 2026.11.1"):
        assert part in text


def test_what_has_no_document_has_no_citation() -> None:
    assert citation(LAW, WORDS, "us-government", "full") is None
    party = LAW.find("us-government")
    assert party is not None
    assert source_note(LAW, WORDS, party) == ""
    with pytest.raises(KeyError):
        citation(LAW, WORDS, "nobody", "full")


def test_the_advice_on_a_reply_is_never_cited() -> None:
    assert [style for style in STYLES if "Internal advice" in cited("rep-1", style)] == []


def test_every_entry_of_bibtex_is_read_back_with_its_own_key() -> None:
    texts = [citation(FACTS, WORDS, id_, "bibtex") or "" for id_ in CITED]
    read = parse_string("\n".join(texts))
    assert read.failed_blocks == []
    assert [entry.key for entry in read.entries] == CITED
    assert [e.key for e in read.entries if not (e["author"] and e["title"] and e["note"])] == []


def test_every_record_of_ris_is_read_back_with_its_own_id() -> None:
    texts = [citation(FACTS, WORDS, id_, "ris") or "" for id_ in CITED]
    read = rispy.loads("\n".join(texts))
    assert [record["id"] for record in read] == CITED
    assert [r["id"] for r in read if not (r["authors"] and r["title"])] == []


def unescaped(text: str) -> str:
    """What BibTeX sets of a field."""
    for mark, sign in (("tilde", "~"), ("circum", "^"), ("backslash", "\0")):
        name = f"text{'ascii' if mark != 'backslash' else ''}{mark}"
        text = text.replace(f"\\{name}{{}}", sign)
    return re.sub(r"\\([{}%#$&_])", r"\1", text).replace("\0", "\\")


@given(
    st.text(
        st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("\\{}%#$&_~^ \n"), min_size=1
    )
)
def test_a_title_with_any_signs_is_read_back_as_it_was(title: str) -> None:
    wanted = " ".join(f"x{title}x".split())
    facts = library(sources=[source(title=f"x{title}x", url="https://a.example/{b}")])
    read = parse_string(citation(facts, WORDS, "s-news", "bibtex") or "")
    (entry,) = read.entries
    assert unescaped(entry["title"].removeprefix("{").removesuffix("}")) == wanted
    assert entry["url"] == "https://a.example/%7Bb%7D"
    (record,) = rispy.loads(citation(facts, WORDS, "s-news", "ris") or "")
    assert record["title"] == wanted
