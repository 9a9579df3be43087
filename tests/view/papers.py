"""Facts, a maker of sheets and a window for tests, without the bundled dataset."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pikepdf
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import Settings
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.tokens import LIGHT, PAPERS
from dprk_viewer.view.look import Look
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sheet_maker import Render
from dprk_viewer.wording.words import Words
from tests import factory
from tests.view.tables import HOSTILE

LOOK = Look(LIGHT, 1.0)


def blank_pdf(sheet: Sheet) -> bytes:
    """Two blank pages on the sheet's paper, with its marking as title."""
    paper = PAPERS[sheet.options.paper]
    pdf = pikepdf.new()
    for _ in range(2):
        pdf.add_blank_page(page_size=(paper.width, paper.height))
    pdf.docinfo["/Title"] = f"{sheet.name} {sheet.options.marking or 'none'}"
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def preview_of(qtbot: QtBot, opened: MainWindow) -> PreviewWindow:
    """The preview of the sheet in front, once it is made."""
    shown = opened.preview()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    return shown


def drawn_pdf(draw: Callable[[Canvas], None]) -> bytes:
    """One A4 page that ``draw`` fills, in a font that every reader of PDF has."""
    paper = PAPERS["a4"]
    out = io.BytesIO()
    # Its own font: what ReportLab takes else depends on which of our modules were imported.
    size, font = (paper.width, paper.height), "Helvetica"
    canvas = Canvas(out, size, initialFontName=font)  # type: ignore[arg-type]  # a stub's slip
    draw(canvas)
    canvas.save()
    return out.getvalue()


def write_as(_facts: Facts, sheet: Sheet, ending: str) -> list[tuple[str, bytes]]:
    """Two small files for ``csv``, else one: the title."""
    names = ("a", "b") if ending == "csv" else ("a",)
    return [(f"{name}.{ending}", sheet.title.encode()) for name in names]


def small_facts(text: str = "") -> Facts:
    """A fact of each kind, two of them rivals; ``text`` is put into every name and title."""
    say = text or "plain"
    return factory.facts(
        sources=[
            factory.source(title=f"{say} headline", publisher=f"{say} News"),
            factory.source("s-odd", url="javascript:alert(1)", title=f"{say} odd"),
        ],
        parties=[
            factory.party(),
            factory.party("rok-media", name=f"{say} Media", short_name=None, kind="press"),
        ],
        places=[factory.place(), factory.place("CHN", name=f"China {text}".strip())],
        claims=[
            factory.claim("c1", statement=f"{say} said 30,000."),
            factory.claim(
                "c2",
                point=Decimal(11000),
                originator="rok-media",
                checked="once",
                counts=f"{say} workers",
                stated_on=factory.date("2018-01-02"),
            ),
            factory.claim("c3", place="CHN", point=Decimal(50000), source="s-odd"),
            factory.claim(
                "c4",
                topic="cyber",
                place=None,
                measure="crypto_stolen_usd",
                unit="usd",
                point=Decimal(1_700_000_000),
                period_from=factory.date("2022"),
                period_to=factory.date("2022"),
            ),
        ],
        events=[
            factory.event(title=f"{say} resolution"),
            factory.event(
                "e-old", date=factory.date("2006-10-14"), symbol=None, title=f"{say} act"
            ),
        ],
        provisions=[factory.provision(duty=f"{say} duty.", exception=f"{say} exception")],
        incidents=[factory.incident(name=f"{say} theft")],
        attributions=[factory.attribution(statement=f"{say} attribution")],
        replies=[factory.reply(position=f"{say} position")],
        horizons=[factory.horizon()],
    )


def hostile_facts() -> Facts:
    """Facts whose every text is markup."""
    return small_facts(HOSTILE)


def window(
    folder: Path,
    facts: Facts | None = None,
    render: Render = blank_pdf,
    words: Words | None = None,
    look: Look = LOOK,
) -> MainWindow:
    """A window that has not been shown yet."""
    ready = facts or small_facts()
    settings = Settings.load(folder / "settings.json")
    spoken = words or Words.english()
    return MainWindow(spoken, settings, look, lambda: ready, render, write_as)
