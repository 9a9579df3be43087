"""Commands that answer on stdout: list, show, search, version."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from dprk_viewer import __version__
from dprk_viewer.cli.as_known import facts_then
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.telling import as_json, tell
from dprk_viewer.errors import UnknownId
from dprk_viewer.wording.quoting import plain
from dprk_viewer.wording.words import Words


def version(words: Words, _asked: argparse.Namespace) -> int:
    """Print program, edition and digest."""
    print(words.say("DPRK Viewer {version}", version=__version__))
    edition = bundled_facts().edition
    print(words.say("edition {version}", version=edition.version))
    print(words.say("digest {digest}", digest=edition.digest))
    return 0


def list_(words: Words, asked: argparse.Namespace) -> int:
    """Print what there is of a kind, one a line, or as JSON."""
    rows = list(_listed(words, asked))
    if asked.json:
        print(as_json(rows))
    else:
        for row in rows:
            print(row["id"], row["line"].replace("\n", " "), sep="\t")
    return 0


def _listed(words: Words, asked: argparse.Namespace) -> Iterator[Mapping[str, Any]]:
    from dprk_viewer.facts.together import row_data
    from dprk_viewer.figures.telling import listed, record_line
    from dprk_viewer.sheets.compose import about, names

    facts = facts_then(words, asked, bundled_facts())
    if asked.what == "sheets":
        for name in names(facts):
            yield {"id": name, "line": about(facts, words, name)}
        return
    for id_, record in listed(facts, asked.what).items():
        yield row_data(facts, record) | {"id": id_, "line": record_line(facts, words, record)}


def show(words: Words, asked: argparse.Namespace) -> int:
    """Print one fact with all that travels with it."""
    from dprk_viewer.facts.together import together
    from dprk_viewer.figures.detail import details
    from dprk_viewer.figures.telling import details_lines

    facts = facts_then(words, asked, bundled_facts())
    record = facts.find(asked.id)
    if record is None:
        raise UnknownId(id=asked.id)
    if asked.json:
        print(as_json(together(facts, record)))
    else:
        print(*details_lines(words, details(facts, words, asked.id)), sep="\n")
    return 0


def search(words: Words, asked: argparse.Namespace) -> int:
    """Print the facts found by words, by kind and the likeliest first."""
    from dprk_viewer.facts.search_index import SearchIndex
    from dprk_viewer.facts.together import row_data, table_of
    from dprk_viewer.figures.found import nothing_found
    from dprk_viewer.figures.telling import record_line

    facts, text = facts_then(words, asked, bundled_facts()), " ".join(asked.words)
    index = SearchIndex(facts)
    hits = (facts.find(id_) for group in index.find(text) for id_ in group.ids)
    found = [record for record in hits if record is not None]
    if asked.json:
        print(as_json([row_data(facts, record) for record in found]))
        return 0
    for record in found:
        line = record_line(facts, words, record).replace("\n", " ")
        print(table_of(facts, record.id), record.id, line, sep="\t")
    if not found:
        tell(nothing_found(words, plain(text), index.counts))
    return 0
