"""Hard places for a frozen program: no network, no home to write, odd paths and locales."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from smoke_steps import Failed, program_of, run, same_files, surroundings

ODD_PATH = "a stick/Ünï côde/평양 é"
SHEET = ("export", "labour", "sanctions", "cyber", "country:RUS")
EASY = "in a plain place"

NEEDED = ("libEGL.so.1", "libX11-xcb.so.1")
"""Of the system's libraries, one that Qt is linked to and one that its plug-in for X11 loads."""

Steps = Iterator[tuple[str, Callable[[], object]]]


def hard_places(bundle: Path, work: Path) -> Steps:
    """Export the same sheets in each place; the bytes have to be those of an easy one."""
    easy = work / "easy"
    yield "a control: no network is no network", no_network_bites
    for name, before in wrappers(bundle, work).items():
        command = [*before, str(program_of(bundle))]
        out = easy if name == EASY else work / name
        yield f"exports {name}", partial(export_alike, command, out, easy)
    yield "exports from a path with spaces, accents and Hangul", lambda: odd_path(bundle, work)
    yield "exports in any locale", lambda: any_locale(bundle, work)
    yield "exports from two copies at once", lambda: two_at_once(bundle, work)
    yield "leaves nothing behind", lambda: leaves_nothing(bundle, work)
    yield "opens no socket", lambda: opens_no_socket(bundle, work)
    for library in NEEDED:
        name = f"says in a sentence that {library} is missing"
        yield name, partial(names_what_is_missing, bundle, work / library, library)


def wrappers(bundle: Path, homes: Path) -> dict[str, tuple[str, ...]]:
    """What runs a program in each place, by the place; its home is in ``homes``."""

    def read_only(folder: Path) -> tuple[str, ...]:
        bind = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
        return ("unshare", "-rm", "sh", "-c", bind, str(folder))

    locked = "with a home that cannot be written"
    home = homes / f"{locked}-home"
    home.mkdir(parents=True)
    return {
        EASY: (),
        "with no network": ("unshare", "-rn"),
        locked: read_only(home),
        "from a folder that cannot be written": read_only(bundle),
    }


def export(command: list[str], out: Path, home: Path, env: Mapping[str, str] | None = None) -> None:
    """Export a few sheets into ``out``."""
    run([*command, *SHEET, "--out", str(out)], env=surroundings(home, **(env or {})))


def export_alike(
    command: list[str], out: Path, easy: Path, env: Mapping[str, str] | None = None
) -> None:
    """Export, and hold the files against those made in an easy place."""
    export(command, out, out.with_name(f"{out.name}-home"), env)
    same_files(out, easy)


def no_network_bites() -> None:
    """Where there is no network not even the own machine can be reached."""
    told = run(["unshare", "-rn", "cat", "/proc/net/dev"])
    names = {line.partition(":")[0].strip() for line in told.splitlines()[2:]}
    if not names <= {"lo", "tunl0", "sit0", "ip6tnl0", "gre0", "gretap0", "erspan0"}:
        raise Failed(f"there are {', '.join(sorted(names))}")


def odd_path(bundle: Path, work: Path) -> None:
    """Run a copy from a path as people name their folders, and write beside it."""
    moved = work / ODD_PATH / bundle.name
    shutil.copytree(bundle, moved, symlinks=True, copy_function=hard_link)
    export_alike([str(program_of(moved))], moved.parent / "papers", work / "easy")


def hard_link(source: str, target: str) -> None:
    """Put a file at another place without copying its bytes where the disk allows it."""
    try:
        Path(target).hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)


def any_locale(bundle: Path, work: Path) -> None:
    """Run in locales that cannot write what the sheets hold."""
    locales = work / "locales"
    locales.mkdir()
    made = {"plain.latin1": ("en_US", "ISO-8859-1"), "plain.euckr": ("ko_KR", "EUC-KR")}
    for name, (words, letters) in made.items():
        told = ["localedef", "-c", "-i", words, "-f", letters, str(locales / name)]
        subprocess.run(told, capture_output=True, check=False)
        if not (locales / name).is_dir():
            raise Failed("localedef made no locale; the Debian package locales is needed")
    for name in ("C", "POSIX", *made):
        env = {"LC_ALL": name, "LOCPATH": str(locales)}
        export_alike([str(program_of(bundle))], work / f"in-{name}", work / "easy", env)


def two_at_once(bundle: Path, work: Path) -> None:
    """Two copies write into the same folder for the same reader."""
    out, home = work / "both", work / "both-home"
    asked = [str(program_of(bundle)), *SHEET, "--out", str(out)]
    env = surroundings(home)
    running = [
        subprocess.Popen(asked, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for program in running:
        _, said = program.communicate(timeout=300)
        if program.returncode:
            raise Failed(said.decode("utf-8", "replace"))
    same_files(out, work / "easy")


def leaves_nothing(bundle: Path, work: Path) -> None:
    """All that a command line leaves is what it was asked for."""
    home = work / "left-home"
    before = listing(bundle)
    export([str(program_of(bundle))], work / "left", home)
    left = listing(home) | listing(home.with_name("left-home-tmp")) | (listing(bundle) - before)
    if left:
        raise Failed(f"left behind: {', '.join(sorted(left))}")
    same_files(work / "left", work / "easy")


def listing(folder: Path) -> set[str]:
    """What there is in a folder, at any depth."""
    return {str(file) for file in folder.rglob("*")}


def opens_no_socket(bundle: Path, work: Path) -> None:
    """Look at the calls themselves: the command line opens no socket of any kind."""
    log = work / "calls"
    before = ["strace", "-f", "-e", "trace=socket,connect,bind", "-o", str(log)]
    export_alike([*before, str(program_of(bundle))], work / "traced", work / "easy")
    calls = log.read_text("utf-8", "replace")
    if "socket(" in calls:
        raise Failed(calls)


def names_what_is_missing(bundle: Path, work: Path, library: str) -> None:
    """Start the window where a library is an empty file: one line, exit code 6, no core."""
    work.mkdir()
    (work / library).touch()
    around = surroundings(work / "home", DISPLAY=":98765", LD_LIBRARY_PATH=str(work))
    told = subprocess.run(
        [str(program_of(bundle))],
        cwd=work,
        env=around,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if told.returncode != 6 or told.stderr.count("\n") != 1 or library not in told.stderr:
        raise Failed(f"exit code {told.returncode}\n{told.stdout}{told.stderr}")
