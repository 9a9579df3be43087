"""What the steps of the smoke test are made of."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 600
"""Seconds after which a program that does not end has failed."""


class Failed(Exception):
    """A step did not hold; the text says what was seen."""


def program_of(bundle: Path) -> Path:
    """The program in a bundle that has a console."""
    windows = bundle / "dprk-viewer.exe"
    return windows if windows.exists() else bundle / "dprk-viewer"


def run(command: list[str], cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """Run a command to its end and return what it said; Failed unless it ends well."""
    told = subprocess.run(
        command,
        cwd=cwd,
        env=None if env is None else dict(env),
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )
    if told.returncode or "Traceback" in told.stderr:
        line = " ".join(command)
        raise Failed(f"{line}\nexit code {told.returncode}\n{told.stdout}{told.stderr}")
    return told.stdout


def same_files(one: Path, other: Path) -> None:
    """Failed unless two folders hold the same names with the same bytes."""
    names = {file.name for file in one.iterdir()} | {file.name for file in other.iterdir()}
    differing = [
        name
        for name in sorted(names)
        if not (one / name).is_file()
        or not (other / name).is_file()
        or (one / name).read_bytes() != (other / name).read_bytes()
    ]
    if differing or not names:
        raise Failed(f"{len(differing)} of {len(names)} differ: {', '.join(differing[:20])}")


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """A plain environment around a program, with a home of its own and no display."""
    home.mkdir(parents=True, exist_ok=True)
    temporary = home.with_name(f"{home.name}-tmp")
    temporary.mkdir(exist_ok=True)
    # Without a session libdbus would start one of its own and leave it running.
    no_session = f"unix:path={home}/no-session"
    kept = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": no_session}
    return kept | {"HOME": str(home), "TMPDIR": str(temporary)} | more


def step(name: str, do: Callable[[], object]) -> bool:
    """Do one step and print whether it held, and if not, why."""
    try:
        do()
    except (Failed, OSError, subprocess.SubprocessError) as error:
        print(f"FAIL {name}\n{error}", flush=True)
        return False
    print(f"ok   {name}", flush=True)
    return True
