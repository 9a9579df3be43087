"""What is handed out: the same bytes each time, nothing that strayed in, nothing left behind."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import archives
import debian
import freezing
import inventory
import make_package
import pruning
import pytest

from dprk_viewer.view.about import about_text
from dprk_viewer.wording.words import Words

ROOT = Path(__file__).parent.parent
LINUX = ROOT / "packaging" / "linux"


def tree(folder: Path, names: list[str], date: int) -> Path:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text(f"text of {name}", encoding="utf-8")
        os.utime(folder / name, (date, date))
    return folder


@pytest.mark.parametrize("ending", ["tar.xz", "zip"])
def test_an_archive_has_the_same_bytes_whenever_its_files_were_made(
    tmp_path: Path, ending: str
) -> None:
    made = []
    for place, names, date in (("1", ["a", "평양"], 1_000_000_000), ("2", ["평양", "a"], 2**30)):
        folder = tree(tmp_path / place / "viewer", names, date)
        archive = tmp_path / f"{place}.{ending}"
        if ending == "zip":
            archives.write_zip(folder, archive)
        else:
            archives.write_tar(folder, archive, date=1)
        made.append(archive.read_bytes())
    assert made[0] == made[1]


def test_two_builds_that_differ_are_told_apart_by_file_mode_and_link(tmp_path: Path) -> None:
    one, other = (tree(tmp_path / name, ["same", "mode", "text"], 1) for name in ("1", "2"))
    (one / "link").symlink_to("same")
    (other / "link").symlink_to("mode")
    (other / "mode").chmod(0o755)
    (other / "text").write_text("another", encoding="utf-8")
    (other / "more").touch()
    found = make_package.differences(archives.tree_digests(one), archives.tree_digests(other))
    assert found == ["link", "mode", "more", "text"]


def test_a_stray_module_or_file_stops_the_build() -> None:
    with pytest.raises(freezing.Stop, match="chardet"):
        freezing.check_contents({"chardet"}, set(), accept=False)
    with pytest.raises(freezing.Stop, match=r"libssl\.so\.3"):
        freezing.check_contents(set(), {"_internal/libssl.so.3"}, accept=False)


def test_nothing_with_which_a_network_is_reached_is_allowed_in() -> None:
    files = freezing.FILES.read_text("utf-8")
    assert not re.search(r"Network|/tls/|libssl|libcrypto|_socket|_ssl|gnutls", files)
    assert "libQt6Widgets" in files
    assert {"ssl", "_socket", "PySide6.QtNetwork"} <= set(pruning.EXCLUDED)


@pytest.mark.parametrize(
    ("place", "dropped"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", False),
        (r"PySide6\plugins\platforms\qwindows.dll", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", True),
        ("libstdc++.so.6", True),
        ("libxcb.so.1", True),
        ("libxcb-cursor.so.0", False),
    ],
)
def test_of_qt_the_bundle_takes_what_a_window_needs(place: str, dropped: bool) -> None:
    assert pruning.is_dropped(place) is dropped


def binaries() -> list[pruning.Entry]:
    """A module, two libraries, and one of the system's that is passed over."""
    places = ("PySide6/QtGui.abi3.so", "libused.so.1", "libunused.so.1", "libX11.so.6")
    return [(place, f"/lib/{place}", "BINARY") for place in places]


def test_a_library_that_nothing_needs_stays_out(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = [("libused.so.1", "/lib/libused.so.1"), ("libX11.so.6", "/lib/libX11.so.6")]
    monkeypatch.setattr(pruning, "imports_of", lambda file: needed if "QtGui" in file else [])
    kept = [place for place, _, _ in pruning.used_binaries(binaries())]
    assert kept == ["PySide6/QtGui.abi3.so", "libused.so.1"]


def test_a_library_that_this_machine_lacks_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "imports_of", lambda _file: [("libxcb-icccm.so.4", None)])
    with pytest.raises(pruning.Missing, match=r"libxcb-icccm\.so\.4, needed by PySide6/QtGui"):
        pruning.used_binaries(binaries())


def test_of_babel_the_bundle_takes_the_four_languages() -> None:
    taken = [
        name
        for name in ("en", "fr", "ko", "ja", "de", "root", "zh")
        if pruning.is_read(f"babel/locale-data/{name}.dat")
    ]
    assert taken == ["en", "fr", "ko", "ja", "root"]


def test_the_bundle_is_one_folder_and_not_packed() -> None:
    spec = (ROOT / "packaging" / "dprk_viewer.spec").read_text("utf-8")
    assert "exclude_binaries=True" in spec
    assert re.findall(r"(?:upx|strip)=(\w+)", spec) == ["False"] * 4


def test_all_that_is_bundled_is_pinned() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf-8").lower().replace("_", "-")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for wanted in [*project["dependencies"], *project["optional-dependencies"]["package"]]:
        name = re.split(r"[>=]", wanted)[0].lower().replace("_", "-")
        assert re.search(rf"(?m)^{name}==\d", pins), name
    found = re.search(r"(?m)^pyinstaller==(\d+)", pins)
    assert found is not None
    assert int(found[1]) >= 6


