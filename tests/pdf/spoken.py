"""What a screen reader finds in a PDF: its elements in order, each with its text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from tests.pdf.reading import fonts_of, to_unicode

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}
Piece = tuple[int, int]
"""The number of a page and of a marked piece on it."""


class Link(NamedTuple):
    """A link by what it says, its flags, and the key of its owner."""

    contents: str
    flags: int
    owner: int


@dataclass
class Node:
    """An element: its tag, its own number, its pieces, links and kids in order.

    ``language`` is that of its text where it is not the document's; ``own`` is the text
    that is in none of its kids.
    """

    tag: str
    number: tuple[int, int]
    alt: str = ""
    language: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Node] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    order: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    text: str = ""
    own: str = ""

    def all(self, tag: str) -> list[Node]:
        """Every element of this tag under this one, in order."""
        return [node for node in walk(self) if node.tag == tag]

    def hold(self, piece: Piece, contents: list[Page]) -> None:
        """Take a piece of a page as content."""
        self.pieces.append(piece)
        self.order.append(piece)
        said = contents[piece[0]].pieces[piece[1]]
        self.text += said
        self.own += said


@dataclass
class Page:
    """What a page's content says: each piece's text, and what is painted outside of any."""

    pieces: dict[int, str] = field(default_factory=dict)
    artifacts: str = ""
    untagged: list[str] = field(default_factory=list)
    deepest: int = 0


def walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        yield from walk(kid)


def pages(pdf: pikepdf.Pdf) -> list[Page]:
    return [_page(page) for page in pdf.pages]


def document(data: bytes) -> Node:
    """The root of the tree."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = pages(pdf)
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        (root,) = pdf.Root.StructTreeRoot.K
        return _node(root, contents, numbers)


def _node(raw: Any, contents: list[Page], numbers: dict[Any, int]) -> Node:
    node = Node(str(raw.S).removeprefix("/"), raw.objgen, str(raw.get("/Alt", "")))
    node.language = str(raw.get("/Lang", ""))
    for key, value in dict(raw.get("/A", {})).items():
        box = isinstance(value, pikepdf.Array)
        node.attributes[key] = [float(side) for side in value] if box else str(value)
    for kid in raw.get("/K", []):
        if isinstance(kid, int):
            node.hold((numbers[raw.Pg.objgen], kid), contents)
        elif "/S" in kid:
            assert kid.P.objgen == raw.objgen
            made = _node(kid, contents, numbers)
            node.kids.append(made)
            node.text += made.text
            node.order += made.order
        elif "/Obj" in kid:
            link = kid.Obj
            node.links.append(Link(str(link.Contents), int(link.F), int(link.StructParent)))
        else:
            node.hold((numbers[kid.Pg.objgen], int(kid.MCID)), contents)
    return node


def _page(page: pikepdf.Page) -> Page:
    made = Page()
    maps = {name: to_unicode(font) for name, font in fonts_of(page).items()}
    current: dict[int, str] = {}
    opened: list[int | None] = []
    for step in pikepdf.parse_content_stream(page):
        operator, given = str(step.operator), list(step.operands)
        if operator == "BDC":
            number = given[1].get("/MCID")
            opened.append(None if number is None else int(number))
            if number is not None:
                assert int(number) not in made.pieces
                made.pieces[int(number)] = ""
            made.deepest = max(made.deepest, len(opened))
        elif operator == "EMC":
            opened.pop()
        elif operator == "Tf":
            current = maps[str(given[0])]
        if operator in PAINTING and not opened:
            made.untagged.append(operator)
        if operator == "Tj" and opened:
            text = "".join(current[code] for code in bytes(given[0]))
            if opened[-1] is None:
                made.artifacts += text
            else:
                made.pieces[opened[-1]] += text
    assert not opened
    return made
