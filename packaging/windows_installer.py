"""The installer for one person on Windows, and the portable archive.

The script is compiled on any system with makensis; what it installs has to be frozen on
Windows. On Linux it is compiled over the Linux bundle, so that its syntax and its list of
files are tried; that file is thrown away.
"""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePath

from archives import write_zip
from freezing import HERE, NAME, ROOT, run

SCRIPT = HERE / "windows" / "dprk_viewer.nsi"
ICON = ROOT / "resources" / "icons" / "dprk-viewer.ico"


def compile_installer(bundle: Path, version: str, installer: Path) -> Path:
    """Compile the installer over ``bundle`` and return it.

    The same bundle gives the same bytes. Raises Stop with what makensis said.
    """
    print(f"Packing {installer.name}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "files.nsh"
        listed.write_text(file_list(bundle), encoding="utf-8-sig")
        told = {"VERSION": version, "OUT": installer.resolve(), "LIST": listed, "ICON": ICON}
        defined = [f"-D{name}={value}" for name, value in told.items()]
        options = ("-V2", "-WX", "-INPUTCHARSET", "UTF8")
        run(installer.parent, Path("makensis"), *options, *defined, str(SCRIPT))
    return installer


def file_list(bundle: Path) -> str:
    """Two macros: one writes each file of ``bundle``, the other takes each away again.

    They are sorted, and name each file, so that removing takes what was installed and
    nothing else.
    """
    places = sorted(file.relative_to(bundle) for file in bundle.rglob("*"))
    files = [place for place in places if not (bundle / place).is_dir()]
    folders = [place for place in places if (bundle / place).is_dir()]
    size = sum((bundle / place).stat().st_size for place in files)
    write: list[str] = []
    for folder in [PurePath(), *folders]:
        mine = [place for place in files if place.parent == folder]
        if mine:
            write.append(f'SetOutPath "{installed(folder)}"')
            write += [f'File "/oname={escaped(file.name)}" "{bundle / file}"' for file in mine]
    remove = [f'Delete "{installed(place)}"' for place in files]
    remove += [f'RMDir "{installed(folder)}"' for folder in reversed(folders)]
    lines = [f"!define INSTALLED_KB {-(-size // 1024)}"]
    lines += ["!macro INSTALL_FILES", *write, "!macroend"]
    lines += ["!macro REMOVE_FILES", *remove, "!macroend"]
    return "\n".join(lines) + "\n"


def installed(place: PurePath) -> str:
    """Where a file of the bundle stands once it is installed."""
    return "\\".join(["$INSTDIR", *map(escaped, place.parts)])


def escaped(text: str) -> str:
    """A name as NSIS reads it: "$" begins a variable there."""
    return text.replace("$", "$$")


def make_for_windows(bundle: Path, version: str, out: Path) -> list[Path]:
    """Make the installer and the portable archive in ``out``."""
    installer = compile_installer(bundle, version, out / f"{NAME}-{version}-windows-setup.exe")
    archive = out / f"{NAME}-{version}-windows.zip"
    write_zip(bundle, archive)
    return [installer, archive]
