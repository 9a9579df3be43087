"""A page can be read aloud: what each thing is, in its order, and nothing that repeats."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.pdf.text import clean
from dprk_viewer.sheets.blocks import Figure, Head, Note, Run, Section, Sources, TableBlock
from dprk_viewer.sheets.charted import spans
from dprk_viewer.sheets.visible import bind
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import Words
from tests.pdf import samples, spoken
from tests.pdf.test_composed import every_language, every_paper, every_sheet, made

ENGLISH = Words.english()


def said(node: spoken.Node) -> str:
    return re.sub(r"[ \u00a0]+", " ", node.text).strip()


def root(*blocks: Any) -> spoken.Node:
    return spoken.document(render(samples.sheet(*blocks), ENGLISH))


@every_sheet
@every_paper
@every_language
def test_all_that_is_painted_is_read_once_or_decoration(
    name: str, paper: str, language: str
) -> None:
    _, data = made(name, paper, language)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = spoken.pages(pdf)
    assert [page.untagged for page in contents] == [[]] * len(contents)
    assert max(page.deepest for page in contents) == 1
    painted = [(number, piece) for number, page in enumerate(contents) for piece in page.pieces]
    assert spoken.document(data).order == painted


@every_sheet
@every_paper
def test_each_piece_and_each_link_names_its_owner(name: str, paper: str) -> None:
    _, data = made(name, paper, "english")
    tree = spoken.document(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in numbers[::2]]
        owners = dict(zip(keys, numbers[1::2], strict=True))
        assert keys == sorted(set(keys))
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == len(keys)
        listed = [owners[int(page.obj.StructParents)] for page in pdf.pages]
        assert all(page.obj.Tabs == "/S" for page in pdf.pages)
        count = 0
        for node in spoken.walk(tree):
            for page, piece in node.pieces:
                assert listed[page][piece].objgen == node.number
                count += 1
            for link in node.links:
                assert owners[link.owner].objgen == node.number
        assert count == sum(len(each) for each in listed)


@every_sheet
def test_a_link_is_its_own_text_and_is_printed(name: str) -> None:
    _, data = made(name, "a4", "english")
    links = spoken.document(data).all("Link")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        annotations = sum(len(page.obj.get("/Annots", [])) for page in pdf.pages)
    assert len(links) == annotations > 0
    for node in links:
        (link,) = node.links
        assert said(node)
        assert link.flags == 4
        assert link.contents.replace("\u00a0", " ") == said(node)


@every_sheet
@every_paper
def test_the_whole_sheet_is_read_in_words_and_lines_run_on(name: str, paper: str) -> None:
    sheet, data = made(name, paper, "english")
    heard = said(spoken.document(data))
    for block in sheet.blocks:
        if isinstance(block, Section | TableBlock | Head | Sources):
            for text in samples.texts(block):
                expected = re.sub(r"[ \u00a0]+", " ", bind(clean(text))).strip()
                if set(expected) - set("0123456789, "):
                    assert expected in heard, expected


@every_sheet
def test_a_number_of_a_note_is_a_reference_and_no_part_of_a_figure(name: str) -> None:
    sheet, data = made(name, "a4", "english")
    told = [run for run in runs(sheet.blocks) if run.notes]
    references = spoken.document(data).all("Reference")
    assert len(references) >= len(told) > 0
    assert {said(node) for node in references} >= {spans(run.notes) for run in told}
    text = samples.sheet(Section("", ((samples.say("23 December 2017", 10), samples.say(", so")),)))
    (_, paragraph, *_rest) = spoken.document(render(text, ENGLISH)).kids
    assert [said(node) for node in paragraph.kids] == ["10"]
    assert len(paragraph.pieces) == 2


def runs(value: Any) -> Iterator[Run]:
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from runs(part)


def test_headings_are_the_title_and_the_sections_and_are_the_bookmarks() -> None:
    data = render(samples.sheet(*samples.all_blocks()), ENGLISH)
    tree = spoken.document(data)
    (title,) = tree.all("H1")
    assert said(title) == samples.head().title
    sections = [said(node) for node in tree.all("H2")]
    assert sections == [
        "The duty our summary, not the text",
        "How many were sent periods differ",
        "We ask",
        "What we do not know",
        "Sources",
        "Every figure held newest first",
    ]
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == said(title)
        assert len(top.children) == len(sections)
        for entry, section in zip(top.children, sections, strict=True):
            assert section.startswith(entry.title)
        last: Any = top.children[-1].destination
        assert last[0].objgen == pdf.pages[1].obj.objgen


def test_a_table_over_pages_is_one_table_whose_header_is_read_once() -> None:
    tree = root(samples.head(), samples.rows(90))
    (table,) = tree.all("Table")
    rows = table.all("TR")
    assert len(rows) == 91
    assert len({page for page, _ in table.order}) > 2
    head, *body = rows
    assert [(said(cell), cell.tag, cell.attributes["/Scope"]) for cell in head.kids] == [
        ("Place", "TH", "/Column"),
        ("What is counted", "TH", "/Column"),
        ("Figure", "TH", "/Column"),
    ]
    for number, row in enumerate(body):
        assert [cell.tag for cell in row.kids] == ["TH", "TD", "TD"]
        assert row.kids[0].attributes["/Scope"] == "/Row"
        assert said(row.kids[2]) == f"{number},500"


def test_what_is_known_by_type_and_what_is_said_are_tables() -> None:
    said_by, known = root(*samples.all_blocks()).all("Table")[1::-1]
    assert [cell.tag for cell in said_by.kids[0].kids] == ["TH", "TH"]
    assert [cell.tag for cell in said_by.kids[1].kids] == ["TD", "TD"]
    for row, (kind, _) in zip(known.kids, samples.MARKS[1:], strict=True):
        assert [cell.tag for cell in row.kids] == ["TH", "TD"]
        assert row.kids[0].attributes["/Scope"] == "/Row"
        assert said(row.kids[0]) == f"Label {kind}"


def test_notes_over_pages_are_one_list_under_one_heading() -> None:
    notes = tuple(Note(i, f"Source number {i}, as reported.") for i in range(1, 200))
    tree = root(Sources("Sources", notes))
    assert [said(node) for node in tree.all("H2")] == ["Sources"]
    (listed,) = tree.all("L")
    assert listed.attributes["/ListNumbering"] == "/Decimal"
    assert len({page for page, _ in listed.order}) == 2
    for note, item in zip(notes, listed.kids, strict=True):
        assert [kid.tag for kid in item.kids] == ["Lbl", "LBody"]
        assert [said(kid) for kid in item.kids] == [str(note.number), note.text]


def test_a_paragraph_over_a_page_is_one_paragraph() -> None:
    lines = ((Run("A line of text. " * 60),),) * 25
    tree = root(Section("", lines))
    marking, *paragraphs = tree.all("P")[: len(lines) + 1]
    assert said(marking) == samples.MARKING
    assert {said(node) for node in paragraphs} == {("A line of text. " * 60).strip()}
    assert any(len({page for page, _ in node.order}) == 2 for node in paragraphs)


@every_sheet
@every_paper
def test_a_figure_is_told_in_words_and_has_its_place(name: str, paper: str) -> None:
    sheet, data = made(name, paper, "english")
    figures = spoken.document(data).all("Figure")
    drawings = [figure.drawing for figure in drawn(sheet.blocks) if figure.drawing.shapes]
    assert [node.alt for node in figures] == [clean(each.alt) for each in drawings]
    size = PAPERS[paper]
    for node in figures:
        left, bottom, right, top = node.attributes["/BBox"]
        assert size.side - 1 <= left < right <= size.width - size.side + 1
        assert size.bottom <= bottom < top <= size.height - size.top


def drawn(blocks: Any) -> list[Figure]:
    found = []
    for block in blocks:
        if isinstance(block, Figure):
            found.append(block)
        elif hasattr(block, "left"):
            found += [*drawn(block.left), *drawn(block.right)]
    return found


@pytest.mark.parametrize("marking", [samples.MARKING, None])
def test_what_stands_on_every_page_is_read_once(marking: str | None) -> None:
    data = render(samples.sheet(*samples.all_blocks(), marking=marking), ENGLISH)
    first, *_, last = spoken.document(data).kids
    heard = said(spoken.document(data))
    assert heard.count(samples.MARKING) == (1 if marking else 0)
    assert said(first) == (samples.MARKING if marking else samples.head().title)
    assert said(last) == "† one source only"
    for repeated in ("page 1 of", "page 2 of", samples.FOOT.contact):
        assert repeated not in heard
    assert heard.count(samples.head().edition) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("조선민주주의인민공화국 · 労働者 · 联合国", ["ko", "ja", "zh"]),
        ("says 노동자 2,000명, of アラブ首長国", ["ko", "ko", "ja"]),
        ("“Лавров пообещал, что РФ” (in Russian)", ["ru"]),
        ("Exécution à l’État, Zürich, 2,000 €", []),
    ],
)
def test_words_in_other_letters_name_their_language(text: str, expected: list[str]) -> None:
    tree = root(Section("", ((samples.say(text), samples.say(text, 3, bold=True)),)))
    (paragraph,) = [node for node in tree.all("P") if clean(text).split()[0] in said(node)]
    spans = paragraph.all("Span")
    assert [node.language for node in spans] == expected * 2
    assert said(paragraph).startswith(bind(clean(text)).replace("\u00a0", " "))
    for node in spans:
        assert not any(letter.isascii() and letter.isalpha() for letter in said(node))
    assert not any(node.language for node in tree.all("P"))


@every_sheet
@every_paper
def test_no_word_in_other_letters_is_read_in_the_language_of_the_page(
    name: str, paper: str
) -> None:
    _, data = made(name, paper, "english")
    for node in spoken.walk(spoken.document(data)):
        foreign = [letter for letter in node.own if letter.isalpha() and letter > "\u0400"]
        assert bool(foreign) <= bool(node.language), node.own
