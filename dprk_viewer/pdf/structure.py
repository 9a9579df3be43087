"""The structure tree of a PDF: what is a heading, a table, a list, and in which order."""

from __future__ import annotations

from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFObject, PDFString

TABLE: Final = "Table"
LAYOUT: Final = "Layout"
LIST: Final = "List"
Attributes = tuple[str, dict[str, str]]
"""Who owns the attributes, and each by its name as the file writes it."""


class Element:
    """An element of the tree. It has a place from the moment in which it is first drawn.

    ``alt`` is what is said in place of a picture, ``language`` that of the text where it
    is not the page's; the pieces of a text that runs over a page's end share one element.
    """

    __slots__ = ("alt", "attributes", "kids", "language", "placed", "tag")

    def __init__(
        self,
        tag: str,
        attributes: Attributes | None = None,
        alt: str = "",
        language: str = "",
    ) -> None:
        self.tag, self.attributes, self.alt, self.language = tag, attributes, alt, language
        self.kids: list[Kid] = []
        self.placed = False


Kid = Element | tuple[int, int] | tuple[int, PDFObject]
"""An element, a piece of a page by both numbers, or an annotation of a page."""


class Tree:
    """All elements of a document, and which of them owns each marked piece of a page."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.root.placed = True
        self._owners: list[Element | list[Element]] = []
        self._page: list[Element] = []
        self._pages = 0

    def place(self, element: Element, parent: Element) -> None:
        """Put ``element`` last under ``parent``, unless it has its place."""
        if not element.placed:
            parent.kids.append(element)
            element.placed = True

    def mark(self, element: Element) -> int:
        """Return the number by which the page names its next piece, which is of ``element``."""
        number = len(self._page)
        element.kids.append((self._pages, number))
        self._page.append(element)
        return number

    def annotate(self, element: Element) -> int:
        """Return the key by which an annotation of ``element`` names its owner."""
        self._owners.append(element)
        return len(self._owners) - 1

    def hold(self, element: Element, annotation: PDFObject) -> None:
        """Make an annotation of this page a part of ``element``."""
        element.kids.append((self._pages, annotation))

    def close_page(self) -> int:
        """End a page and return the key by which it names the owners of its pieces."""
        self._owners.append(self._page)
        self._page, self._pages = [], self._pages + 1
        return len(self._owners) - 1

    def write(self, document: Any) -> PDFObject:
        """Add the tree to ReportLab's ``document`` and return its root."""
        return _Writer(document).tree(self.root, self._owners)


class _Written(PDFObject):
    """An object whose bytes are ready; ReportLab's dictionaries would take many times longer."""

    __RefOnly__ = 1
    data = b""

    def format(self, _document: Any) -> bytes:
        return self.data


class _Writer:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._pages = [self._reference(page) for page in document.Pages.pages]
        self._names: dict[int, bytes] = {}

    def tree(self, root: Element, owners: list[Element | list[Element]]) -> PDFObject:
        made = _Written()
        name = self._reference(made)
        top = self._element(root, name)
        numbers = []
        for key, owner in enumerate(owners):
            if isinstance(owner, Element):
                numbers.append(b"%d %s" % (key, self._names[id(owner)]))
            else:
                listed = b" ".join(self._names[id(each)] for each in owner)
                numbers.append(b"%d [%s]" % (key, listed))
        made.data = (
            b"<</Type/StructTreeRoot/K[%s]/ParentTreeNextKey %d/ParentTree<</Nums[%s]>>>>"
            % (top, len(owners), b"\n".join(numbers))
        )
        return made

    def _element(self, element: Element, parent: bytes) -> bytes:
        made = _Written()
        name = self._names[id(element)] = self._reference(made)
        first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = b" ".join([self._kid(kid, name, first) for kid in element.kids])
        page = b"" if first is None else b"/Pg %s" % self._pages[first]
        made.data = b"<</S/%s/P %s%s/K[%s]%s>>" % (
            element.tag.encode(),
            parent,
            page,
            kids,
            self._said(element),
        )
        return name

    def _kid(self, kid: Kid, name: bytes, first: int | None) -> bytes:
        """Return a kid of the element ``name``, whose own page is ``first``."""
        if isinstance(kid, Element):
            return self._element(kid, name)
        page, piece = kid
        if isinstance(piece, int) and page == first:
            return b"%d" % piece
        if isinstance(piece, int):
            return b"<</Type/MCR/Pg %s/MCID %d>>" % (self._pages[page], piece)
        return b"<</Type/OBJR/Pg %s/Obj %s>>" % (self._pages[page], self._reference(piece))

    def _said(self, element: Element) -> bytes:
        said = b""
        if element.alt:
            said += b"/Alt %s" % PDFString(element.alt).format(self._document)
        if element.language:
            said += b"/Lang (%s)" % element.language.encode()
        if element.attributes is not None:
            owner, values = element.attributes
            listed = "".join(f"/{key} {value}" for key, value in values.items())
            said += f"/A<</O/{owner}{listed}>>".encode()
        return said

    def _reference(self, item: Any) -> bytes:
        made: bytes = self._document.Reference(item).format(self._document)
        return made
