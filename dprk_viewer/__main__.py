"""The program: with arguments the command line, without any the window."""

from __future__ import annotations

import sys

from dprk_viewer.errors import NoWindowLibrary


def main() -> int:
    """Start what was asked for and return the exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from dprk_viewer import cli

        return cli.main(arguments)
    try:
        from dprk_viewer import app
    except ImportError as error:
        return _without_window(error)
    return app.main(arguments)


def _without_window(error: ImportError) -> int:
    from dprk_viewer.wording.sentences import sentence
    from dprk_viewer.wording.words import Words

    told = sentence(Words.english(), NoWindowLibrary(reason=str(error)))
    sys.stderr.write(f"{told}\n")
    return NoWindowLibrary.exit_code


if __name__ == "__main__":
    sys.exit(main())
