"""The installer for one person on Linux: one file that unpacks and installs itself."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from debian import LINUX, desktop_files
from freezing import NAME, run, source_date


def make_self_extracting(bundle: Path, version: str, out: Path, work: Path) -> Path:
    """Make the installer in ``out`` and return it."""
    shutil.rmtree(work, ignore_errors=True)
    payload = work / "payload"
    shutil.copytree(bundle, payload / NAME, symlinks=True)
    desktop_files(payload, version)
    for script in ("install.sh", "uninstall.sh"):
        shutil.copyfile(LINUX / script, payload / script)
        (payload / script).chmod(0o755)
    date = source_date()
    for file in [payload, *payload.rglob("*")]:
        os.utime(file, (date, date), follow_symlinks=False)
    installer = out / f"{NAME}-{version}-linux.run"
    print(f"Packing {installer.name}", flush=True)
    day = datetime.fromtimestamp(date, UTC).strftime("%a %b %d %H:%M:%S UTC %Y")
    alike = "--sort=name --owner=0 --group=0 --numeric-owner --format=gnu"
    options = ("--quiet", "--nox11", "--nomd5", "--nocrc", "--sha256", "--xz", "--complevel", "6")
    dated = ("--packaging-date", day, "--tar-extra", alike)
    # It writes its own command line into the file: no folder of this machine may stand there.
    names = (payload.name, installer.name, "DPRK Viewer", "./install.sh")
    run(work, Path("makeself"), *options, *dated, *names)
    shutil.move(work / installer.name, installer)
    installer.chmod(0o755)
    return installer
