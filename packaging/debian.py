"""The package for Debian and its kin: for all users of a machine, with its own dependencies."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from freezing import HERE, NAME, ROOT, Stop, run, source_date

LINUX = HERE / "linux"
ICONS = ROOT / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256)
METAINFO = "org.dprk_viewer.dprk_viewer.metainfo.xml"
MAINTAINER = "The DPRK Viewer contributors <dprk-viewer@localhost.localdomain>"
PRINTING = "printsupport"
"""Plug-ins whose libraries are only recommended: without them all but the printer works."""

CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: libcups2 | libcups2t64
Section: misc
Priority: optional
Description: sourced fact sheets on DPRK labour, sanctions and cyber
 A viewer for a desk officer in a foreign ministry or a mission: overseas
 labour, the sanctions timeline and cyber activity. Every figure comes with
 who estimated it, who relayed it, how firmly, what is counted and where it
 was read. It holds no network code.
"""


def desktop_files(prefix: Path, version: str) -> None:
    """Put desktop entry, icons, MIME type, metadata and man page below ``prefix``/share."""
    day = datetime.fromtimestamp(source_date(), UTC).date().isoformat()
    share = prefix / "share"
    plain = {
        "dprk-viewer.desktop": share / "applications" / "dprk-viewer.desktop",
        "dprk-viewer.xml": share / "mime" / "packages" / "dprk-viewer.xml",
        "dprk-viewer.metainfo.xml": share / "metainfo" / METAINFO,
        "dprk-viewer.1": share / "man" / "man1" / "dprk-viewer.1.gz",
    }
    for source, target in plain.items():
        text = (LINUX / source).read_text("utf-8")
        data = text.replace("@VERSION@", version).replace("@DATE@", day).encode("utf-8")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gzip.compress(data, 9, mtime=0) if target.suffix == ".gz" else data)
    icons = share / "icons" / "hicolor"
    pictures = {f"{NAME}-{size}.png": f"{size}x{size}/apps/{NAME}.png" for size in SIZES}
    for source, place in (pictures | {f"{NAME}.svg": f"scalable/apps/{NAME}.svg"}).items():
        (icons / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ICONS / source, icons / place)


def make_debian(bundle: Path, version: str, out: Path, work: Path) -> Path:
    """Make the .deb in ``out`` and return it. Raises Stop where a step or a check fails."""
    shutil.rmtree(work, ignore_errors=True)
    root = work / "root"
    home = root / "usr" / "lib" / NAME
    shutil.copytree(bundle, home, symlinks=True)
    desktop_files(root / "usr", version)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    papers(root, version)
    architecture = asked("dpkg", "--print-architecture")
    size = sum(-(-file.lstat().st_size // 1024) for file in root.rglob("*"))
    control = CONTROL.format(
        name=NAME,
        version=version,
        architecture=architecture,
        maintainer=MAINTAINER,
        size=size,
        depends=dependencies(home, work),
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    (root / "DEBIAN" / "md5sums").write_text(md5sums(root), encoding="utf-8")
    plain_modes(root)
    package = out / f"{NAME}_{version}_{architecture}.deb"
    print(f"Packing {package.name}", flush=True)
    options = ("--root-owner-group", "-Zxz", "-z6", "--threads-max=1", "--build")
    run(work, Path("dpkg-deb"), *options, str(root), str(package))
    validate(root)
    check_with_lintian(package)
    return package


def papers(root: Path, version: str) -> None:
    """Copyright, changelog, and what lintian is told with the reason for each."""
    documents = root / "usr" / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    shutil.copyfile(LINUX / "copyright", documents / "copyright")
    day = datetime.fromtimestamp(source_date(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    told = f"{NAME} ({version}) unstable; urgency=medium\n\n  * See CHANGELOG.md of the source.\n"
    entry = f"{told}\n -- {MAINTAINER}  {day}\n".encode()
    (documents / "changelog.gz").write_bytes(gzip.compress(entry, 9, mtime=0))
    overrides = root / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides / NAME)


def dependencies(home: Path, work: Path) -> str:
    """The packages that hold the libraries which the bundle takes from the system."""
    binaries = [file for file in home.rglob("*.so*") if not file.is_symlink()]
    scanned = [home / NAME, *(file for file in binaries if PRINTING not in file.parts)]
    (work / "debian").mkdir()
    stanzas = f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    (work / "debian" / "control").write_text(stanzas, encoding="utf-8")
    private = sorted({f"-l{file.parent}" for file in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *private]
    told = asked(*command, *(f"-e{file}" for file in sorted(scanned)), folder=work)
    versions = told.removeprefix("shlibs:Depends=").split(", ")
    # It tells of what is bundled too.
    wanted = owners(scanned, {file.name for file in binaries})
    return ", ".join(line for line in versions if line.split(" ")[0] in wanted)


def owners(scanned: list[Path], bundled: set[str]) -> set[str]:
    """The packages of this machine with the libraries that are needed and not bundled."""
    needed: set[str] = set()
    for file in scanned:
        told = asked("objdump", "-p", str(file)).splitlines()
        needed |= {line.split()[1] for line in told if " NEEDED " in line}
    query = ["dpkg-query", "--search", *(f"*/{name}" for name in sorted(needed - bundled))]
    found = subprocess.run(query, capture_output=True, text=True, check=False)
    return {line.partition(":")[0] for line in found.stdout.splitlines()}


def md5sums(root: Path) -> str:
    """The list with which dpkg finds files that were changed."""
    files = sorted(
        str(file.relative_to(root))
        for file in root.rglob("*")
        if file.is_file() and not file.is_symlink() and "DEBIAN" not in file.parts
    )
    return asked("md5sum", *files, folder=root) + "\n"


def plain_modes(root: Path) -> None:
    """Files that root owns and nobody else can write, all of one date."""
    date = source_date()
    for file in [root, *root.rglob("*")]:
        if not file.is_symlink():
            runs = os.access(file, os.X_OK) and ".so" not in file.name
            file.chmod(0o755 if file.is_dir() or runs else 0o644)
        os.utime(file, (date, date), follow_symlinks=False)


def validate(root: Path) -> None:
    """Let the tools of the desktop look at what they will read."""
    share = root / "usr" / "share"
    entry = str(share / "applications" / "dprk-viewer.desktop")
    run(root, Path("desktop-file-validate"), entry)
    run(root, Path("appstreamcli"), "validate", "--no-net", str(share / "metainfo" / METAINFO))


def check_with_lintian(package: Path) -> None:
    """Stop where lintian finds what linux/lintian-overrides does not explain."""
    command = ["lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", str(package)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [line for line in told.stdout.splitlines() if re.match(r"[EW]: ", line)]
    if found:
        raise Stop("lintian finds:\n" + "\n".join(found[:60]))


def asked(*command: str, folder: Path | None = None) -> str:
    """What a command answers; Stop where it fails."""
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if told.returncode:
        raise Stop(f"This step of the build failed:\n\n    {command[0]}\n\n{told.stderr[-3000:]}")
    return told.stdout.strip()
