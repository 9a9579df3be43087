"""What an archive asks of a file: who made it and when, in XML, and what its colours mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDate,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
)
from reportlab.pdfbase.pdfdoc import PDFZCompress as Compressed

from dprk_viewer.paths import resource
from dprk_viewer.pdf.read_back import RECORD_NAMESPACE
from dprk_viewer.pdf.text import clean
from dprk_viewer.sheets.blocks import Sheet

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>{origin}
<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_ORIGIN: Final = """
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{program}</rdf:li></rdf:Seq></dc:creator>
<dc:relation><rdf:Bag>{rows}</rdf:Bag></dc:relation>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
<sheet:record xmlns:sheet="{namespace}">{record}</sheet:record>"""
_SCHEMA: Final = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>"""
_ACCESSIBLE: Final = _SCHEMA.format(
    schema="PDF/UA identification schema",
    namespace="http://www.aiim.org/pdfua/ns/id/",
    prefix="pdfuaid",
    name="part",
    kind="Integer",
    description="PDF/UA part",
)
_CHECKABLE: Final = _SCHEMA.format(
    schema="DPRK Viewer sheet schema",
    namespace=RECORD_NAMESPACE,
    prefix="sheet",
    name="record",
    kind="Text",
    description="Edition, choices and rows of the sheet, as JSON",
)


def prepare(document: Any, sheet: Sheet, program: str) -> None:
    """Give ReportLab's ``document`` its metadata and the meaning of its colours.

    The metadata say the same as the document's own information, name the ids of the
    rows behind the sheet, and are dated with the day printed at midnight UTC. Those of a
    non-paper hold its title, language and dates alone: nothing says where it is from.
    """
    document.info = _Unsigned() if sheet.options.form == "non-paper" else _signed(sheet, program)
    document.info.title = clean(sheet.title)
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    # Bytes: a text would be written in the alphabet of PDF, which XML does not know.
    catalog.Metadata = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        _metadata(sheet, program).encode(),
    )
    packed = PDFArray([PDFName(Compressed.pdfname)])
    stream = PDFStream(PDFDictionary({"N": 3, "Filter": packed}), _profile())
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB"),
        "Info": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(stream),
    }
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])


@cache
def _profile() -> bytes:
    """Return the meaning of our colours, packed once for all files."""
    packed: bytes = Compressed.encode(resource("colour/sRGB.icc").read_bytes())
    return packed


def _signed(sheet: Sheet, program: str) -> Any:
    info = PDFInfo()
    info.subject = clean(sheet.foot.sheet_id)
    info.author = info.creator = info.producer = program
    return info


class _Unsigned(PDFInfo):
    """Title and dates, and nothing that ReportLab would put in the place of what is blank."""

    def format(self, document: Any) -> Any:
        day = PDFDate(ts=document._timeStamp)
        told = {"Title": PDFString(self.title), "CreationDate": day, "ModDate": day}
        return PDFDictionary(told).format(document)


def _metadata(sheet: Sheet, program: str) -> str:
    unsigned = sheet.options.form == "non-paper"
    origin = _ORIGIN.format(
        subject=_text(sheet.foot.sheet_id),
        program=program,
        rows=_items(sheet.rows),
        namespace=RECORD_NAMESPACE,
        record=escape(sheet.record, quote=False),
    )
    return _XMP.format(
        title=_text(sheet.title),
        language=_text(sheet.options.language),
        origin="" if unsigned else origin,
        schemas=_ACCESSIBLE if unsigned else _ACCESSIBLE + _CHECKABLE,
        date=f"{sheet.options.printed_on.isoformat()}T00:00:00+00:00",
    )


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<rdf:li>{_text(text)}</rdf:li>" for text in texts)


def _text(text: str) -> str:
    return escape(clean(text), quote=False)
