"""Every word the reader sees is a whole literal message, so that it can be found and translated."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent.parent / "dprk_viewer"
SETTERS = {
    "setText",
    "setWindowTitle",
    "setToolTip",
    "setStatusTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "addAction",
    "addMenu",
}
LETTERS = set(string.ascii_letters)


def calls(folder: Path = PACKAGE) -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call of a method or function, by the name it is called by."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield file, node, name_of(node.func)


def name_of(function: ast.expr) -> str:
    """The name a function is called by; ``say`` only where it is that of the catalogue."""
    if isinstance(function, ast.Name):
        return function.id
    if not isinstance(function, ast.Attribute):
        return ""
    owner = ast.unparse(function.value).split(".")[-1].strip("_")
    return "" if function.attr == "say" and owner != "words" else function.attr


def literal(node: ast.expr) -> str | None:
    """The text of a string literal."""
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None  # type: ignore[attr-defined]


def messages() -> Iterator[tuple[str, ast.Call, str]]:
    """The messages said with literal text: where, the call, the text."""
    for file, call, name in calls():
        if name == "say" and call.args:
            text = literal(call.args[0])
            if text is not None:
                yield f"{file.name}:{call.lineno}", call, text


def test_every_message_is_a_literal() -> None:
    loose = [
        f"{file.name}:{call.lineno}"
        for file, call, name in calls()
        if name == "say"
        and call.args
        and literal(call.args[0]) is None
        and file.name not in ("terms.py", "remembering.py")
    ]
    assert loose == []


def test_every_field_of_a_message_is_filled() -> None:
    wrong = []
    for place, call, text in messages():
        if any(keyword.arg is None for keyword in call.keywords):
            continue
        wanted = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        given = {keyword.arg for keyword in call.keywords}
        if wanted != given:
            wrong.append(f"{place}: {sorted(wanted ^ given)}")  # type: ignore[type-var]
    assert wrong == []


def test_no_widget_is_given_words_past_the_catalogue() -> None:
    bare = [
        f"{file.name}:{call.lineno}"
        for file, call, name in calls(PACKAGE / "view")
        if name in SETTERS and any(LETTERS & set(literal(argument) or "") for argument in call.args)
    ]
    assert bare == []
