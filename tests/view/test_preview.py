from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import cast

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer.settings import MARKING, PAPER, Settings
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.view import sheet_desk
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.pdf_pages import PdfPages
from dprk_viewer.view.print_sheet import print_pages, set_paper
from dprk_viewer.view.sheet_desk import SheetDesk
from tests.view.papers import blank_pdf, preview_of, window
from tests.view.test_main_window import open_window


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(SheetDesk, "ask_path", lambda *_: path)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes said; they close by themselves."""
    came: list[str] = []

    def read(box: QMessageBox) -> int:
        came.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    return came


def test_export_writes_the_very_bytes_of_the_preview(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    save_to(monkeypatch, target)
    shown = preview_of(qtbot, opened)
    shown.bar.export.click()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == shown.data
    with qtbot.waitSignal(opened.desk.saved):
        opened.export_pdf()
    assert target.read_bytes() == shown.data


def test_paper_and_marking_change_the_page_and_are_remembered(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    shown = preview_of(qtbot, opened)
    shown.bar.paper.setCurrentIndex(shown.bar.paper.findData("letter"))
    shown.bar.marking.setText("  OFFICIAL  ")
    qtbot.waitUntil(lambda: shown.data is not None and b"OFFICIAL" in shown.data, timeout=3000)
    pages = PdfPages(shown.data or b"")
    assert pages.sizes == ((612.0, 792.0), (612.0, 792.0))
    pages.close()
    shown.close()
    assert opened.foot.page.text() == "Letter · Marking: OFFICIAL"
    opened.close()
    kept = Settings.load(tmp_path / "settings.json")
    assert (kept.get(PAPER), kept.get(MARKING)) == ("letter", "OFFICIAL")


def test_nothing_can_leave_while_the_page_is_being_made(qtbot: QtBot, tmp_path: Path) -> None:
    go = threading.Event()

    def render(sheet: Sheet) -> bytes:
        go.wait(5)
        return blank_pdf(sheet)

    opened = open_window(qtbot, window(tmp_path, render=render))
    shown = opened.preview()
    assert shown is not None
    assert not shown.bar.export.isEnabled()
    assert not shown.bar.print.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: shown.bar.export.isEnabled())


def test_a_failing_page_gives_a_sentence_and_leaves_the_old_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"the old page")
    save_to(monkeypatch, target)

    def render(sheet: Sheet) -> bytes:
        raise RuntimeError(f"cannot lay out {tmp_path}/secret.txt")

    opened = open_window(qtbot, window(tmp_path, render=render))
    opened.export_pdf()
    qtbot.waitUntil(lambda: bool(said))
    assert "fault of its own" in said[0]
    assert target.read_bytes() == b"the old page"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["labour.pdf", "settings.json"]


@pytest.mark.parametrize("name", ["file/labour.pdf", "gone/labour.pdf", "folder", "x" * 300])
def test_a_target_that_cannot_be_written_is_said_before_any_work(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str], name: str
) -> None:
    made: list[Sheet] = []

    def render(sheet: Sheet) -> bytes:
        made.append(sheet)
        return blank_pdf(sheet)

    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    save_to(monkeypatch, tmp_path / name)
    opened = open_window(qtbot, window(tmp_path, render=render))
    opened.export_pdf()
    qtbot.waitUntil(lambda: bool(said))
    assert len(said) == 1
    assert "fault of its own" not in said[0]
    qtbot.waitUntil(lambda: "job" not in [each.name for each in threading.enumerate()])
    assert made == []
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".part-")]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_cancel_leaves_no_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    go, began = threading.Event(), threading.Event()

    def render(sheet: Sheet) -> bytes:
        began.set()
        go.wait(5)
        return blank_pdf(sheet)

    save_to(monkeypatch, tmp_path / "labour.pdf")
    opened = open_window(qtbot, window(tmp_path, render=render))
    opened.export_pdf()
    assert began.wait(5)
    opened.jobs.cancel_all()
    go.set()
    opened.jobs.finish()
    qtbot.wait(20)
    assert not (tmp_path / "labour.pdf").exists()
    assert said == []


def test_without_a_printer_the_page_can_be_exported_instead(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(sheet_desk, "has_printer", lambda: False)
    shown = preview_of(qtbot, opened)
    shown.bar.print.click()
    shown.question.answers[0].click()
    assert said == ["No printer is set up. Save as PDF instead?"]


@pytest.mark.parametrize(
    ("points", "name"), [((595.276, 841.89), "A4"), ((612.0, 792.0), "Letter")]
)
def test_what_is_printed_has_the_pages_and_the_paper_of_the_file(
    qapp: QApplication, tmp_path: Path, points: tuple[float, float], name: str
) -> None:
    pdf = pikepdf.new()
    for _ in range(3):
        pdf.add_blank_page(page_size=points)
    pdf.save(tmp_path / "in.pdf")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(os.fspath(tmp_path / "out.pdf"))
    set_paper(printer, points)
    assert print_pages((tmp_path / "in.pdf").read_bytes(), printer)
    with pikepdf.open(tmp_path / "out.pdf") as out:
        assert len(out.pages) == 3
        box = [float(side) for side in cast(pikepdf.Array, out.pages[0].MediaBox)]
    assert box[2:] == pytest.approx(points, abs=1)


def test_a_print_that_is_stopped_prints_no_further_page_and_leaves_no_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    pdf = pikepdf.new()
    for _ in range(3):
        pdf.add_blank_page(page_size=(595.276, 841.89))
    pdf.save(tmp_path / "in.pdf")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(os.fspath(tmp_path / "out.pdf"))
    told: list[tuple[int, int]] = []

    def go_on(done: int, pages: int) -> bool:
        told.append((done, pages))
        return done < 1

    print_pages((tmp_path / "in.pdf").read_bytes(), printer, go_on)
    assert told == [(0, 3), (1, 3)]
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("printers", [[], ["Laser"]])
def test_no_printer_or_none_chosen_writes_nothing(
    qtbot: QtBot,
    opened: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    said: list[str],
    tmp_path: Path,
    printers: list[str],
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: printers)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    before = sorted(tmp_path.rglob("*"))
    opened.desk.unmarked_is_meant = True
    shown = preview_of(qtbot, opened)
    shown.bar.print.click()
    assert said == (["No printer is set up. Save as PDF instead?"] if not printers else [])
    assert sorted(tmp_path.rglob("*")) == before
    shown.close()


def test_the_preview_leaves_no_thread_behind(qtbot: QtBot, opened: MainWindow) -> None:
    shown = opened.preview()
    assert shown is not None
    shown.close()
    assert [each for each in threading.enumerate() if each.name == "job"] == []
