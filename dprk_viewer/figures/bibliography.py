"""A citation for a reference manager: an entry of BibTeX or RIS."""

from __future__ import annotations

import re
from typing import Final

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.figures.naming import msmt_caution
from dprk_viewer.figures.reference import Reference
from dprk_viewer.wording.terms import SEEN_AT, term
from dprk_viewer.wording.words import Words

_ESCAPED: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: "\\" + sign for sign in "{}%#$&_"},
    }
)
_IN_ADDRESS: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_RIS_KINDS: Final = {
    "press": "NEWS",
    "broadcast": "NEWS",
    "law": "STAT",
    "resolution": "STAT",
    "court": "CASE",
    "government": "GOVDOC",
    "un_document": "RPRT",
    "monitoring_report": "RPRT",
    "company_report": "RPRT",
    "ngo_report": "RPRT",
    "research": "RPRT",
}


def bibtex(words: Words, found: Reference) -> str:
    """Return the entry; its key is the row's id, with a hyphen for what a key cannot hold."""
    source, date = found.source, _date(found)
    fields = [
        ("author", f"{{{_plain(_author(found))}}}"),
        ("title", f"{{{_plain(_title(found))}}}"),
        ("howpublished", _plain(source.publisher)),
        ("number", _plain(_number(found))),
    ]
    if date is not None:
        fields.append(("year", f"{date.year:04d}"))
        fields.append(("month", _MONTHS[date.month - 1] if date.month else ""))
        fields.append(("day", str(date.day or "")))
    fields += [
        ("language", _plain(source.language or "")),
        ("url", _address(source.url)),
        ("note", _plain(_note(words, found))),
    ]
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value not in ("", "{}")]
    key = re.sub(r"[^A-Za-z0-9_-]", "-", found.id)
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def ris(words: Words, found: Reference) -> str:
    """Return the record, one value a line."""
    source, date = found.source, _date(found)
    day = ""
    if date is not None:
        parts = (f"{part:02d}" if part else "" for part in (date.month, date.day))
        day = "/".join((f"{date.year:04d}", *parts, ""))
    pairs = [
        ("TY", _RIS_KINDS.get(source.kind, "ELEC")),
        ("ID", found.id),
        ("AU", _author(found)),
        ("TI", _title(found)),
        ("PB", source.publisher),
        ("PY", f"{date.year:04d}" if date else ""),
        ("DA", day),
        ("M1", _number(found)),
        ("LA", source.language or ""),
        ("UR", _address(source.url)),
        ("N1", _note(words, found)),
    ]
    lines = [f"{tag}  - {_line(value)}" for tag, value in pairs if value]
    return "\n".join([*lines, "ER  - ", ""])


def _date(found: Reference) -> PartialDate | None:
    """The day of the act, else that of the document; when it was said stands in the note."""
    return found.said_on if found.act else found.source.published


def _author(found: Reference) -> str:
    return found.speaker or found.source.publisher


def _title(found: Reference) -> str:
    return found.act_title or found.act or found.title or found.source.publisher


def _number(found: Reference) -> str:
    symbol = found.act if found.act_title else found.source.symbol or ""
    return ", ".join(part for part in (symbol, found.paragraph) if part)


def _note(words: Words, found: Reference) -> str:
    """What no field of a reference manager holds: when, through whom, how it was read."""
    say, parts = words.say, []
    if found.said_on is not None and not found.act:
        parts.append(say("stated {date}", date=words.date(found.said_on)))
    if found.relays:
        parts.append(say("as reported by {names}", names=words.listing(list(found.relays))))
    if found.locator:
        parts.append(found.locator)
    if found.act:
        parts.append(say("read in: {title}", title=found.title or found.source.publisher))
    parts.append(term(words, SEEN_AT, found.source.seen_at))
    if found.checked == "once":
        parts.append(say("seen in one source only"))
    shown = (_author(found), _title(found), found.source.publisher, *parts)
    parts.append(msmt_caution(words, *shown))
    return "; ".join(part for part in parts if part)


def _plain(text: str) -> str:
    return _line(text).translate(_ESCAPED)


def _line(text: str) -> str:
    return " ".join(text.split())


def _address(url: str | None) -> str:
    return (url or "").translate(_IN_ADDRESS)
