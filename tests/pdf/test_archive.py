"""Validators of PDF/A and PDF/UA accept every sheet, and its metadata say what the file says."""

from __future__ import annotations

import io
from datetime import date

import page
import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples
from tests.pdf.test_composed import every_language, every_paper, every_sheet, made

ENGLISH = Words.english()
every_profile = pytest.mark.parametrize("profile", ["PDF_A_2A", "PDF_UA_1"])
HOSTILE = "<b>&\u202e\x00]]> 안전 労働者 “Ü”"


def objections(data: bytes, profile: str) -> list[str]:
    """What a validator that is not ours has against the file."""
    report = page.validate_pdf_bytes(data, profile=getattr(page.ValidationProfile, profile))
    found = [f"{each.rule_id}: {each.message}" for each in report.failures]
    assert report.is_compliant == (not found)
    return found


@every_sheet
@every_paper
@every_language
@every_profile
def test_every_sheet_is_valid(name: str, paper: str, language: str, profile: str) -> None:
    assert objections(made(name, paper, language)[1], profile) == []


@pytest.mark.parametrize("name", ["country:CHN", "resolution:2397", "incident:bybit-2025"])
@every_paper
@every_profile
def test_a_place_a_resolution_and_an_incident_are_valid(
    name: str, paper: str, profile: str
) -> None:
    assert objections(made(name, paper, "english")[1], profile) == []


@every_profile
def test_a_sheet_of_every_block_over_pages_is_valid(profile: str) -> None:
    blocks = (*samples.all_blocks(), samples.rows(120), samples.asian())
    assert objections(render(samples.sheet(*blocks), ENGLISH), profile) == []


@every_profile
def test_a_hostile_text_is_valid_wherever_it_stands(profile: str) -> None:
    section = Section(HOSTILE, ((samples.say(HOSTILE, 1),),))
    sheet = samples.sheet(samples.replace_title(HOSTILE), section, marking=HOSTILE)
    sheet = sheet._replace(title=HOSTILE, rows=(HOSTILE,))
    assert objections(render(sheet, ENGLISH), profile) == []


def test_the_validator_objects_to_a_file_without_a_tree() -> None:
    data = render(samples.sheet(*samples.all_blocks()), ENGLISH)
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.Root["/StructTreeRoot"]
        pdf.save(broken)
    assert objections(broken.getvalue(), "PDF_A_2A")
    assert objections(broken.getvalue(), "PDF_UA_1")


@every_sheet
@every_paper
def test_qpdf_finds_nothing_wrong(name: str, paper: str, tmp_path: object) -> None:
    assert reading.complaints(made(name, paper, "english")[1], tmp_path) == ""


def test_the_metadata_say_what_the_file_says_and_name_the_rows() -> None:
    day = date(2031, 2, 3)
    sheet = samples.sheet(samples.head(), language="fr", printed_on=day)
    sheet = sheet._replace(title="A & B <c> 안전", rows=("c-1", "d-2"))
    with pikepdf.open(io.BytesIO(render(sheet, ENGLISH))) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            assert told["dc:title"] == str(pdf.docinfo["/Title"]) == sheet.title
            assert told["dc:description"] == str(pdf.docinfo["/Subject"]) == sheet.foot.sheet_id
            assert told["dc:creator"] == [str(pdf.docinfo["/Author"])]
            assert told["pdf:Producer"] == str(pdf.docinfo["/Producer"])
            assert told["xmp:CreatorTool"] == str(pdf.docinfo["/Creator"])
            assert told["xmp:CreateDate"] == told["xmp:ModifyDate"] == "2031-02-03T00:00:00+00:00"
            assert told["dc:language"] == {"fr"}
            assert set(told["dc:relation"]) == {"c-1", "d-2"}
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
            assert told["pdfuaid:part"] == "1"
        assert bool(pdf.Root.MarkInfo.Marked)


def test_colours_are_those_of_a_screen() -> None:
    with pikepdf.open(io.BytesIO(render(samples.sheet(samples.head()), ENGLISH))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
        assert str(intent.S) == "/GTS_PDFA1"
        assert (profile[12:16], profile[16:20]) == (b"mntr", b"RGB ")
        assert int(intent.DestOutputProfile.N) == 3


def test_no_code_of_a_font_stands_for_nothing() -> None:
    data = render(samples.sheet(*samples.all_blocks(), samples.asian()), ENGLISH)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [font for each in pdf.pages for font in reading.fonts_of(each).values()]
        for font in fonts:
            assert set(reading.to_unicode(font).values()).isdisjoint({"\x00", "\ufeff", "\ufffe"})
