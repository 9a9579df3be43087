"""A language of the system, built into a temporary folder so that it is surely there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def environment_in(language: str, folder: Path) -> dict[str, str]:
    """The environment of a program started under ``language``, such as ``de_DE``; ``C``: none."""
    if language == "C":
        return os.environ | {"LC_ALL": "C"}
    name = f"{language}.UTF-8"
    command = ["localedef", "-i", language, "-f", "UTF-8", str(folder / name)]
    subprocess.run(command, check=True, capture_output=True)
    return os.environ | {"LC_ALL": name, "LOCPATH": str(folder)}
