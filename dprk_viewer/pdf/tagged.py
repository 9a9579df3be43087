"""A canvas that says of all that is painted what it is, or that it is decoration."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable

from dprk_viewer.pdf.languages import stretches
from dprk_viewer.pdf.structure import Element, Tree

REPEATED = "Pagination"
"""What stands on every page; all other decoration is layout."""


class TaggedCanvas(Canvas):
    """ReportLab's canvas, with a structure tree. What is inside an artifact has no place in it."""

    def __init__(self, file: IO[bytes], size: tuple[float, float], language: str) -> None:
        super().__init__(file, pagesize=size, invariant=1, lang=language, pdfVersion=(1, 7))
        self.document: Any = vars(self)["_doc"]
        self.language = language
        self._tree = Tree()
        self._open = [self._tree.root]
        self._artifacts = 0
        self._bookmarks = 0
        self._level = -1

    def enter(self, element: Element) -> None:
        """Begin ``element``: what follows, up to :meth:`leave`, stands inside it."""
        if not self._artifacts:
            self._tree.place(element, self._open[-1])
        self._open.append(element)

    def leave(self) -> None:
        """End the innermost element."""
        self._open.pop()

    def begin_artifact(self, kind: str = "Layout") -> None:
        """Begin what is painted but not read."""
        if not self._artifacts:
            self._say(f"/Artifact <</Type /{kind}>> BDC")
        self._artifacts += 1

    def end_artifact(self) -> None:
        """End what is painted but not read."""
        self._artifacts -= 1
        if not self._artifacts:
            self._say("EMC")

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Between enter and leave."""
        self.enter(element)
        yield
        self.leave()

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Between the beginning and the end of an artifact."""
        self.begin_artifact(kind)
        yield
        self.end_artifact()

    @contextmanager
    def content(self) -> Iterator[None]:
        """What is painted is the content of the innermost element."""
        if self._artifacts:
            yield
            return
        self._say(self.piece(self.innermost()))
        yield
        self._say("EMC")

    def piece(self, owner: Element) -> str:
        """Return the operator that begins the next piece of the page, which is of ``owner``."""
        return f"/{owner.tag} <</MCID {self._tree.mark(owner)}>> BDC"

    def prose(self, x: float, y: float) -> PDFTextObject:
        """Return a new text that is the content of the innermost element."""
        return self.beginText(x, y) if self._artifacts else MarkedText(self, x, y)

    def innermost(self) -> Element:
        """Return the element that was entered last."""
        return self._open[-1]

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Name a heading, ``top`` points above the origin, in the list of bookmarks."""
        if self._artifacts:
            return
        self._bookmarks += 1
        self._level = min(level, self._level + 1)
        key = f"heading-{self._bookmarks}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(self.absolutePosition(0, top)[1], 2))
        self.addOutlineEntry(title, key, self._level)

    def link(self, address: str, said: str, box: tuple[float, float, float, float]) -> None:
        """Make ``box`` a link that is a part of the innermost element and says ``said``."""
        owner = self.innermost()
        key = self._tree.annotate(owner)
        # Flag 4, printed: an archive takes no annotation that paper would not show.
        self.linkURL(address, box, relative=1, F=4, Contents=PDFString(said), StructParent=key)
        self._tree.hold(owner, vars(self)["_annotationrefs"][-1])

    def showPage(self) -> None:
        """End the page."""
        super().showPage()
        page = self.document.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._tree.close_page(), PDFName("S")

    def save(self) -> None:
        """Write the document with its tree."""
        catalog = self.document.Catalog
        catalog.StructTreeRoot = self._tree.write(self.document)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()

    def _say(self, operator: str) -> None:
        vars(self)["_code"].append(operator)


class MarkedText(PDFTextObject):
    """A text that says which of its words are numbers of notes or in another language.

    A raised number is a reference to a note, so that none ends a figure.
    """

    def __init__(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        super().__init__(canvas, x, y)
        self._marker, self._owner = canvas, canvas.innermost()
        self._operators: list[str] = vars(self)["_code"]
        self._operators.append(canvas.piece(self._owner))

    def setRise(self, rise: float) -> None:
        """Raise or lower what follows, as another piece of the page."""
        self._operators.append("EMC")
        super().setRise(rise)
        if not rise:
            self._operators.append(self._marker.piece(self._owner))
        else:
            self._begin(Element("Reference"))

    def _textOut(self, text: str, TStar: int = 0) -> None:
        """Write a part of a line; ``TStar``: the line ends with it."""
        pieces = stretches(text, vars(self)["_fontname"])
        for number, (language, piece) in enumerate(pieces, start=1):
            ends = TStar if number == len(pieces) else 0
            if language in (None, self._marker.language):
                super()._textOut(piece, ends)  # type: ignore[misc]
                continue
            self._operators.append("EMC")
            self._begin(Element("Span", language=language or ""))
            super()._textOut(piece, ends)  # type: ignore[misc]
            self._operators += ["EMC", self._marker.piece(self._owner)]

    def _begin(self, element: Element) -> None:
        with self._marker.inside(element):
            self._operators.append(self._marker.piece(element))

    def getCode(self) -> str:
        """Return the operators of the whole text."""
        self._operators.append("EMC")
        return super().getCode()


def tagger(item: Flowable) -> TaggedCanvas:
    """Return the canvas on which ``item`` is being drawn."""
    canvas = item.canv
    assert isinstance(canvas, TaggedCanvas)
    return canvas
