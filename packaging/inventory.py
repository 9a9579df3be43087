"""What is in the bundle and under which terms: a bill of materials and every licence text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
BILL = "sbom.cdx.json"
LICENCES = "THIRD-PARTY-LICENCES.txt"
RULE = "=" * 78
QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
"""The wheels of Qt name their licence and bring no text; the LGPL refers to the GPL."""
# Run by the environment that was frozen: what each module belongs to, and its licence files.
ASK = """
import importlib.metadata as metadata, json, pathlib, sys
tops = set(json.load(sys.stdin))
names = {d for top, ds in metadata.packages_distributions().items() if top in tops for d in ds}
def told(name):
    dist = metadata.distribution(name)
    files = [f for f in dist.files or () if f.parts[0].endswith(".dist-info")]
    words = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
    texts = sorted(str(f.locate()) for f in files if any(w in str(f).upper() for w in words))
    classes = [c.split(" :: ")[-1] for c in dist.metadata.get_all("Classifier") or ()
               if c.startswith("License")]
    terms = dist.metadata["License-Expression"] or ", ".join(classes) or dist.metadata["License"]
    return dict(name=dist.metadata["Name"], version=dist.version, terms=terms, texts=texts)
stdlib = pathlib.Path(json.__file__).parent.parent
texts = [str(f) for f in (stdlib / "LICENSE.txt", stdlib.parent / "LICENSE.txt") if f.exists()]
python = dict(name="CPython", version=sys.version.split()[0], terms="PSF-2.0", texts=texts)
freezer = dict(told("pyinstaller"), terms="GPL-2.0-or-later WITH Bootloader-exception")
json.dump([python, freezer, *map(told, sorted(names))], sys.stdout)
"""


class Part(NamedTuple):
    """One thing in the bundle that others made."""

    name: str
    version: str
    terms: str
    texts: tuple[str, ...]
    kind: str


FONTS = "@expo-google-fonts/"
BUNDLED = [
    *(
        Part(f"{FONTS}source-{name}", version, "OFL-1.1", (), "npm")
        for name, version in (("sans-3", "0.4.1"), ("serif-4", "0.4.1"))
    ),
    *(
        Part(f"{FONTS}noto-sans-{script}", "0.4.3", "OFL-1.1", (), "npm")
        for script in ("kr", "jp", "sc")
    ),
    Part("world-atlas", "2.0.2", "ISC; the data of Natural Earth: public domain", (), "npm"),
]
"""What came from others into the resources, where each licence stands beside it."""


def write_inventory(bundle: Path, python: Path, modules: set[str], version: str, date: int) -> None:
    """Put the bill of materials and the licence texts into the bundle."""
    tops = sorted({name.split(".")[0] for name in modules} | {"PySide6", "shiboken6"})
    told = subprocess.run(
        [str(python), "-P", "-c", ASK],
        input=json.dumps(tops),
        capture_output=True,
        text=True,
        check=True,
    )
    parts = [
        Part(**{**each, "texts": tuple(map(read, each["texts"])), "kind": kind_of(each["name"])})
        for each in json.loads(told.stdout)
        if each["name"] != "dprk-viewer"
    ]
    parts = [with_terms_of_qt(part) if not part.texts else part for part in parts]
    parts += [*BUNDLED, *system_parts(bundle)]
    (bundle / BILL).write_text(bill(parts, version, date), encoding="utf-8", newline="\n")
    (bundle / LICENCES).write_text(licences(parts), encoding="utf-8", newline="\n")
    (bundle / "LICENSE.txt").write_bytes((HERE.parent / "LICENSE").read_bytes())


def kind_of(name: str) -> str:
    """Where others find what was frozen: the index of packages, but for Python itself."""
    return "generic" if name == "CPython" else "pypi"


def read(file: str) -> str:
    """The text of a licence file."""
    return Path(file).read_text("utf-8", "replace").strip()


def with_terms_of_qt(part: Part) -> Part:
    """The same with the texts that its wheel refers to; SystemExit where there are none."""
    if part.name.lower().partition("_")[0] not in ("pyside6", "shiboken6"):
        raise SystemExit(f"{part.name} {part.version} brings no licence text.")
    texts = tuple(read(str(HERE / "licences" / name)) for name in QT)
    return part._replace(texts=texts, terms="LGPL-3.0-only")


def system_parts(bundle: Path) -> list[Part]:
    """The libraries of this Debian machine that the bundle took along."""
    if not sys.platform.startswith("linux"):
        return []
    owners = {owner_of(file.name) for file in (bundle / "_internal").glob("*.so*") if plain(file)}
    return [debian_part(owner) for owner in sorted(owners - {""})]


def plain(file: Path) -> bool:
    """Whether it is a library of the system, and neither a link nor Python's own."""
    return not file.is_symlink() and not file.name.startswith("libpython")


def owner_of(library: str) -> str:
    """The Debian package that holds a library, or nothing where none does."""
    query = ["dpkg-query", "--search", f"*/{library}"]
    told = subprocess.run(query, capture_output=True, text=True, check=False)
    names = sorted(line.partition(":")[0] for line in told.stdout.splitlines())
    return names[0] if names else ""


def debian_part(package: str) -> Part:
    """A Debian package as a part."""
    query = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    version = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    text = read(f"/usr/share/doc/{package}/copyright")
    return Part(package, version, "see the text", (text,), "deb")


def bill(parts: list[Part], version: str, date: int) -> str:
    """The bill of materials in the form CycloneDX 1.5."""
    components = [component(part) for part in parts]
    name = {"type": "application", "bom-ref": "dprk-viewer", "name": "dprk-viewer"}
    identity = json.dumps([components, version], sort_keys=True)
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, identity)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(date, UTC).isoformat().replace("+00:00", "Z"),
            "component": name | {"version": version, "licenses": [{"expression": "Apache-2.0"}]},
        },
        "components": components,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def component(part: Part) -> dict[str, Any]:
    """A part as CycloneDX has it."""
    addresses = {
        "deb": f"pkg:deb/debian/{part.name}",
        "npm": f"pkg:npm/{part.name.replace('@', '%40')}",
        "pypi": f"pkg:pypi/{re.sub(r'[-_.]+', '-', part.name.lower())}",
    }
    address = addresses.get(part.kind, "pkg:generic/cpython")
    where = f"{address}@{quote(part.version, safe=':')}"
    return {
        "type": "library",
        "bom-ref": where,
        "name": part.name,
        "version": part.version,
        "purl": where,
        "licenses": [{"license": {"name": part.terms}}],
    }


def licences(parts: list[Part]) -> str:
    """Every licence text, each once, under the names of what it is for."""
    under: dict[str, list[Part]] = {}
    for part in parts:
        for text in part.texts:
            under.setdefault(text, []).append(part)
    head = "What DPRK Viewer is made of besides itself, and under which terms.\n"
    rows = "\n".join(f"{part.name} {part.version}: {part.terms}" for part in parts)
    fonts = "Fonts, map and colour profile: texts beside them in dprk_viewer/resources."
    texts = "".join(
        f"\n\n{RULE}\n{', '.join(dict.fromkeys(part.name for part in of))}\n{RULE}\n\n{text}\n"
        for text, of in under.items()
    )
    return f"{head}\n{rows}\n{fonts}\n{texts}"
