"""Reading a PDF back with tools that are not ours: poppler, qpdf, pdfium and pikepdf."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2

_WORD = r'\s*<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>'
_ON = 0.5
"""Boxes of lines overlap a little; of words that meet, more than this part of a line."""


@dataclass(frozen=True)
class Letter:
    """A character and its box, in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def pages(data: bytes) -> list[str]:
    """The text of each page in the order in which it is written, by poppler."""
    told = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"],
        input=data,
        capture_output=True,
        check=True,
    )
    return told.stdout.decode().removesuffix("\f").split("\f")


def words(data: bytes) -> list[list[Letter]]:
    """The words of each page with their boxes, by poppler."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-enc", "UTF-8", "-", "-"],
        input=data,
        capture_output=True,
        check=True,
    )
    found: list[list[Letter]] = []
    for line in told.stdout.decode().splitlines():
        if match := re.match(r'\s*<page width="[\d.]+" height="([\d.]+)"', line):
            found.append([])
            high = float(match[1])
        elif match := re.match(_WORD, line):
            left, top, right, bottom = map(float, match.groups()[:4])
            found[-1].append(Letter(match[5], left, high - bottom, right, high - top))
    return found


def meeting(page: list[Letter]) -> list[tuple[str, str]]:
    """The words that stand on one another, be it in part."""
    order = sorted(page, key=lambda word: word.bottom)
    found = []
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            tall = min(one.top - one.bottom, other.top - other.bottom)
            if other.bottom > one.top:
                break
            over = min(one.top, other.top) - max(one.bottom, other.bottom)
            beside = min(one.right, other.right) - max(one.left, other.left)
            if over > tall * _ON and beside > 0.5:
                found.append((one.text, other.text))
    return found


def squeeze(text: str) -> str:
    """``text`` without its spaces and line breaks."""
    return re.sub(r"\s+", "", text)


def written(data: bytes) -> str:
    """The text as the program drew it, character by character, by each font's own map."""
    text = ""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            maps = {name: to_unicode(font) for name, font in fonts_of(page).items()}
            current: dict[int, str] = {}
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) == "Tf":
                    current = maps[str(step.operands[0])]
                elif str(step.operator) == "Tj":
                    text += "".join(current[code] for code in bytes(step.operands[0]))
    return text


def fonts_of(page: pikepdf.Page) -> dict[str, Any]:
    return dict(page.obj["/Resources"]["/Font"].items())


def letters(data: bytes) -> list[list[Letter]]:
    """The characters of each page with their boxes, by pdfium."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        found.append(
            [
                Letter(text.get_text_range(i, 1), *text.get_charbox(i))
                for i in range(text.count_chars())
                if text.get_text_range(i, 1).strip()
            ]
        )
        text.close()
        page.close()
    document.close()
    return found


def lines(page: list[Letter]) -> list[tuple[float, str]]:
    """The lines of a page from the top, each with the height of its middle."""
    found: list[tuple[float, str]] = []
    for letter in page:
        middle = (letter.bottom + letter.top) / 2
        if found and abs(found[-1][0] - middle) < 4:
            found[-1] = (found[-1][0], found[-1][1] + letter.text)
        else:
            found.append((middle, letter.text))
    return sorted(found, reverse=True)


def links(data: bytes) -> list[str]:
    """The address of every link."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(link["/A"]["/URI"]) for page in pdf.pages for link in page.obj.get("/Annots", [])
        ]


def complaints(data: bytes, folder: Any) -> str:
    """What qpdf has to say against the file; blank where it is sound."""
    path = folder / "checked.pdf"
    path.write_bytes(data)
    told = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    return "" if told.returncode == 0 else told.stdout + told.stderr


def to_unicode(font: Any) -> dict[int, str]:
    table = font["/ToUnicode"].read_bytes().decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(value).decode("utf-16-be")
        for code, value in re.findall(r"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,8})>", table)
    } | {
        int(start, 16) + i: bytes.fromhex(value).decode("utf-16-be")
        for start, _, listed in re.findall(
            r"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{2})> \[(.*?)\]", table, re.DOTALL
        )
        for i, value in enumerate(re.findall(r"<([0-9A-Fa-f]{4,8})>", listed))
    }
