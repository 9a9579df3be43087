"""What is decided here for Windows and macOS, where the build runs without being tried here."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import freezing
import pruning
import pytest

PACKAGING = freezing.HERE
QT = "PySide6/Qt/lib/QtCore.framework"
NETWORK = "PySide6/Qt/lib/QtNetwork.framework"


def library(name: str) -> pruning.Entry:
    return (name, f"/wheels/{name}", "BINARY")


def test_windows_finds_a_library_whatever_its_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    imports: dict[str, list[tuple[str, str | None]]] = {
        "/wheels/PySide6/QtCore.pyd": [
            ("qt6core.DLL", None),
            ("api-ms-win-crt-runtime-l1-1-0.dll", None),
            ("KERNEL32.dll", r"C:\Windows\System32\KERNEL32.dll"),
        ]
    }
    monkeypatch.setattr(pruning, "imports_of", lambda source: imports.get(source, []))
    found = [
        library("PySide6/QtCore.pyd"),
        library("PySide6/Qt6Core.dll"),
        library("PySide6/Qt6Quick.dll"),
    ]
    kept = [place for place, _source, _kind in pruning.used_binaries(found)]
    assert kept == ["PySide6/Qt6Core.dll", "PySide6/QtCore.pyd"]


def test_a_library_that_windows_lacks_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "imports_of", lambda _source: [("vcruntime999.dll", None)])
    with pytest.raises(pruning.Missing, match=r"vcruntime999\.dll, needed by PySide6/QtCore\.pyd"):
        pruning.used_binaries([library("PySide6/QtCore.pyd")])


def test_macos_keeps_a_framework_whole_or_not_at_all() -> None:
    whole = [
        (f"{QT}/QtCore", "Versions/Current/QtCore", "SYMLINK"),
        (f"{QT}/Versions/Current", "A", "SYMLINK"),
        (f"{QT}/Versions/A/Resources/Info.plist", "/wheels/Info.plist", "DATA"),
    ]
    dropped = [(f"{NETWORK}/Versions/Current", "A", "SYMLINK")]
    binaries = [library(f"{QT}/Versions/A/QtCore"), library("python3.dll")]
    assert pruning.used_data([*whole, *dropped], binaries) == sorted(whole)


def test_accepting_on_windows_leaves_what_linux_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modules, files = tmp_path / "modules.txt", tmp_path / "files.txt"
    modules.write_text("numpy\n", encoding="utf-8")
    files.write_text("_internal/libz.so.1\n", encoding="utf-8")
    monkeypatch.setattr(freezing, "MODULES", modules)
    monkeypatch.setattr(freezing, "FILES", files)
    monkeypatch.setattr(sys, "platform", "win32")
    freezing.check_contents({"colorama"}, {"_internal/python3.dll"}, accept=True)
    assert modules.read_text("utf-8") == "colorama\nnumpy\n"
    assert files.read_text("utf-8") == "_internal/libz.so.1\n"
    with pytest.raises(freezing.Stop, match="chardet"):
        freezing.check_contents({"chardet", "numpy"}, set(), accept=False)


def test_the_application_of_macos_has_a_window_and_says_what_it_is() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert told["CFBundleDisplayName"] == "DPRK Viewer"
    assert told["NSHighResolutionCapable"] is True
    assert tuple(map(int, told["LSMinimumSystemVersion"].split("."))) >= (13, 0)
    spec = (PACKAGING / "dprk_viewer.spec").read_text("utf-8")
    assert 'program("dprk-viewer", console=not ON_MAC)' in spec


def test_no_table_of_time_zones_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['tzdata'] = None; from dprk_viewer import cli;"
        " sys.exit(cli.main(['export', 'labour', '--format', 'pdf,xlsx', '--out', sys.argv[1]]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env=os.environ | {"PYTHONTZPATH": "", "TZ": "Pacific/Kiritimati"},
        cwd=PACKAGING.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert {file.name for file in tmp_path.iterdir()} >= {"labour.pdf", "labour.xlsx"}


def test_the_icons_hold_each_size_that_a_system_shows() -> None:
    icons = PACKAGING.parent / "resources" / "icons"
    data = (icons / "dprk-viewer.ico").read_bytes()
    count = int.from_bytes(data[4:6], "little")
    sizes = {data[6 + 16 * index] or 256 for index in range(count)}
    assert sizes == {16, 24, 32, 48, 64, 128, 256}
    mac = (icons / "dprk-viewer.icns").read_bytes()
    assert mac[:4] == b"icns"
    assert int.from_bytes(mac[4:8], "big") == len(mac)
    for size in sizes:
        assert (icons / f"dprk-viewer-{size}.png").read_bytes().startswith(b"\x89PNG")
