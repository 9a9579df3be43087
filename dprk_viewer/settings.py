"""The reader's choices, each declared once, kept as JSON in the reader's own folder.

An administrator can preset them: a preset is a file of the same form whose values stand
until the reader chooses, and whose list ``locked`` names those that the reader cannot change.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar, cast

from dprk_viewer import paths
from dprk_viewer.errors import FileError

T = TypeVar("T")
Style = Literal["standard", "principal"]
Links = Literal["ask", "copy"]
LONGEST = 2
"""The most pages that a reader can limit a sheet to."""
MARKING_LENGTH = 80
"""The longest marking that stands on one line of a page."""


CONTACT_LENGTH = 60
"""The longest unit or contact that the foot of a page has room for."""
MOST_RECENT = 5
"""How many recent sheets are kept."""
_RECENT_LENGTH: Final = 4000


def _is_line(value: Any, longest: int) -> bool:
    return isinstance(value, str) and len(value) <= longest and value.isprintable()


def _is_switch(value: Any) -> bool:
    return type(value) is bool


def _is_recent(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= MOST_RECENT
        and all(isinstance(text, str) and len(text) <= _RECENT_LENGTH for text in value)
    )


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
MARKING = Choice("marking", "", lambda value: _is_line(value, MARKING_LENGTH))
"""The marking on each page; blank: none chosen."""
STYLE: Choice[Style] = Choice("style", "standard", lambda value: value in ("standard", "principal"))
LENGTH = Choice("length", 0, lambda value: type(value) is int and 0 <= value <= LONGEST)
"""The most pages of a sheet; 0: as many as there are."""
GREY = Choice("grey", False, _is_switch)
"""Whether a previewed page is shown as a mono printer has it."""
OWN_STATE = Choice("we_are", "", lambda value: _matches(r"([A-Z]{3})?", value))
"""The ISO3 code of the reader's own State; blank: not said."""
CONTACT = Choice("contact", "", lambda value: _is_line(value, CONTACT_LENGTH))
"""The unit or contact at the foot of a sheet that stays in the house; blank: a line to write on."""
GRADES = Choice("grades", True, _is_switch)
"""Whether our grades of sources and of claims are shown in the window."""
TEXT_SIZES: Final = (90, 100, 110, 125, 150, 175, 200)
TEXT_SIZE = Choice("text_size", 100, lambda value: type(value) is int and value in TEXT_SIZES)
"""Size of the window's type, in percent of the system's own."""
LINKS: Choice[Links] = Choice("links", "ask", lambda value: value in ("ask", "copy"))
"""What happens with the address of a source: asked before it is opened, or only copied."""
KEEP_RECENT = Choice("keep_recent", True, _is_switch)
RECENT: Choice[list[str]] = Choice("recent", [], _is_recent)
"""The last sheets, newest first, each as the text of a saved selection."""
FOLDER = Choice("folder", "", lambda value: _is_line(value, 4000))
"""The folder of the last export; blank: none yet."""
NO_TRACE = Choice("no_trace", False, _is_switch)
"""Whether nothing of the reader's work is kept: no choices, no recent sheets, no window."""
GEOMETRY = Choice("window", "", _is_geometry)
"""Place and size of the window, as Qt saves them, in base64."""
COLUMNS: Choice[dict[str, list[int]]] = Choice("columns", {}, _is_widths)
"""Widths of the columns of each table, in px."""


class Preset(NamedTuple):
    """What an administrator set: values, the names of those locked, whether all was read."""

    values: Mapping[str, Any]
    locked: frozenset[str] = frozenset()
    damaged: bool = False


NO_PRESET: Final = Preset({})


def read_preset(files: Iterable[Path]) -> Preset:
    """What the preset files say together; a later file stands above an earlier one.

    A file that is missing says nothing. One that is there and cannot be read makes the
    preset ``damaged``, so that a reader can be told that an administrator's wish was lost.
    """
    values: dict[str, Any] = {}
    locked: set[str] = set()
    damaged = False
    for file in files:
        try:
            told = json.loads(file.read_text(encoding="utf-8"))
            names = [str(name) for name in told.pop("locked", [])]
        except FileNotFoundError:
            continue
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            damaged = True
            continue
        values |= told
        locked |= set(names) & set(values)
    return Preset(values, frozenset(locked), damaged)


