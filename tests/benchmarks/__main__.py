"""Run every benchmark, or those named: start, dataset, export, countries,
filtering, searching."""

from __future__ import annotations

import importlib
import os
import sys

NAMES = ("start", "dataset", "export", "countries", "filtering", "searching")


def main(names: list[str]) -> int:
    """Print the results of the named benchmarks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"There is no such benchmark: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
