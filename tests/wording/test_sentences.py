"""Every error and every fault has a sentence of its own that a reader can act on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer import errors
from dprk_viewer.errors import ViewerError
from dprk_viewer.faults import Fault, FaultCode
from dprk_viewer.wording.fault_reasons import reason
from dprk_viewer.wording.sentences import fault_line, sentence, unexpected
from dprk_viewer.wording.words import Words

WORDS = Words.english()


def all_errors(base: type[ViewerError] = ViewerError) -> list[type[ViewerError]]:
    return [base, *(found for child in base.__subclasses__() for found in all_errors(child))]


def fields_of(error: type[ViewerError]) -> list[str]:
    """The fields that the docstring of an error names."""
    _, _, named = (error.__doc__ or "").partition("Fields:")
    return re.findall(r"``(\w+)``", named)


def made(error: type[ViewerError], text: str = "something") -> ViewerError:
    if error is errors.BrokenDataset:
        return errors.BrokenDataset((Fault("claims.csv", 2, "type", FaultCode.REQUIRED),))
    return error(**dict.fromkeys(fields_of(error), text))


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: error.code)
def test_every_error_has_a_sentence_with_its_fields(error: type[ViewerError]) -> None:
    told = sentence(WORDS, made(error, "x7z"))
    assert told.endswith(".")
    assert "\n" not in told
    assert "{" not in told
    if error is not errors.BrokenDataset:
        assert told.count("x7z") == len(fields_of(error))


def test_no_two_errors_have_the_same_sentence() -> None:
    told = [sentence(WORDS, made(error)) for error in all_errors()]
    assert len(set(told)) == len(told)


def test_codes_of_errors_are_their_own() -> None:
    codes = [error.code for error in all_errors()]
    assert len(set(codes)) == len(codes)


FAULT_FIELDS = dict.fromkeys(
    [
        "expected",
        "found",
        "what",
        "table",
        "path",
        "character",
        "limit",
        "value",
        "known",
        "pattern",
        "minimum",
        "line",
        "file",
        "low",
        "high",
        "first",
        "last",
    ],
    "x7z",
)


@pytest.mark.parametrize("code", list(FaultCode))
def test_every_kind_of_fault_has_a_reason(code: FaultCode) -> None:
    told = reason(WORDS, Fault("claims.csv", 3, "place", code, FAULT_FIELDS))
    assert told
    assert "{" not in told


def test_no_two_kinds_of_fault_have_the_same_reason() -> None:
    told = [reason(WORDS, Fault("", 0, "", code, FAULT_FIELDS)) for code in FaultCode]
    assert len(set(told)) == len(told)


def test_a_code_without_a_sentence_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        reason(WORDS, Fault("claims.csv", 3, "place", "rumour"))


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (
            Fault("claims.csv", 3, "place", FaultCode.REQUIRED),
            "claims.csv, line 3, column place: the cell is blank and must not be",
        ),
        (
            Fault("a.csv", 1234, "", FaultCode.FIELD_COUNT, {"expected": "2", "found": "3"}),
            "a.csv, line 1234: 3 fields, 2 expected",
        ),
        (Fault("a.csv", 0, "", FaultCode.FILE_MISSING), "a.csv: the file is missing"),
        (
            Fault("edition.json", 0, "digest", FaultCode.DIGEST, {"found": "ab", "expected": ""}),
            "edition.json, digest: the files are not those of this edition: digest “ab”",
        ),
    ],
)
def test_a_fault_is_said_with_file_line_and_column(fault: Fault, expected: str) -> None:
    assert fault_line(WORDS, fault) == expected


def test_a_name_full_of_markup_is_shown_as_it_is_and_cut() -> None:
    name = "<h1>Call +1\u202e\x07</h1>" + "x" * 500 + ".csv"
    told = sentence(WORDS, errors.CannotRead(path=name))
    assert "“<h1>Call +1\ufffd\ufffd</h1>" in told
    assert "…”" in told
    assert len(told) < 250


@given(st.text())
def test_no_text_of_the_data_can_break_a_sentence(text: str) -> None:
    for error in all_errors():
        told = sentence(WORDS, made(error, text))
        assert not re.search("[\x00-\x1f\u2028\u2029\u202a-\u202e\u2066-\u2069]", told)
    fault = Fault(text, 1, text, FaultCode.UNKNOWN_CODE, {"value": text, "known": "a, b"})
    assert "\n" not in fault_line(WORDS, fault)


def test_an_unexpected_error_has_a_sentence_too() -> None:
    assert unexpected(WORDS) == sentence(WORDS, ViewerError())


def test_sentences_are_there_for_everybody_who_raises() -> None:
    raised = set()
    for file in (Path(errors.__file__).parent).rglob("*.py"):
        raised |= set(re.findall(r"FaultCode\.([A-Z_0-9]+)", file.read_text("utf-8")))
    assert raised == {code.name for code in FaultCode}
