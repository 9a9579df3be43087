"""What a command line says: results on stdout, all else on stderr."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from decimal import Decimal
from functools import partial
from typing import Final

from dprk_viewer.wording.words import Words

FEW: Final = 20
"""Of so many files nobody needs to be told how far the work has come."""
as_json = partial(json.dumps, ensure_ascii=False, indent=2)


def speak_any_language() -> None:
    """Print what the terminal's encoding lacks as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(line: str) -> None:
    """Say a line on stderr, if anybody listens."""
    with contextlib.suppress(OSError):
        print(line, file=sys.stderr)


def tell_progress(words: Words, done: int, total: int) -> None:
    """Say on stderr, at each tenth of many files, how many are written."""
    if total > FEW and done * 10 // total > (done - 1) * 10 // total:
        number, of_all = words.number(Decimal(done)), words.number(Decimal(total))
        tell(words.say("{number} of {total} files written", number=number, total=of_all))
