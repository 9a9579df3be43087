#!/usr/bin/env python3
"""Set up and run DPRK Viewer from a checkout, with the standard library alone.

    python3 dev.py run          open the window; with no display, export every sheet
    python3 dev.py test         lint, types, import rules and the whole test suite
    python3 dev.py bench        print the speed ratios
    python3 dev.py screenshots  make the pictures of README and manual again
    python3 dev.py edition      write resources/data/edition.json again
    python3 dev.py package      make what is installed, in dist (--bundle, --verify)

Each but the last creates .venv on first use and installs what is missing; nothing is
installed again until the pins change. On Debian and Ubuntu the system libraries are
installed too when this runs as root; otherwise the command that does so is printed.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dev_needs import (
    DRAWING_LIBRARIES,
    PACKAGE_PROGRAMS,
    TEST_FILES,
    TEST_PROGRAMS,
    WINDOW_LIBRARIES,
)

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PINS = ROOT / "constraints.txt"


class Stop(Exception):
    """Set-up cannot go on; the text says what to do."""


def main(arguments: list[str]) -> int:
    """Do the command named on the command line; return its exit code."""
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "screenshots": screenshots,
        "edition": edition,
        "package": package,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window; with no display, export every sheet to ./factsheets."""
    if arguments or has_display():
        if not arguments:
            need_system_libraries(DRAWING_LIBRARIES | WINDOW_LIBRARIES)
        python = environment(extra="")
        return call(python, "-m", "dprk_viewer", *arguments)
    python = environment(extra="")
    folder = Path.cwd() / "factsheets"
    print(f"There is no display, so every fact sheet is exported to {folder}", flush=True)
    return call(python, "-m", "dprk_viewer", "export", "all", "--out", str(folder))


def test(arguments: list[str]) -> int:
    """Run lint, types, import rules and tests; ``arguments`` go to pytest."""
    python = test_environment()
    checks = [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("importlinter",),
    ]
    for check in checks:
        print(f"== {' '.join(check)}", flush=True)
        code = lint_imports(python) if check == ("importlinter",) else call(python, "-m", *check)
        if code:
            return code
    print("== pytest", flush=True)
    return call(python, "-m", "pytest", *arguments)


def bench(arguments: list[str]) -> int:
    """Print each speed ratio against a floor measured in the same run."""
    return call(test_environment(), "-m", "tests.benchmarks", *arguments)


def screenshots(arguments: list[str]) -> int:
    """Make the pictures of README again, in docs/pictures."""
    python = test_environment()
    made = call(python, "docs/make_pictures.py", *arguments)
    return made or call(python, "docs/make_manual_pictures.py")


def edition(arguments: list[str]) -> int:
    """Check the dataset and write its digest and row counts to edition.json."""
    return call(environment(extra=""), "-m", "dprk_viewer.dataset.edition", *arguments)


def package(arguments: list[str]) -> int:
    """Make the packages in an environment of their own; see packaging/make_package.py."""
    name = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    python = {f"{name}.so.1.0": name}
    need_system_libraries(DRAWING_LIBRARIES | WINDOW_LIBRARIES | python, PACKAGE_PROGRAMS)
    return call(Path(sys.executable), "packaging/make_package.py", *arguments)


def test_environment() -> Path:
    """The environment with the test tools and the programs they call; return its Python."""
    need_system_libraries(DRAWING_LIBRARIES | WINDOW_LIBRARIES, TEST_PROGRAMS, TEST_FILES)
    return environment(extra="test")


def has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(extra: str) -> Path:
    """Make .venv hold the package and its pinned libraries; return its Python.

    ``extra`` is an optional group of pyproject.toml, or blank. A stamp holds what was
    installed, so a second start installs nothing.
    """
    if sys.version_info < OLDEST_PYTHON:
        needed = ".".join(map(str, OLDEST_PYTHON))
        raise Stop(f"Python {needed} or newer is needed; this is Python {sys.version.split()[0]}.")
    stamp = VENV / f"installed-{extra or 'program'}"
    wanted = fingerprint()
    whole = VENV / "installed-test"
    if python_of(VENV).exists() and wanted in stamps(stamp, whole):
        return python_of(VENV)
    if wanted not in stamps(VENV / "installed-program"):
        make_venv()
    install(extra)
    stamp.write_text(wanted, encoding="ascii")
    return python_of(VENV)


def stamps(*files: Path) -> list[str]:
    """What the stamp files hold that are there."""
    return [file.read_text(encoding="ascii") for file in files if file.exists()]


def fingerprint() -> str:
    """A digest of everything that decides what is installed, and where."""
    digest = hashlib.sha256()
    for part in (ROOT / "pyproject.toml", PINS):
        digest.update(part.read_bytes())
    digest.update(f"{sys.version}{ROOT}".encode())
    return digest.hexdigest()


def make_venv() -> None:
    """Create .venv anew; on Debian the module for it is a package of its own."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        apt_install([version], "Python's venv module")
    if VENV.exists():
        shutil.rmtree(VENV)
    print("Creating .venv", flush=True)
    if call(Path(sys.executable), "-m", "venv", str(VENV)):
        raise Stop(f"Python could not create {VENV}. Delete that folder and try again.")


def install(extra: str) -> None:
    """Install the checkout and its libraries into .venv, at the pinned versions."""
    print("Installing the pinned libraries; this happens once", flush=True)
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", str(PINS))
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    steps = (
        ("hatchling", "editables"),
        ("--no-build-isolation", "--editable", target),
    )
    for step in steps:
        if call(python_of(VENV), *pip, *step):
            raise Stop("The libraries could not be installed; pip's message above says why.")


def python_of(venv: Path) -> Path:
    """The interpreter of an environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def need_system_libraries(
    libraries: dict[str, str],
    programs: dict[str, str] | None = None,
    files: dict[str, str] | None = None,
) -> None:
    """Install the system libraries, programs and files that are missing, or say how to.

    Each argument maps what is looked for to the Debian package that holds it.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [package for name, package in libraries.items() if not loads(name)]
    missing += [package for name, package in (programs or {}).items() if not shutil.which(name)]
    root = Path("/")
    missing += [package for name, package in (files or {}).items() if not any(root.glob(name[1:]))]
    if missing:
        apt_install(missing, "system libraries")


def loads(library: str) -> bool:
    """Whether a shared library can be loaded: package names change, sonames do not."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str], what: str) -> None:
    """Install Debian packages without questions when root, else stop with the command."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        raise Stop(f"Some {what} are missing. Install what Debian calls: {names}; then try again.")
    if os.geteuid() != 0:
        line = "sudo apt-get update && sudo " + " ".join(command)
        raise Stop(f"Some {what} are missing. Run this, then try again:\n\n    {line}")
    print(f"Installing {what}: {' '.join(packages)}", flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for step in (["apt-get", "update", "-qq"], command):
        code = subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode
    if code:
        raise Stop(f"The {what} could not be installed; the message above says why.")


def lint_imports(python: Path) -> int:
    """Check the import rules of pyproject.toml."""
    name = "lint-imports.exe" if os.name == "nt" else "lint-imports"
    return call(python.with_name(name), "--no-logo")


def call(program: Path, *arguments: str) -> int:
    """Run a program from the checkout's own folder; return its exit code."""
    code = subprocess.run([str(program), *arguments], cwd=ROOT, check=False).returncode
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
