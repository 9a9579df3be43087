#!/usr/bin/env python3
"""Make resources/map/land.json from Natural Earth, as npm `world-atlas` packs it.

    npm pack world-atlas@2.0.2
    python3 packaging/make_map.py world-atlas-2.0.2.tgz

Borders are simplified as the lines that two areas share, so that no gap opens between
them. What was decided about areas and lines stands in resources/map/README.md.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from map_geometry import WIDTH, Point, area, inmost, projected, simplified, within

PACKAGE_SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-50m.json"
TARGET = Path(__file__).parent.parent / "resources" / "map" / "land.json"
SPECK = 12.0
"""Rings of a smaller area are dropped, but for the largest of each area."""
SMALL = 900.0
"""An area without a larger ring gets a dot."""
KASHMIR = (72.5, 32.0, 80.5, 37.5)
CRIMEA = (32.0, 44.0, 37.0, 46.5)
TUVALU = (179.2, -8.52)

CODES = """
004AFG 008ALB 012DZA 020AND 024AGO 028ATG 031AZE 032ARG 036AUS 040AUT 044BHS 048BHR 050BGD
051ARM 052BRB 056BEL 064BTN 068BOL 070BIH 072BWA 076BRA 084BLZ 090SLB 096BRN 100BGR 104MMR
108BDI 112BLR 116KHM 120CMR 124CAN 132CPV 140CAF 144LKA 148TCD 152CHL 156CHN 170COL 174COM
178COG 180COD 188CRI 191HRV 192CUB 196CYP 203CZE 204BEN 208DNK 212DMA 214DOM 218ECU 222SLV
226GNQ 231ETH 232ERI 233EST 242FJI 246FIN 250FRA 262DJI 266GAB 268GEO 270GMB 276DEU 288GHA
296KIR 300GRC 308GRD 320GTM 324GIN 328GUY 332HTI 340HND 348HUN 352ISL 356IND 360IDN 364IRN
368IRQ 372IRL 376ISR 380ITA 384CIV 388JAM 392JPN 398KAZ 400JOR 404KEN 408PRK 410KOR 414KWT
417KGZ 418LAO 422LBN 426LSO 428LVA 430LBR 434LBY 438LIE 440LTU 442LUX 450MDG 454MWI 458MYS
462MDV 466MLI 470MLT 478MRT 480MUS 484MEX 492MCO 496MNG 498MDA 499MNE 504MAR 508MOZ 512OMN
516NAM 520NRU 524NPL 528NLD 548VUT 554NZL 558NIC 562NER 566NGA 578NOR 583FSM 584MHL 585PLW
586PAK 591PAN 598PNG 600PRY 604PER 608PHL 616POL 620PRT 624GNB 626TLS 634QAT 642ROU 643RUS
646RWA 659KNA 662LCA 670VCT 674SMR 678STP 682SAU 686SEN 688SRB 690SYC 694SLE 702SGP 703SVK
704VNM 705SVN 706SOM 710ZAF 716ZWE 724ESP 728SSD 729SDN 740SUR 748SWZ 752SWE 756CHE 760SYR
762TJK 764THA 768TGO 776TON 780TTO 784ARE 788TUN 792TUR 795TKM 798TUV 800UGA 804UKR 807MKD
818EGY 826GBR 834TZA 840USA 854BFA 858URY 860UZB 862VEN 882WSM 887YEM 894ZMB
"""
"""ISO 3166 codes of the Members of the United Nations, numeric and alpha-3."""
JOINED = {"Somaliland": "SOM", "N. Cyprus": "CYP", "158": "CHN", "344": "CHN", "446": "CHN"}
"""Areas of the data that are drawn as a part of a Member, without a line between them."""
LEFT_OUT = {"010"}
BROKEN = {
    frozenset(pair)
    for pair in (("PRK", "KOR"), ("SDN", "SSD"), ("MAR", "732"), ("ISR", "275"), ("SRB", "Kosovo"))
}
"""Neighbours between whom no final boundary is agreed: the line is drawn broken."""


def main(package: Path) -> None:
    """Write the file; SystemExit where the package is another one."""
    data = package.read_bytes()
    if hashlib.sha256(data).hexdigest() != PACKAGE_SHA256:
        raise SystemExit("another package than the one this script was written for")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        member = archive.extractfile(MEMBER)
        assert member is not None
        topology = json.load(member)
    made = Land(topology).made()
    text = json.dumps(made, separators=(",", ":"), sort_keys=True) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")


class Land:
    """Areas as rings of shared lines, from TopoJSON."""

    def __init__(self, topology: dict[str, Any]) -> None:
        self.degrees, self._pieces = _split(_degrees(topology))
        self.lines = [simplified(projected(line)) for line in self.degrees]
        self.rings: dict[str, list[list[int]]] = defaultdict(list)
        self.owners: dict[int, set[str]] = defaultdict(set)
        codes = {code[:3]: code[3:] for code in CODES.split()}
        for shape in topology["objects"]["countries"]["geometries"]:
            name = shape.get("id") or shape["properties"]["name"]
            if name not in LEFT_OUT and "arcs" in shape:
                self._add(JOINED.get(name) or codes.get(name) or name, shape)

    def _add(self, owner: str, shape: dict[str, Any]) -> None:
        many = shape["type"] == "MultiPolygon"
        for polygon in shape["arcs"] if many else [shape["arcs"]]:
            polygon = [self._in_pieces(ring) for ring in polygon]
            outer = polygon[0]
            is_crimea = owner == "RUS" and self._lies_in(outer, CRIMEA)
            key = "UKR" if is_crimea else owner
            self.rings[key].append(outer)
            # A hole is drawn over by the area in it, but its line is a boundary too.
            for line in (line for ring in polygon for line in ring):
                self.owners[line if line >= 0 else ~line].add(key)

    def _in_pieces(self, ring: list[int]) -> list[int]:
        found: list[int] = []
        for line in ring:
            pieces = self._pieces[line if line >= 0 else ~line]
            found += pieces if line >= 0 else [~piece for piece in reversed(pieces)]
        return found

    def _lies_in(self, ring: list[int], box: tuple[float, float, float, float]) -> bool:
        points = [p for line in ring for p in self.degrees[line if line >= 0 else ~line]]
        return all(box[0] < x < box[2] and box[1] < y < box[3] for x, y in points)

    def made(self) -> dict[str, Any]:
        """What the file holds."""
        kept = {owner: self._kept(rings) for owner, rings in sorted(self.rings.items())}
        used = sorted({i if i >= 0 else ~i for rings in kept.values() for r in rings for i in r})
        number = {line: n for n, line in enumerate(used)}
        lines = [_packed(self.lines[line]) for line in used]
        members = {code[3:] for code in CODES.split()}
        areas = [
            [owner if owner in members else "", [[_turn(i, number) for i in r] for r in rings]]
            for owner, rings in kept.items()
        ]
        kinds = {line: self._kind(line) for line in used}
        points = {o: self._point(rings) for o, rings in kept.items() if o in members}
        points["TUV"] = [round(value) for value in projected([TUVALU])[0]]
        small = [o for o in points if o not in kept or self._largest(kept[o]) < SMALL]
        ys = [y for line in used for _, y in self.lines[line]]
        return {
            "width": WIDTH,
            "height": [round(min(ys)), round(max(ys))],
            "lines": lines,
            "areas": areas,
            "coasts": [number[line] for line in used if kinds[line] == "coast"],
            "borders": [number[line] for line in used if kinds[line] == "border"],
            "broken": [number[line] for line in used if kinds[line] == "broken"],
            "points": points,
            "small": sorted(small),
        }

    def _kind(self, line: int) -> str:
        owners = self.owners[line]
        if len(owners) == 1:
            return "inner" if self._is_shared(line) else "coast"
        if frozenset(owners) in BROKEN or "Siachen Glacier" in owners:
            return "broken"
        points = self.degrees[line]
        in_kashmir = all(within(point, KASHMIR) for point in points[1:-1] or points)
        return "broken" if owners <= {"IND", "PAK", "CHN"} and in_kashmir else "border"

    def _is_shared(self, line: int) -> bool:
        """Whether a line lies between two parts of one area."""
        used = [i for rings in self.rings.values() for r in rings for i in r if line in (i, ~i)]
        return len(used) > 1

    def _ring(self, ring: Iterable[int]) -> list[Point]:
        points: list[Point] = []
        for line in ring:
            part = self.lines[line] if line >= 0 else self.lines[~line][::-1]
            points += part[1:] if points else part
        return points

    def _kept(self, rings: list[list[int]]) -> list[list[int]]:
        by_size = sorted(rings, key=lambda ring: -area(self._ring(ring)))
        return [ring for n, ring in enumerate(by_size) if not n or area(self._ring(ring)) > SPECK]

    def _largest(self, rings: list[list[int]]) -> float:
        return area(self._ring(rings[0]))

    def _point(self, rings: list[list[int]]) -> list[int]:
        return [round(value) for value in inmost(self._ring(rings[0]))]


def _degrees(topology: dict[str, Any]) -> list[list[Point]]:
    (scale_x, scale_y), (move_x, move_y) = (
        topology["transform"][k] for k in ("scale", "translate")
    )
    found = []
    for steps in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + move_x, y * scale_y + move_y))
        found.append(line)
    return found


def _split(lines: list[list[Point]]) -> tuple[list[list[Point]], list[list[int]]]:
    """Lines cut where they enter or leave Kashmir, and the pieces of each."""
    cut: list[list[Point]] = []
    pieces: list[list[int]] = []
    for line in lines:
        first, numbers = 0, []
        inside = [within(point, KASHMIR) for point in line]
        for i in range(1, len(line)):
            if i == len(line) - 1 or (inside[i] != inside[i - 1] and i - first > 1):
                numbers.append(len(cut))
                cut.append(line[first : i + 1])
                first = i
        pieces.append(numbers)
    return cut, pieces


def _turn(line: int, number: dict[int, int]) -> int:
    return number[line] if line >= 0 else ~number[~line]


def _packed(line: list[Point]) -> list[int]:
    """A line as its first point and the steps from point to point."""
    whole = [(round(x), round(y)) for x, y in line]
    packed = list(whole[0])
    for (x1, y1), (x2, y2) in pairwise(whole):
        packed += [x2 - x1, y2 - y1]
    return packed


if __name__ == "__main__":
    main(Path(sys.argv[1]))
