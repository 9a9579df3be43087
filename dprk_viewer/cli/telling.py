"""What a command line says: results on stdout, all else on stderr."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from functools import partial

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
