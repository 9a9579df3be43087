"""Freeze the program into one folder, in a clean environment, the same bytes each time."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from inventory import write_inventory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NAME = "dprk-viewer"
MODULES = HERE / "allowed_modules.txt"
FILES = HERE / "linux" / "allowed_files.txt"
OWN_MODULES = "dprk_viewer"
RESOURCES = "_internal/dprk_viewer/resources/"


class Stop(Exception):
    """The package cannot be built; the text says why and what to do."""


def freeze(work: Path, accept: bool = False) -> Path:
    """Build the bundle below ``work`` and return its folder.

    Raises Stop where a step fails or the bundle holds what the lists do not allow; with
    ``accept`` it is added to the lists instead.
    """
    shutil.rmtree(work, ignore_errors=True)
    python = clean_environment(work / "venv")
    code = ("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN")
    places = ("--distpath", str(work / "frozen"), "--workpath", str(work / "steps"))
    print("Freezing", flush=True)
    run(work, python, "-P", *code, *places, str(HERE / f"{NAME.replace('-', '_')}.spec"))
    bundle = work / "frozen" / NAME
    make_alike(bundle)
    modules = modules_of(work / "steps" / NAME.replace("-", "_"))
    write_inventory(bundle, python, modules, version(), source_date())
    check_contents(modules, files_of(bundle), accept)
    return bundle


def version() -> str:
    """The version of the program."""
    line = (ROOT / "dprk_viewer" / "__init__.py").read_text("utf-8").rpartition("__version__ = ")[2]
    return line.strip().strip('"')


def clean_environment(venv: Path) -> Path:
    """An environment with the program's own pinned libraries alone; return its Python."""
    print("Installing the pinned libraries into a clean environment", flush=True)
    run(ROOT, Path(sys.executable), "-m", "venv", str(venv))
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    pins = ("--constraint", str(ROOT / "constraints.txt"))
    run(ROOT, python, *pip, *pins, "hatchling")
    run(ROOT, python, *pip, *pins, "--no-build-isolation", f"{ROOT}[package]")
    return python


def run(folder: Path, program: Path, *arguments: str) -> None:
    """Run one step of the build in ``folder``; Stop where it fails."""
    fixed = {"SOURCE_DATE_EPOCH": str(source_date()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    told = subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        env=os.environ | fixed,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if told.returncode:
        step = " ".join([program.name, *arguments])
        raise Stop(f"This step of the build failed:\n\n    {step}\n\n{told.stdout[-3000:]}")


def source_date() -> int:
    """When the source was last changed, in seconds: the date of every file that is made."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        raise Stop("Build from a git checkout, or set SOURCE_DATE_EPOCH to the date of the source.")
    return int(told.stdout)


def make_alike(bundle: Path) -> None:
    """Take debugging data out of Python's own libraries, and give each file a plain mode.

    The folder of the Python that built them, which some name, is taken out as well.
    The libraries of NumPy and Pillow stay as they came: stripped they cannot be loaded.
    """
    programs = {NAME, "DPRK Viewer"}
    for file in sorted(bundle.rglob("*")):
        if file.is_symlink() or not sys.platform.startswith("linux"):
            continue
        if file.is_dir():
            file.chmod(0o755)
            continue
        if file.name.startswith("libpython") or file.parent.name == "lib-dynload":
            run(bundle, Path("strip"), "--strip-unneeded", str(file))
            run(bundle, Path("chrpath"), "--delete", str(file))
        file.chmod(0o755 if file.name in programs else 0o644)


def check_contents(modules: set[str], files: set[str], accept: bool) -> None:
    """Raise Stop where a module or a file has strayed into the bundle."""
    on_linux = sys.platform.startswith("linux")
    if accept and on_linux:
        allow(MODULES, modules)
        allow(FILES, files)
    allowed = set(MODULES.read_text("utf-8").split("\n"))
    if accept and not on_linux:  # what the other systems need stays allowed
        allowed |= modules
        MODULES.write_text("\n".join(sorted(allowed - {""})) + "\n", encoding="utf-8")
    stray = modules - allowed
    if on_linux:
        stray |= files - set(FILES.read_text("utf-8").split("\n"))
    if stray:
        raise Stop(
            "The bundle holds what packaging/allowed_modules.txt and"
            " packaging/linux/allowed_files.txt do not allow. Take it out, or look at it and run"
            " `python3 dev.py package --accept`:\n\n    " + "\n    ".join(sorted(stray))
        )


def allow(listed: Path, more: set[str]) -> None:
    """Add to a list; what only another Python or another system brings stays in it."""
    lines = sorted({*listed.read_text("utf-8").splitlines(), *more})
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")


def modules_of(steps: Path) -> set[str]:
    """The modules in the bundle that are not of Python itself, to the second name."""
    toc = ast.literal_eval((steps / "PYZ-00.toc").read_text("utf-8"))
    names = [entry[0] for entry in toc[1]]
    own = {OWN_MODULES, *sys.stdlib_module_names}
    return {
        ".".join(name.split(".")[:2])
        for name in names
        if name.split(".")[0] not in own and not name.startswith("_sysconfigdata")
    }


def files_of(bundle: Path) -> set[str]:
    """The files of the bundle but for the bundled data; versions of Python do not tell."""
    places = (file.relative_to(bundle).as_posix() for file in bundle.rglob("*") if file.is_file())
    plain = (re.sub(r"\.cpython-\d+-[\w-]+(?=\.so)", "", place) for place in places)
    return {
        re.sub(r"python3\.\d+", "python3", place)
        for place in plain
        if not place.startswith(RESOURCES)
    }
