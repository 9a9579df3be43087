"""The reader's choices, each declared once, kept as JSON in the reader's own folder."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, cast

from dprk_viewer import paths
from dprk_viewer.errors import FileError

T = TypeVar("T")
Style = Literal["standard", "principal"]
LONGEST = 2
"""The most pages that a reader can limit a sheet to."""
MARKING_LENGTH = 80
"""The longest marking that stands on one line of a page."""


def _is_marking(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MARKING_LENGTH and value.isprintable()


def _matches(pattern: str, value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _is_geometry(value: Any) -> bool:
    return _matches(r"[A-Za-z0-9+/=]{0,2000}", value)


def _is_widths(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(widths, list)
        and all(type(width) is int and 0 < width < 10_000 for width in widths)
        for widths in value.values()
    )


class Choice(Generic[T]):
    """One choice: its name in the file, what stands until the reader chooses, what it may be."""

    def __init__(self, name: str, default: T, allows: Callable[[Any], bool]) -> None:
        self.name = name
        self.default = default
        self.allows = allows


PAPER = Choice("paper", "a4", lambda value: value in ("a4", "letter"))
MARKING = Choice("marking", "", _is_marking)
"""The marking on each page; blank: none chosen."""
STYLE: Choice[Style] = Choice("style", "standard", lambda value: value in ("standard", "principal"))
LENGTH = Choice("length", 0, lambda value: type(value) is int and 0 <= value <= LONGEST)
"""The most pages of a sheet; 0: as many as there are."""
GREY = Choice("grey", False, lambda value: type(value) is bool)
"""Whether a previewed page is shown as a mono printer has it."""
OWN_STATE = Choice("we_are", "", lambda value: _matches(r"([A-Z]{3})?", value))
"""The ISO3 code of the reader's own State; blank: not said."""
GEOMETRY = Choice("window", "", _is_geometry)
"""Place and size of the window, as Qt saves them, in base64."""
COLUMNS: Choice[dict[str, list[int]]] = Choice("columns", {}, _is_widths)
"""Widths of the columns of each table, in px."""


class Settings:
    """The choices that were read, and those made since.

    What the file holds under names that are not declared here is kept, so that an
    older program does not lose the choices of a newer one.
    """

    def __init__(self, path: Path, values: dict[str, Any] | None = None) -> None:
        self.path = path
        self._values = dict(values or {})

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read ``path``; a missing file gives the defaults, so does a damaged one.

        A damaged file is kept beside it as ``.bad`` for whoever wants to look.
        """
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except OSError:
            return cls(path)
        except (ValueError, RecursionError):
            return cls._set_aside(path)
        return cls(path, values) if isinstance(values, dict) else cls._set_aside(path)

    @classmethod
    def _set_aside(cls, path: Path) -> Settings:
        with contextlib.suppress(OSError):
            path.replace(path.with_name(path.name + ".bad"))
        return cls(path)

    def get(self, choice: Choice[T]) -> T:
        """What the reader chose, or the default where nothing usable was chosen."""
        value = self._values.get(choice.name, choice.default)
        return cast(T, value) if choice.allows(value) else choice.default

    def set(self, choice: Choice[T], value: T) -> None:
        """Choose ``value``; ValueError where the choice does not allow it."""
        if not choice.allows(value):
            raise ValueError(choice.name)
        self._values[choice.name] = value

    def save(self) -> None:
        """Write all choices atomically. Raises FileError; then the old file stands."""
        paths.make_folder(self.path.parent)
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True)
        paths.write_atomically(self.path, (text + "\n").encode("utf-8"))

    def save_quietly(self) -> bool:
        """Save; a reader whose folder cannot be written keeps working. Whether it was saved."""
        try:
            self.save()
        except FileError:
            return False
        return True
