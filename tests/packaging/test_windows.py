"""What Windows is given: compiled here, and read; it can only run there."""

from __future__ import annotations

import ast
import lzma
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from freezing import Stop
from windows_installer import SCRIPT, compile_installer, file_list, make_for_windows

from dprk_viewer import __version__, paths

WINDOWS = SCRIPT.parent
BEGIN = b"\xef\xbe\xad\xdeNullsoftInst"
FILES = {
    "dprk-viewer.exe": b"the console program",
    "DPRK Viewer.exe": b"the window program",
    "_internal/python311.dll": b"an interpreter",
    "_internal/dprk_viewer/resources/평양 $PATH é.txt": b"a name that is hard to write down",
}


def stand_in(folder: Path) -> Path:
    """A folder as PyInstaller makes it on Windows, with words for programs."""
    for place, data in FILES.items():
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (folder / "_internal" / "empty").mkdir()
    return folder


def packed(setup: Path) -> bytes:
    """All that a setup program holds: its script as NSIS compiled it, then each file."""
    data = setup.read_bytes()
    start = data.index(BEGIN) + len(BEGIN) + 8
    first, dictionary = struct.unpack_from("<BI", data, start)
    assert first == 0x5D
    plain = {"id": lzma.FILTER_LZMA1, "lc": 3, "lp": 0, "pb": 2, "dict_size": dictionary}
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[plain]).decompress(data[start + 5 :])


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("Ünïcode 평양")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")
        bundle = stand_in(folder / "bundle")
        yield compile_installer(bundle, __version__, folder / "dprk-viewer-setup.exe")


def test_the_setup_holds_each_file_and_where_it_goes(setup: Path) -> None:
    held = packed(setup)
    for place, data in FILES.items():
        assert held.count(data) == 1
        name = place.rpartition("/")[2]
        assert name.encode("utf-16-le") in held or "$" in name
    assert " é.txt".encode("utf-16-le") in held
    assert "_internal\\dprk_viewer\\resources".encode("utf-16-le") in held


def test_the_setup_asks_for_no_elevation_and_names_its_version(setup: Path) -> None:
    data = setup.read_bytes()
    assert b'requestedExecutionLevel level="asInvoker"' in data
    assert b"requireAdministrator" not in data
    assert b"<longPathAware" in data
    assert __version__.encode("utf-16-le") in data
    assert "DPRK Viewer setup".encode("utf-16-le") in data


def test_the_same_bundle_gives_the_same_setup(setup: Path, tmp_path: Path) -> None:
    again = compile_installer(stand_in(tmp_path / "b"), __version__, tmp_path / "again.exe")
    assert again.read_bytes() == setup.read_bytes()


def test_removing_takes_each_file_and_no_folder_that_holds_another(tmp_path: Path) -> None:
    lines = file_list(stand_in(tmp_path)).splitlines()
    remove = lines[lines.index("!macro REMOVE_FILES") + 1 : -1]
    deleted = [line for line in remove if line.startswith("Delete ")]
    assert len(deleted) == len(FILES)
    assert 'Delete "$INSTDIR\\_internal\\dprk_viewer\\resources\\평양 $$PATH é.txt"' in deleted
    assert not [line for line in remove if "/r" in line]
    folders = [line for line in remove if line.startswith("RMDir ")]
    assert folders[0].count("\\") >= folders[-1].count("\\") == 1


def test_the_script_writes_for_the_one_reader_alone() -> None:
    script = SCRIPT.read_text("utf-8")
    assert "RequestExecutionLevel user" in script
    assert not re.findall(r"HKLM|HKCR|SHCTX|PROGRAMFILES|context all", script)
    assert re.findall(r'RMDir /r "(.*)"', script) == [r"$LOCALAPPDATA\dprk-viewer"]


def test_purging_takes_the_folder_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    folders = pytest.importorskip("platformdirs.windows")
    monkeypatch.setattr(folders, "get_win_folder", lambda _name: r"C:\Users\x\AppData\Local")
    place = folders.Windows(paths.APP_NAME, appauthor=False).user_config_path
    assert place.name == "dprk-viewer"
    assert "AppData\\Local" in str(place)


def test_each_code_of_a_refusal_is_explained() -> None:
    told = (Path(__file__).parents[2] / "docs" / "install.md").read_text("utf-8")
    codes = set(re.findall(r"Refuse (\d) ", SCRIPT.read_text("utf-8")))
    assert codes == {"4", "5", "6"}
    for code in codes:
        assert f"| {code} |" in told


def test_a_setup_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="invalid VIFileVersion"):
        compile_installer(stand_in(tmp_path / "b"), "one", tmp_path / "setup-one.exe")


def test_what_is_handed_out_for_windows_has_names_that_say_what_it_is(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path / "dprk-viewer")
    setup, archive = make_for_windows(bundle, __version__, tmp_path)
    assert setup.name == f"dprk-viewer-{__version__}-windows-setup.exe"
    assert archive.name == f"dprk-viewer-{__version__}-windows.zip"
    with ZipFile(archive) as portable:
        assert portable.namelist() == sorted(f"dprk-viewer/{place}" for place in FILES)
        assert portable.read("dprk-viewer/DPRK Viewer.exe") == FILES["DPRK Viewer.exe"]


def test_the_version_that_windows_shows_can_be_read() -> None:
    text = (WINDOWS / "version_info.txt").read_text("utf-8")
    assert text.count("@NUMBERS@") == text.count("@VERSION@") == 2
    filled = text.replace("@NUMBERS@", "(0, 1, 0, 0)").replace("@VERSION@", __version__)
    call = ast.parse(filled, mode="eval").body
    assert isinstance(call, ast.Call)
    assert ast.unparse(call.func) == "VSVersionInfo"


def test_windows_lets_the_program_use_long_paths_and_every_screen() -> None:
    tree = ET.parse(WINDOWS / "dprk-viewer.manifest")
    told = {element.tag.rpartition("}")[2]: element for element in tree.iter()}
    assert told["longPathAware"].text == "true"
    assert told["dpiAwareness"].text == "PerMonitorV2"
    assert told["requestedExecutionLevel"].get("level") == "asInvoker"