class Settings:
    """The choices that were read, and those made since.

    What the file holds under names that are not declared here is kept, so that an
    older program does not lose the choices of a newer one. Two copies of the program
    keep each other's choices: only what was chosen here is written over what is there.
    """

    def __init__(
        self, path: Path, values: dict[str, Any] | None = None, preset: Preset = NO_PRESET
    ) -> None:
        self.path = path
        self.preset = preset
        self._values = dict(values or {})
        self._chosen: dict[str, Any] = dict(self._values)
        self._passed: set[str] = set()
        self._is_kept = True

    @classmethod
    def load(cls, path: Path, preset: Preset = NO_PRESET) -> Settings:
        """Read ``path``; a missing file gives the defaults, so does a damaged one.

        A damaged file is kept beside it as ``.bad`` for whoever wants to look.
        """
        made = cls(path, preset=preset)
        made._values = made._read()
        return made

    def _read(self) -> dict[str, Any]:
        """What the file holds; nothing where it is missing, or damaged and now set aside."""
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except OSError:
            return {}
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict) and _can_be_written(values):
            return values
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        with contextlib.suppress(OSError):
            self.path.replace(self.path.with_name(self.path.name + ".bad"))

    def get(self, choice: Choice[T]) -> T:
        """What is locked, else what the reader chose, else the preset, else the default.

        A value that cannot be used is passed over.
        """
        if choice.name in self._passed:
            return choice.default
        mine, preset = self._values, self.preset.values
        for values in (preset, mine) if self.is_locked(choice) else (mine, preset):
            if choice.name in values and choice.allows(values[choice.name]):
                return cast(T, values[choice.name])
        return choice.default

    def is_locked(self, choice: Choice[Any]) -> bool:
        """Whether an administrator keeps the reader from changing it."""
        return choice.name in self.preset.locked and choice.allows(
            self.preset.values.get(choice.name)
        )

    def set(self, choice: Choice[T], value: T) -> None:
        """Choose ``value``; ValueError where the choice does not allow it.

        What is locked stays as it is.
        """
        if not choice.allows(value):
            raise ValueError(choice.name)
        if not self.is_locked(choice):
            self._values[choice.name] = self._chosen[choice.name] = value
            self._passed.discard(choice.name)

    def apart(self, values: Mapping[str, Any]) -> Settings:
        """The same choices with ``values`` over them, for one sheet; these are never written."""
        made = Settings(self.path, self._values | dict(values), self.preset)
        made._passed = self._passed - set(values)
        made._is_kept = False
        return made

    def pass_over(self, *choices: Choice[Any]) -> None:
        """Give the defaults of ``choices`` until they are made anew; the file keeps them."""
        self._passed |= {choice.name for choice in choices}

    def reset(self) -> None:
        """Go back to the preset and the defaults; the file is kept beside it as ``.bad``."""
        self._set_aside()
        self._values, self._chosen = {}, {}

    def save(self) -> None:
        """Write all choices atomically. Raises FileError; then the old file stands.

        A reader who leaves no trace keeps that one choice, and only where it was theirs.
        """
        if not self._is_kept:
            return
        if self.get(NO_TRACE):
            kept = {name: True for name in self._values if name == NO_TRACE.name}
            if not kept and not self.path.exists():
                return
        else:
            kept = self._read() | self._chosen
        paths.make_folder(self.path.parent)
        text = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True)
        paths.write_atomically(self.path, (text + "\n").encode("utf-8"))

    def save_quietly(self) -> bool:
        """Save; a reader whose folder cannot be written keeps working. Whether it was saved."""
        try:
            self.save()
        except FileError:
            return False
        return True


def _can_be_written(values: dict[str, Any]) -> bool:
    """Whether what was read can go back into a file: lone surrogates cannot."""
    try:
        json.dumps(values, ensure_ascii=False).encode("utf-8")
    except (UnicodeEncodeError, RecursionError):
        return False
    return True
