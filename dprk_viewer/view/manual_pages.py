"""The pages of the manual: their names, their text, and what is made from the program itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Literal, NamedTuple

from dprk_viewer import paths
from dprk_viewer.facts.history import History
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.since import since
from dprk_viewer.figures.gaps import topic_gap
from dprk_viewer.figures.telling import record_line
from dprk_viewer.view.menu_bar import Shortcut
from dprk_viewer.view.plain_text import plain
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words

PageName = Literal["first-steps", "grading", "limits", "keyboard", "verify", "changes", "traces"]
TOPICS = ("labour", "sanctions", "cyber")
MOST_CHANGES = 200
"""So many changed facts are listed; the count says how many there are."""


class Page(NamedTuple):
    """A page of the manual; ``made`` gives the part of it that follows its text, as HTML."""

    name: PageName
    title: str
    made: Callable[[], str] = str


def manual_folder(language: str) -> Path:
    """The folder of the bundled pages and their pictures."""
    return paths.resource(f"manual/{language}")


def manual_pages(
    words: Words,
    shortcuts: Sequence[Shortcut],
    facts: Callable[[], Facts | None],
    history: Callable[[], History] | None,
) -> tuple[Page, ...]:
    """All pages, in the order of the contents; what they hold of the facts is made when shown."""
    say = words.say
    return (
        Page("first-steps", say("First steps")),
        Page("grading", say("How we grade")),
        Page("limits", say("Limits of this data"), lambda: _limits(words, facts())),
        Page("keyboard", say("Keyboard shortcuts"), lambda: _table(shortcuts)),
        Page("verify", say("Check a printed sheet")),
        Page("changes", say("What changed"), lambda: _changes(words, facts(), history)),
        Page("traces", say("What is kept where")),
    )


def page_text(page: Page, language: str) -> str:
    """The bundled text of a page, in Markdown; its title where nothing is bundled for it."""
    file = manual_folder(language) / f"{page.name}.md"
    return file.read_text(encoding="utf-8") if file.is_file() else f"# {page.title}\n"


def _table(shortcuts: Sequence[Shortcut]) -> str:
    rows = "".join(
        f"<tr><td>{escape(each.menu)}</td><td>{escape(each.command)}</td>"
        f"<td><b>{escape(each.keys)}</b></td></tr>"
        for each in shortcuts
    )
    return f'<table cellpadding="4">{rows}</table>'


def _limits(words: Words, facts: Facts | None) -> str:
    if facts is None:
        return ""
    heads = [f"<b>{escape(term(words, TOPIC, topic))}</b>" for topic in TOPICS]
    said = [escape(plain(topic_gap(facts, words, topic))) for topic in TOPICS]
    parts = "".join(f"<p>{head}<br>{text}</p>" for head, text in zip(heads, said, strict=True))
    return f"<h2>{escape(words.say('In this edition'))}</h2>{parts}"


def _changes(words: Words, facts: Facts | None, history: Callable[[], History] | None) -> str:
    """What became of the facts of the last edition before this one."""
    editions = [] if facts is None or history is None else list(history().values())
    if facts is None or history is None or not editions:
        return f"<p>{escape(words.say('No former edition is held.'))}</p>"
    former = editions[-1]
    found = since(facts, history(), former.version, former.rows)
    fallen = [each for each in found if each.standing != "stands"]
    gone = [each for each in fallen if facts.find(each.id) is None]
    said = words.say(
        "Since edition {version}: {stand} facts stand as they were, {changed} were mended or"
        " overtaken by a newer value, {gone} were taken out. This is edition {now}.",
        version=plain(former.version),
        stand=str(len(found) - len(fallen)),
        changed=str(len(fallen) - len(gone)),
        gone=str(len(gone)),
        now=plain(facts.edition.version),
    )
    records = [facts.find(each.id) for each in fallen]
    lines = [record_line(facts, words, each) for each in records if each is not None]
    items = "".join(f"<li>{escape(plain(line))}</li>" for line in lines[:MOST_CHANGES])
    head = escape(words.say("Mended or overtaken, as they stand now"))
    more = words.say("The first {shown} of {count}.", shown=MOST_CHANGES, count=len(lines))
    tail = f"<p>{escape(more)}</p>" if len(lines) > MOST_CHANGES else ""
    return f"<p>{escape(said)}</p><h2>{head}</h2><ul>{items}</ul>{tail}"
