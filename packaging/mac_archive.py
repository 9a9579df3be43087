"""The archive for macOS: the application, in it and beside it what it is made of."""

from __future__ import annotations

import shutil
from pathlib import Path

from freezing import NAME, run
from inventory import BILL, LICENCES

APPLICATION = "DPRK Viewer.app"


def make_for_mac(bundle: Path, version: str, out: Path) -> list[Path]:
    """Make the archive in ``out``; ditto keeps links and rights as macOS needs them."""
    folder = out / "DPRK Viewer"
    shutil.copytree(bundle.with_name(APPLICATION), folder / APPLICATION, symlinks=True)
    for name in (BILL, LICENCES, "LICENSE.txt"):
        shutil.copyfile(bundle / name, folder / name)
        shutil.copyfile(bundle / name, folder / APPLICATION / "Contents" / "Resources" / name)
    # What was put in changed what PyInstaller had sealed; "-" is a seal without a name.
    run(out, Path("codesign"), "--force", "--deep", "--sign", "-", str(folder / APPLICATION))
    archive = out / f"{NAME}-{version}-macos.zip"
    run(out, Path("ditto"), "-c", "-k", "--keepParent", str(folder), str(archive))
    shutil.rmtree(folder)
    return [archive]
