"""The program: with arguments the command line, without any the window.

``--reset-settings`` and the files of saved sheet selections are for the window too.
"""

from __future__ import annotations

import gc
import sys

COLLECT_AFTER = 100_000
"""How many more objects a command makes than it drops before garbage is looked for."""


def main() -> int:
    """Start what was asked for and return the exit code."""
    arguments = sys.argv[1:]
    if not all(map(_is_for_window, arguments)):
        return _command(arguments)
    try:
        from dprk_viewer import app
    except ImportError as error:
        return _without_window(error)
    return app.main(arguments)


def _is_for_window(argument: str) -> bool:
    return argument == "--reset-settings" or argument.endswith(".dprksheet")


def _command(arguments: list[str]) -> int:
    """Run the command line; looking for garbage would take an eighth of a short command."""
    gc.set_threshold(COLLECT_AFTER)
    from dprk_viewer import cli

    try:
        return cli.main(arguments)
    finally:
        # Nor need the interpreter look through everything once more as it ends.
        gc.freeze()


def _without_window(error: ImportError) -> int:
    from dprk_viewer.errors import NoWindowLibrary
    from dprk_viewer.wording.sentences import sentence
    from dprk_viewer.wording.words import Words

    told = sentence(Words.english(), NoWindowLibrary(reason=str(error)))
    sys.stderr.write(f"{told}\n")
    return NoWindowLibrary.exit_code


if __name__ == "__main__":
    sys.exit(main())
