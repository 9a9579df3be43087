"""The style sheet of a page: the colours and sizes of the paper, for screen, print and Word."""

from __future__ import annotations

from string import Template
from typing import Final

from dprk_viewer.figures.marks import KINDS, MarkKind, mark
from dprk_viewer.pages.svg import picture, svg
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.marking import markings
from dprk_viewer.tokens import LOOKS, PAGE

_SANS: Final = 'Calibri, Carlito, "Source Sans 3", "Noto Sans KR", "Noto Sans JP", sans-serif'
_SERIF: Final = 'Cambria, Caladea, "Source Serif 4", Georgia, serif'
"""Word knows the first font of a list alone, so that is one it has."""
_LARGER: Final = 1.12
"""How much larger than on paper letters are: those of the first font are smaller."""
_MARK: Final = 0.42
"""Half the width of a mark's box, in sizes of the letters beside it."""

_SHEET: Final = Template("""\
@page { size: ${width}pt ${height}pt; margin: 20mm ${side}pt 18mm;
  @top-center { content: "$national"; font: bold ${marking}pt $font }
  @top-right { content: "$tlp"; font: bold ${marking}pt $font }
  @bottom-center { content: "$national"; font: bold ${marking}pt $font }
  @bottom-right { content: "$tlp"; font: bold ${marking}pt $font } }
@page :first { @top-center { content: none } @top-right { content: none } }
html { background: $paper; color: $ink }
body, p, h1, h2, h3, li, td, th, caption { font-family: $font; color: $ink }
body { font-size: ${body}pt; line-height: 1.36; max-width: 46em; margin: 0 auto; padding: 1.5em;
  overflow-wrap: break-word }
p { margin: 0 0 .5em }
h1 { font-size: ${title}pt; line-height: 1.15; margin: .3em 0 0 }
h2 { text-align: left; font-size: ${section}pt; line-height: 1.25; margin: 0 0 .35em }
h3 { font-size: ${body}pt; line-height: 1.36; color: $second; margin: 0 }
h1, h2, h3 { break-after: avoid; page-break-after: avoid }
section { border-top: .5pt solid $hairline; padding-top: .6em; margin-top: .8em }
.columns section { border-top: none; padding-top: 0 }
.second, .aside, .dates, .beneath { color: $second }
.aside { font-size: .88em; font-weight: normal }
.subtitle { font-size: 1.15em; color: $second; padding-bottom: .4em;
  border-bottom: 1.2pt solid $ink }
.dates { font-size: .9em }
.dates b { color: $ink }
.band { border: .8pt solid $warning; color: $warning; font-weight: bold; padding: .2em .5em }
.bottom-line { font-size: 1.12em; line-height: 1.3; margin: .8em 0 }
.national { text-align: center; font-size: ${marking}pt; font-weight: bold; margin: .2em 0 }
.tlp { text-align: right; font-size: ${marking}pt; font-weight: bold; margin: .2em 0 }
.duty { border-left: 3pt solid $ink; padding-left: 9pt; margin: 0 }
.frame div + div { margin-top: .8em }
.frame div { break-inside: avoid; page-break-inside: avoid }
sup { font-size: .72em; font-weight: bold; line-height: 0; vertical-align: super }
a { color: $accent; text-decoration: none }
a:hover, a:focus { text-decoration: underline }
abbr { text-decoration: none }
figure { margin: 0 }
figure p { margin: 0 }
figure img { max-width: 100%; height: auto }
.beneath { font-size: .82em }
.rows { font-size: .82em; margin: .3em 0 .5em }
summary { font-size: .82em; color: $accent; cursor: pointer }
table { border-collapse: collapse; width: 100%; text-align: left; margin: 0 }
th, td { vertical-align: top; padding: .2em .9em .2em 0; font-weight: normal }
.cell { margin: 0 0 .15em }
thead { display: table-header-group }
caption { text-align: left }
thead th { border-bottom: .8pt solid $ink; color: $second; font-weight: bold; font-size: .9em }
.figures td, .figures th { border-bottom: .5pt solid $hairline }
.types th { font-weight: bold; width: 8.5em }
.types tr, .exchanges tr, .figures tr { break-inside: avoid; page-break-inside: avoid }
.exchanges td, .exchanges th { width: 60% }
.exchanges td:first-child, .exchanges th:first-child { width: 40% }
.sources ol { font-size: .84em; margin: 0; padding-left: 2.2em }
.sources a { color: $ink; text-decoration: underline; text-decoration-color: $hairline }
.sources li { margin-bottom: .15em; break-inside: avoid }
.sources li:target { background: $selected }
.foot { border-top: 1.2pt solid $ink; margin-top: 1em; padding-top: .4em; font-size: .82em }
.legend { margin: 0 0 .4em }
.legend span { white-space: nowrap; margin-right: .8em }
$marks
@media screen and (min-width: 44em) {
  .columns { display: table; width: 100%; table-layout: fixed }
  .columns > div { display: table-cell; vertical-align: top; width: var(--share) }
  .columns > div + div { padding-left: 2em }
  .sources ol { columns: 2; column-gap: 3em } }
@media print {
  body { max-width: none; padding: 0; margin: 0 }
  details { display: none }
  .sources a { text-decoration: none }
  .columns { display: table; width: 100%; table-layout: fixed }
  .columns > div { display: table-cell; vertical-align: top; width: var(--share) }
  .columns > div + div { padding-left: 2em }
  .sources ol { columns: 2; column-gap: 2em } }
""")


def style_sheet(options: SheetOptions) -> str:
    """Return the style sheet for what was chosen: paper, style and markings."""
    look, chosen = LOOKS[options.style], markings(options)
    paper = look.papers[options.paper]
    sizes = {
        "width": paper.width,
        "height": paper.height,
        "side": paper.side,
        "body": look.type.body * _LARGER,
        "section": look.type.section * _LARGER,
        "title": look.type.title * _LARGER,
        "marking": look.type.marking,
    }
    return _SHEET.substitute(
        {name: f"{size:.2f}" for name, size in sizes.items()},
        font=_SERIF if look.serif else _SANS,
        national=_in_quotes(chosen.national or ""),
        tlp=_in_quotes(chosen.tlp or ""),
        marks="\n".join(_mark_rule(kind, look.type.body * _MARK) for kind in KINDS),
        **PAGE._asdict(),
    )


def _mark_rule(kind: MarkKind, half: float) -> str:
    """The rule that draws a claim type's mark before its word, as a picture and no letter."""
    drawn = svg([mark(kind, half, half, half * 0.86)], 2 * half, 2 * half)
    return f'.{kind}::before {{ content: url("{picture(drawn)}"); margin-right: .4em }}'


def _in_quotes(said: str) -> str:
    """A text as it may stand between quotes in a style sheet: letters by their numbers."""
    return "".join(
        letter if letter.isascii() and letter.isalnum() else f"\\{ord(letter):06X}"
        for letter in said
    )
