"""Checks with LibreOffice that a sheet's HTML opens whole.

``python -m tests.pages.check_word_processor``, from the checkout. LibreOffice is some
400 MB, so this is no part of the test suite: it is run by hand before a release. Each
sheet goes through Writer to OpenDocument and from there to Word's format, and both must
hold every text in order, each heading as a heading, each table and each picture.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

from dprk_viewer.pages.html import html
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.sheets.visible import visible
from dprk_viewer.wording.words import Words
from tests.pages.said import said, squeezed
from tests.sheets import reading
from tests.sheets.kinds import BUNDLED, SAMPLE

ENGLISH = Words.english()
OFFICE = "soffice"
ODT = ("content.xml", "table", "frame")
DOCX = ("word/document.xml", "tbl", "inline")
NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT_SPACE, STYLE_SPACE, OFFICE_SPACE = (NAMES % name for name in ("text", "style", "office"))


def main() -> int:
    """Print a line for each sheet and return 1 where anything was lost."""
    if shutil.which(OFFICE) is None:
        print("LibreOffice is not installed: apt-get install libreoffice-writer")
        return 2
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in (*reading.TOPICS, *SAMPLE):
            sheet = reading.made(BUNDLED, name, marking="Restricted", tlp="TLP:AMBER")
            faults = faults_of(sheet, Path(folder))
            print(name, "; ".join(faults) or "whole")
            lost += len(faults)
    return int(lost > 0)


def faults_of(sheet: Sheet, folder: Path) -> list[str]:
    """What LibreOffice lost of a sheet on the way to its own format and to Word's."""
    page = html(sheet, ENGLISH)
    source = folder / "sheet.html"
    source.write_text(page, "utf-8")
    odt = converted(source, "odt")
    docx = converted(odt, "docx")
    found = []
    for file, (part, table, picture) in ((odt, ODT), (docx, DOCX)):
        with zipfile.ZipFile(file) as packed:
            root = ET.fromstring(packed.read(part))
        kind = file.suffix.removeprefix(".")
        found += [f"{kind} lost “{text[:40]}”" for text in missing(sheet, root)]
        wanted = {table: page.count("<table"), picture: page.count("<img")}
        for tag, number in wanted.items():
            held = sum(element.tag.endswith(f"}}{tag}") for element in root.iter())
            if held != number:
                found.append(f"{kind} has {held} {tag} for {number}")
        wanted_headings = len(re.findall(r"<h[123][ >]", page))
        if kind == "odt" and headings(root) != wanted_headings:
            found.append(f"odt has {headings(root)} headings for {wanted_headings}")
        found += [f"{kind} has a comment" for _ in root.iter(f"{OFFICE_SPACE}annotation")]
    return found


def headings(root: ET.Element) -> int:
    """How many paragraphs of an OpenDocument text are headings, by their style."""
    parents = {
        style.get(f"{STYLE_SPACE}name"): style.get(f"{STYLE_SPACE}parent-style-name", "")
        for style in root.iter(f"{STYLE_SPACE}style")
    }
    names = [
        element.get(f"{TEXT_SPACE}style-name", "")
        for element in root.iter()
        if element.tag in (f"{TEXT_SPACE}p", f"{TEXT_SPACE}h")
    ]
    return sum((parents.get(name) or name).startswith("Heading") for name in names)


def converted(source: Path, ending: str) -> Path:
    """The file in another format, by LibreOffice."""
    command = [OFFICE, "--headless", "--convert-to", ending, "--outdir", str(source.parent)]
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    subprocess.run([*command, profile, str(source)], check=True, capture_output=True, timeout=120)
    return source.with_suffix(f".{ending}")


def missing(sheet: Sheet, root: ET.Element) -> list[str]:
    """The texts of a sheet that are not there in order."""
    text, at, found = squeezed("".join(root.itertext())), 0, []
    for part in said(sheet, ENGLISH):
        place = text.find(squeezed(visible(part)), at)
        if place < 0:
            found.append(part)
        else:
            at = place
    return found


if __name__ == "__main__":
    sys.exit(main())
