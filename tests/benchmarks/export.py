"""Exporting the labour sheet, against ReportLab writing pages of the same words."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.benchmarks.measure import line, process, processes

EXPORT = "import sys; from dprk_viewer.__main__ import main; sys.exit(main())"
FLOOR = """
import json, sys
from itertools import chain, repeat
from pathlib import Path
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
from reportlab.lib.styles import ParagraphStyle
pages, fonts, target = json.loads(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]
for font in fonts:
    pdfmetrics.registerFont(TTFont(Path(font).stem, font))
looks = [ParagraphStyle("", fontName=Path(f).stem, fontSize=7.6, leading=9.7) for f in fonts]
story = []
for page in pages:
    in_turn = zip(page, chain(looks, repeat(looks[-1])))
    story += [Paragraph(text, look) for text, look in in_turn] + [PageBreak()]
SimpleDocTemplate(target).build(story)
"""


def main() -> None:
    """Print the ratio of whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        export = ("export", "labour", "--out", folder)
        process(EXPORT, *export)
        pages, fonts = content(Path(folder) / "labour.pdf")
        floor = (json.dumps(pages), json.dumps(fonts), f"{folder}/floor.pdf")
        cost = processes({"floor": (FLOOR, *floor), "export": (EXPORT, *export)})
    ratio = cost["export"].seconds / cost["floor"].seconds
    line(
        "export labour, whole process", f"{ratio:.2f} x  ({cost['export'].seconds:.2f} s)", "1.5 x"
    )


def content(file: Path) -> tuple[list[list[str]], list[str]]:
    """The words of each page as escaped lines, and the bundled fonts that it embeds."""
    import pikepdf
    import pypdfium2

    from dprk_viewer import paths

    document = pypdfium2.PdfDocument(file)
    pages = [
        [escape(text) for text in page.get_textpage().get_text_range().splitlines()]
        for page in document
    ]
    document.close()
    embedded = set()
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                embedded.add(str(font.BaseFont).split("+")[-1])
    bundled = paths.resource("fonts").glob("*.ttf")
    files = [str(font) for font in bundled if postscript_name(font) in embedded]
    return pages, sorted(files) or [str(paths.resource("fonts/SourceSans3-Regular.ttf"))]


def postscript_name(font: Path) -> str:
    """The name by which a page calls the font of a file."""
    from fontTools.ttLib import TTFont

    return str(TTFont(font, lazy=True)["name"].getDebugName(6))


def escape(text: str) -> str:
    """Keep text from being read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\ufffe", "")
