#!/usr/bin/env python3
"""Make everything that a mission or its IT desk is handed, into ./dist.

    python3 dev.py package            the bundle, its smoke test, and each way to install it
    python3 dev.py package --bundle   the bundle and its smoke test alone
    python3 dev.py package --verify   all of it twice, in two places, and compare
    python3 dev.py package --accept   add what is in the bundle now to what may be

Standard library alone; needs a git checkout and what dev.py looks for.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from archives import digest, tree_digests, write_tar
from debian import make_debian
from freezing import HERE, NAME, ROOT, Stop, freeze, source_date, version
from mac_archive import make_for_mac
from self_extracting import make_self_extracting
from windows_installer import compile_installer, make_for_windows

WORK = ROOT / "build" / "package"
OUT = ROOT / "dist"
MOST_INSTALLED = 240_000_000
MOST_PACKED = 75_000_000


def main(arguments: list[str]) -> int:
    """Do what was asked for; 0 where all of it held."""
    parser = argparse.ArgumentParser(prog="dev.py package")
    parser.add_argument("--bundle", action="store_true", help="the bundle and its smoke test alone")
    parser.add_argument("--verify", action="store_true", help="build twice and compare")
    parser.add_argument("--accept", action="store_true", help="allow what the bundle holds now")
    asked = parser.parse_args(arguments)
    try:
        bundle = freeze(WORK / "first", asked.accept)
        weigh("the bundle", size_of(bundle), MOST_INSTALLED)
        smoke_test(bundle, every=not asked.bundle)
        if not asked.bundle:
            made = make_all(bundle, OUT)
            if sys.platform.startswith("linux"):
                run_test("smoke_install.py", *(str(file) for file in made if is_installer(file)))
            if asked.verify:
                compare(bundle, made)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def make_all(bundle: Path, out: Path) -> list[Path]:
    """Make each thing that is handed out; return the files."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    made = {"win32": make_for_windows, "darwin": make_for_mac}.get(sys.platform, make_for_linux)(
        bundle, version(), out
    )
    sums = "".join(f"{digest(file)}  {file.name}\n" for file in made)
    (out / "SHA256SUMS").write_text(sums, encoding="ascii")
    return [*made, out / "SHA256SUMS"]


def make_for_linux(bundle: Path, told: str, out: Path) -> list[Path]:
    """The portable archive, the package for all users, the installer for one."""
    package = make_debian(bundle, told, out, WORK / "debian")
    installer = make_self_extracting(bundle, told, out, WORK / "run")
    for file in (package, installer):
        weigh(file.name, file.stat().st_size, MOST_PACKED)
    compile_installer(bundle, told, WORK / "tried-setup.exe")
    return [portable(bundle, out), package, installer]


def portable(bundle: Path, out: Path) -> Path:
    """The bundle as an archive to unpack anywhere, also on a stick."""
    archive = out / f"{NAME}-{version()}-linux.tar.xz"
    print(f"Packing {archive.name}", flush=True)
    write_tar(bundle, archive, source_date())
    weigh(archive.name, archive.stat().st_size, MOST_PACKED)
    return archive


def size_of(bundle: Path) -> int:
    """How many bytes the files of the bundle take."""
    return sum(file.lstat().st_size for file in bundle.rglob("*") if not file.is_dir())


def weigh(what: str, size: int, most: int) -> None:
    """Print a size; Stop where it is over what is allowed."""
    print(f"{what}: {size / 1e6:.1f} MB (at most {most / 1e6:.0f})", flush=True)
    if size > most:
        raise Stop(f"{what} is larger than allowed; see packaging/pruning.py.")


def smoke_test(bundle: Path, every: bool) -> None:
    """Try the frozen program against the checkout's, with some or ``every`` sheet."""
    bin_ = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    python = str(WORK / "first" / "venv" / bin_)
    more = ["--every-sheet"] if every else []
    run_test("smoke_test.py", "--bundle", str(bundle), "--beside", python, *more)


def is_installer(file: Path) -> bool:
    """Whether it is one of those that smoke_install.py tries."""
    return file.suffix in (".deb", ".run")


def run_test(script: str, *arguments: str) -> None:
    """Run a script of tests; Stop where a line of it failed."""
    command = [sys.executable, str(HERE / script), *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Stop("What was built does not hold; the lines marked FAIL say where.")


def compare(bundle: Path, made: list[Path]) -> None:
    """Build everything once more in another place; Stop where a byte differs."""
    second = freeze(WORK / "a second place")
    differing = differences(tree_digests(bundle), tree_digests(second))
    again = make_all(second, WORK / "second dist")
    differing += differences(
        {file.name: digest(file) for file in made}, {file.name: digest(file) for file in again}
    )
    if differing:
        raise Stop("Two builds differ in:\n    " + "\n    ".join(differing))
    print("Two builds are the same, byte for byte", flush=True)


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The places that are not the same in both."""
    return sorted(
        place for place in one.keys() | other.keys() if one.get(place) != other.get(place)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
