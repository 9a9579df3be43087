"""Whatever stands in the dataset is printed as it stands: never markup, never an accident."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab import rl_config

from dprk_viewer.pdf.render import render
from dprk_viewer.pdf.text import clean
from dprk_viewer.sheets.blocks import (
    Column,
    Duty,
    DutyFrame,
    Note,
    Run,
    Section,
    Sources,
    TableBlock,
    TypeRow,
    TypeRows,
)
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

ENGLISH = Words.english()
PAYLOAD = (
    "[[[getattr(pow, Word('__globals__'))['os'].system('touch /tmp/exploited') for Word in ["
    "orgTypeFun('Word', (str,), {})]] for orgTypeFun in [type(type(1))]] and 'red'"
)


def printed(text: str) -> str:
    """What a page with ``text`` alone says, without spaces."""
    return reading.squeeze(reading.written(render(samples.text_sheet(text), ENGLISH)))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_printed_as_declared(text: str) -> None:
    assert reading.squeeze(clean(text)) in printed(text)


@given(st.text(max_size=200))
def test_cleaning_leaves_what_fonts_have_and_names_the_rest(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not any(unicodedata.category(letter)[0] == "C" for letter in cleaned)


@pytest.mark.parametrize(
    "text",
    [
        "AT&T <b",
        "<b>unclosed",
        "</para>",
        "&amp; &lt; &#65; &nbsp;",
        "<para><font color='red'>x</font></para>",
        '<img src="/etc/hostname"/>',
        '<a href="javascript:alert(1)">x</a>',
        f'<font color="{PAYLOAD}">x</font>',
        "{braces} %s %(x)s $x {0}",
        "<onDraw name='x'/>",
    ],
)
def test_markup_in_data_is_literal(text: str) -> None:
    assert reading.squeeze(text) in printed(text)


def test_markup_is_literal_in_every_part_of_a_sheet() -> None:
    hostile = "<b>AT&T</para>"
    blocks = (
        samples.head(hostile),
        Section(hostile, ((Run(hostile, bold=True, italic=True, second=True, notes=(1,)),),)),
        TableBlock(hostile, (Column(hostile, 1),), (((Run(hostile),),),), hostile),
        Sources(hostile, (Note(1, hostile, None), Note(2, hostile, "https://x.example/?a=<b>&c"))),
    )
    text = "".join(reading.pages(render(samples.sheet(*blocks, marking=hostile), ENGLISH)))
    assert text.count(hostile) >= 10


def test_colours_are_never_worked_out_and_nobody_is_trusted() -> None:
    assert vars(rl_config)["toColorCanUse"] is None
    assert vars(rl_config)["trustedHosts"] is None
    assert vars(rl_config)["trustedSchemes"] == []


def test_a_picture_named_in_data_is_not_taken_in(tmp_path: Path) -> None:
    picture = Path(__file__).parents[2] / "resources" / "fonts" / "README.md"
    text = f'<img src="{picture}" width="10" height="10"/>'
    data = render(samples.text_sheet(text), ENGLISH)
    assert b"/XObject" not in data
    assert reading.squeeze(text) in reading.squeeze(reading.written(data))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ev\u202etxt.exe", "ev[U+202E]txt.exe"),
        ("a\u200bb", "a[U+200B]b"),
        ("a\x00b", "a[U+0000]b"),
        ("عربي", "[U+0639][U+0631][U+0628][U+064A]"),
        ("1\u202f234", "1\u00a0234"),
        ("a\tb\nc", "a b c"),
        ("e\u0301", "é"),
        ("조선 é Ж 労働 联合国", "조선 é Ж 労働 联合国"),
        ("\U0001f600", "[U+1F600]"),
    ],
)
def test_replacements_are_visible(text: str, shown: str) -> None:
    assert clean(text) == shown
    assert reading.squeeze(shown) in printed(text)


def test_only_web_addresses_become_links() -> None:
    addresses = [
        "https://www.un.org/a?b=c&d=e#f",
        "http://news.example/조선",
        "HTTPS://news.example/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "smb://host/share",
        "ms-msdt:/id",
        "//host/share",
        "data:text/html,x",
        "https://user:word@host.example/",
        "https://",
        "https://[",
        "https://\u0430pple.example/",
        "https://a.example/\u202e",
        "mailto:a@b.example",
        "news.example",
    ]
    notes = tuple(Note(i, f"Note {i}", address) for i, address in enumerate(addresses, start=1))
    data = render(samples.sheet(Sources("Sources", notes)), ENGLISH)
    assert sorted(set(reading.links(data))) == [
        "HTTPS://news.example/",
        "http://news.example/%EC%A1%B0%EC%84%A0",
        "https://www.un.org/a?b=c&d=e#f",
    ]
    for word in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/GoToR"):
        assert word not in data


@pytest.mark.parametrize("place", ["cell", "duty", "row", "paragraph", "note", "title", "word"])
def test_a_text_too_long_for_a_page_is_shortened_and_says_so(place: str) -> None:
    text = "x" * 120_000 if place == "word" else "word " * 20_000
    long = (Run(text),)
    column = Column("Short", 0.2), Column("Long", 0.8)
    sheets = {
        "cell": samples.sheet(TableBlock("Table", column, (((Run("a"),), long),))),
        "duty": samples.sheet(DutyFrame("Duty", "", (Duty("8", long),))),
        "row": samples.sheet(TypeRows((TypeRow("finding", "Found", (long, long)),))),
        "paragraph": samples.text_sheet(text),
        "note": samples.sheet(Sources("Sources", (Note(1, text),))),
        "title": samples.sheet(samples.replace_title(text)),
        "word": samples.text_sheet(text),
    }
    told = "".join(reading.pages(render(sheets[place], ENGLISH)))
    assert "Text shortened here" in told.replace("\n", " ")
