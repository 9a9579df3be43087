"""The bill of materials names each part so that a scanner finds it, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import inventory
import pytest

RESOURCES = Path(__file__).parents[2] / "resources"


def bill(*parts: inventory.Part) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(inventory.bill(list(parts), "0.1.0", 1_764_000_000))
    return made


@pytest.mark.parametrize(
    ("name", "version", "kind", "address"),
    [
        ("PySide6_Essentials", "6.11.3", "pypi", "pkg:pypi/pyside6-essentials@6.11.3"),
        ("et_xmlfile", "2.0.0", "pypi", "pkg:pypi/et-xmlfile@2.0.0"),
        ("libbz2-1.0", "1.0.8-5+b1", "deb", "pkg:deb/debian/libbz2-1.0@1.0.8-5%2Bb1"),
        ("@a/b", "1", "npm", "pkg:npm/%40a/b@1"),
        ("CPython", "3.11.7", "generic", "pkg:generic/cpython@3.11.7"),
    ],
)
def test_a_part_has_the_address_under_which_weaknesses_are_listed(
    name: str, version: str, kind: str, address: str
) -> None:
    (component,) = bill(inventory.Part(name, version, "MIT", ("text",), kind))["components"]
    assert component["purl"] == component["bom-ref"] == address


def test_the_bill_has_the_form_of_cyclonedx() -> None:
    made = bill(*inventory.BUNDLED)
    assert (made["bomFormat"], made["specVersion"], made["version"]) == ("CycloneDX", "1.5", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["serialNumber"])
    assert made["metadata"]["component"]["licenses"] == [{"expression": "Apache-2.0"}]
    for component in made["components"]:
        assert component["type"] == "library"
        assert component["name"]
        assert component["version"]
        assert component["licenses"][0]["license"]["name"]
    places = [component["bom-ref"] for component in made["components"]]
    assert len(set(places)) == len(places)


def test_another_content_has_another_serial_number() -> None:
    one, other = inventory.BUNDLED[:2]
    assert bill(one)["serialNumber"] != bill(other)["serialNumber"]
    assert bill(one)["serialNumber"] == bill(one)["serialNumber"]


def test_what_is_bundled_is_what_the_resources_say() -> None:
    told = "".join((RESOURCES / name / "README.md").read_text("utf-8") for name in ("fonts", "map"))
    for part in inventory.BUNDLED:
        assert f"`{part.name}` {part.version}" in told
    families = set(re.findall(r"`(@expo-google-fonts/[\w-]+)`", told))
    assert families <= {part.name for part in inventory.BUNDLED}