def test_the_bill_of_materials_names_each_part_and_each_text_stands_once() -> None:
    parts = [
        inventory.Part("Alpha", "1.0", "MIT", ("the text",), "pypi"),
        inventory.Part("Beta", "2.0", "MIT", ("the text", "more"), "pypi"),
    ]
    bill = json.loads(inventory.bill(parts, "0.1.0", date=0))
    assert [part["purl"] for part in bill["components"]] == [
        "pkg:pypi/alpha@1.0",
        "pkg:pypi/beta@2.0",
    ]
    assert bill["metadata"]["timestamp"] == "1970-01-01T00:00:00Z"
    assert inventory.bill(parts, "0.1.0", date=0) == inventory.bill(parts, "0.1.0", date=0)
    text = inventory.licences(parts)
    assert text.count("the text") == 1
    assert "Alpha, Beta" in text


def test_a_library_without_a_licence_text_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="brings no licence text"):
        inventory.with_terms_of_qt(inventory.Part("Alpha", "1.0", "MIT", (), "pypi"))


def bundle(folder: Path, works: bool = True) -> Path:
    """A payload whose program only ends, well or badly."""
    program = folder / "dprk-viewer" / "dprk-viewer"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\nexit {0 if works else 1}\n", encoding="utf-8")
    program.chmod(0o755)
    for script in ("install.sh", "uninstall.sh"):
        (folder / script).write_bytes((LINUX / script).read_bytes())
    debian.desktop_files(folder, "0.1.0")
    return folder


def install(payload: Path, home: Path) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    return subprocess.run(
        ["sh", str(payload / "install.sh")],
        env={"PATH": os.environ["PATH"], "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")


@pytest.mark.usefixtures("_dated")
def test_what_one_person_installs_they_can_upgrade_and_remove_whole(tmp_path: Path) -> None:
    home = tmp_path / "한 é & 100%"
    payload = bundle(tmp_path / "payload")
    assert install(payload, home).returncode == 0
    assert install(payload, home).returncode == 0
    program = home / ".local" / "bin" / "dprk-viewer"
    assert subprocess.run([str(program)], check=False).returncode == 0
    entry = home / ".local" / "share" / "applications" / "dprk-viewer.desktop"
    assert f'Exec="{home}/.local/lib/dprk-viewer/dprk-viewer" %f'.replace("100%", "100%%") in (
        entry.read_text("utf-8")
    )
    removed = subprocess.run(
        ["sh", str(home / ".local/lib/dprk-viewer/uninstall")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert removed.returncode == 0, removed.stderr
    assert [file for file in home.rglob("*dprk*") if not file.is_dir()] == []


@pytest.mark.usefixtures("_dated")
def test_a_new_copy_that_does_not_run_leaves_the_old_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    install(bundle(tmp_path / "good"), home)
    failed = install(bundle(tmp_path / "bad", works=False), home)
    assert failed.returncode == 4
    assert "Nothing was installed" in failed.stderr
    assert subprocess.run([str(home / ".local/bin/dprk-viewer")], check=False).returncode == 0
    assert [file.name for file in (home / ".local" / "lib").iterdir()] == ["dprk-viewer"]


def test_removing_elsewhere_removes_nothing(tmp_path: Path) -> None:
    script = tmp_path / "uninstall.sh"
    script.write_bytes((LINUX / "uninstall.sh").read_bytes())
    told = subprocess.run(["sh", str(script)], capture_output=True, text=True, check=False)
    assert told.returncode == 4
    assert "Nothing was removed" in told.stderr
    assert script.exists()


def test_desktop_entry_metadata_and_type_speak_of_the_same_program() -> None:
    entry = (LINUX / "dprk-viewer.desktop").read_text("utf-8")
    metadata = ElementTree.parse(LINUX / "dprk-viewer.metainfo.xml")
    types = ElementTree.parse(LINUX / "dprk-viewer.xml")
    (kind,) = (element.get("type") for element in types.iter() if element.tag.endswith("mime-type"))
    assert f"MimeType={kind};" in entry
    assert metadata.findtext("provides/mediatype") == kind
    assert metadata.findtext("launchable") == "dprk-viewer.desktop"


def test_the_man_page_names_each_command() -> None:
    page = (LINUX / "dprk-viewer.1").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = set(re.findall(r"(?m)^dprk-viewer (\w+)", readme))
    assert {"export", "verify"} <= commands
    assert {name for name in commands if f"dprk-viewer {name}" not in page} == set()


def test_help_about_names_the_files_with_parts_and_licences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert inventory.BILL not in about_text(Words.english(), None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    told = about_text(Words.english(), None)
    assert inventory.BILL in told
    assert inventory.LICENCES in told
