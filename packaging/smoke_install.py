#!/usr/bin/env python3
"""Install, use, upgrade, go back, remove: what a reader chose has to outlive all of it.

    python3 packaging/smoke_install.py FILE.deb FILE.run

The .deb goes into a root of its own, so nothing of this machine changes; the .run is
installed by somebody who is not root, where this runs as root.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from smoke_steps import Failed, run, step, surroundings
from smoke_window import display, press, seconds_to_open, wait_for_window

NEWER = "9999.0"
NOBODY = 65534
SETTINGS = Path(".config") / "dprk-viewer" / "settings.json"
CHOSEN = {"paper": "letter", "chosen_in_a_version_to_come": [1, 2]}

Steps = Iterator[tuple[str, Callable[[], object]]]


def main(arguments: list[str]) -> int:
    """Run each step; return 0 if all of them held."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    package, installer = (Path(argument).resolve() for argument in arguments)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        steps = [*debian_steps(package, work), *personal_steps(installer, work)]
        held = [step(name, do) for name, do in steps]
    return 0 if all(held) else 1


def debian_steps(package: Path, work: Path) -> Steps:
    """The life of the package on a machine."""
    root, home = work / "root", work / "home"
    program = root / "usr" / "bin" / "dprk-viewer"
    yield "the package belongs to root alone", partial(belongs_to_root, package)
    yield "installs", partial(install, root, package)
    yield "the installed window keeps what was chosen", partial(keeps, program, home)
    yield "upgrades", lambda: install(root, with_version(package, NEWER, work))
    yield "the upgraded window keeps what was chosen", partial(keeps, program, home)
    yield "goes back to the former version", partial(install, root, package)
    yield "the former window keeps what was chosen", partial(keeps, program, home)
    yield "is removed", partial(remove, root, "--remove")
    yield "is purged, and the reader's choices stay", lambda: purge(root, home)


def dpkg(root: Path, *words: str) -> str:
    """Ask dpkg something about a root of its own, where nothing else is installed."""
    for folder in ("info", "updates"):
        (root / "var" / "lib" / "dpkg" / folder).mkdir(parents=True, exist_ok=True)
    (root / "var" / "lib" / "dpkg" / "status").touch()
    return run(["dpkg", f"--root={root}", "--force-depends,not-root,downgrade", *words])


def install(root: Path, package: Path) -> None:
    """Install, and see that the program says its version."""
    dpkg(root, "--install", str(package))
    run([str(root / "usr" / "bin" / "dprk-viewer"), "--version"])
    for place in ("applications/dprk-viewer.desktop", "man/man1/dprk-viewer.1.gz"):
        if not (root / "usr" / "share" / place).is_file():
            raise Failed(f"{place} is missing")


def with_version(package: Path, version: str, work: Path) -> Path:
    """The same package under another version, without packing it again."""
    opened, made = work / "opened", work / f"{version}.deb"
    run(["dpkg-deb", "--raw-extract", str(package), str(opened)])
    control = opened / "DEBIAN" / "control"
    text = re.sub(r"(?m)^Version: .*$", f"Version: {version}", control.read_text("utf-8"))
    control.write_text(text, encoding="utf-8")
    run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(opened), str(made)])
    return made


def keeps(program: Path, home: Path) -> None:
    """Open and close the window; what was chosen before stands in the settings after."""
    file = home / SETTINGS
    if not file.exists():
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(CHOSEN), encoding="utf-8")
    with display() as shown:
        env = surroundings(home, DISPLAY=shown)
        running = subprocess.Popen([str(program)], env=env, stderr=subprocess.PIPE, text=True)
        try:
            window = wait_for_window(running, shown, "DPRK Viewer")
            press(shown, window, "ctrl+1")
            press(shown, window, "ctrl+q")
            code = running.wait(timeout=60)
        finally:
            running.kill()
    kept = json.loads(file.read_text("utf-8"))
    if code or any(kept.get(name) != value for name, value in CHOSEN.items()):
        raise Failed(f"exit code {code}; {kept}")


def belongs_to_root(package: Path) -> None:
    """No file belongs to another, and nobody but root can write one."""
    lines = run(["dpkg-deb", "--contents", str(package)]).splitlines()
    wrong = [
        line
        for line in lines
        if " root/root " not in line or (line[0] != "l" and "w" in line[4:10])
    ]
    if wrong or not lines:
        raise Failed("\n".join(wrong[:20]))


def remove(root: Path, how: str) -> None:
    """Remove the package; none of its files stay."""
    dpkg(root, how, "dprk-viewer")
    left = [str(file) for file in (root / "usr").rglob("*")] if (root / "usr").exists() else []
    if left:
        raise Failed("\n".join(left[:20]))


def purge(root: Path, home: Path) -> None:
    """Purge; dpkg forgets the package, and the reader's own folder is not touched."""
    remove(root, "--purge")
    if "dprk-viewer" in (root / "var" / "lib" / "dpkg" / "status").read_text("utf-8"):
        raise Failed("dpkg still knows it")
    if not (home / SETTINGS).is_file():
        raise Failed("the settings are gone")


def personal_steps(installer: Path, work: Path) -> Steps:
    """The life of the installer for one person."""
    home = work / "somebody é 평양"
    program = home / ".local" / "bin" / "dprk-viewer"
    yield "installs for one person who is not root", partial(install_personal, installer, home)
    yield "the window opens there", partial(opens, program, home)
    yield "installs over itself", partial(install_personal, installer, home)
    yield "is removed from there", partial(remove_personal, home)


def as_somebody(home: Path, *command: str) -> str:
    """Run a command as the person whose home it is."""
    env = surroundings(home)
    is_root = os.geteuid() == 0
    if is_root:
        for folder in (home, home.with_name(f"{home.name}-tmp")):
            os.chown(folder, NOBODY, NOBODY)
    ids = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    before = ("setpriv", *ids) if is_root else ()
    return run([*before, *command], env=env, cwd=home)


def install_personal(installer: Path, home: Path) -> None:
    """Install, and see that program and desktop entry work from there."""
    copy = home.with_name("installer.run")
    if not copy.exists():
        copy.symlink_to(installer)
    as_somebody(home, "sh", str(copy.resolve()), "--quiet", "--accept")
    as_somebody(home, str(home / ".local" / "bin" / "dprk-viewer"), "--version")
    entry = home / ".local" / "share" / "applications" / "dprk-viewer.desktop"
    run(["desktop-file-validate", str(entry)])
    if f'Exec="{home}/.local/lib/dprk-viewer/dprk-viewer" %f' not in entry.read_text("utf-8"):
        raise Failed(entry.read_text("utf-8"))


def opens(program: Path, home: Path) -> None:
    """The window opens."""
    with display() as shown:
        seconds_to_open([str(program)], surroundings(home, DISPLAY=shown))


def remove_personal(home: Path) -> None:
    """Remove it; no file of the program stays."""
    as_somebody(home, str(home / ".local" / "lib" / "dprk-viewer" / "uninstall"))
    left = [file for file in (home / ".local").rglob("*dprk*") if file.is_file()]
    if left:
        raise Failed("\n".join(map(str, left)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
