"""Time whole processes and their peak memory, turn about, so that both meet the same machine."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 7


@dataclass(frozen=True)
class Cost:
    """Median seconds and median peak memory (MB) of some runs."""

    seconds: float
    megabytes: float


def process(code: str, *arguments: str) -> tuple[float, float]:
    """Run Python code in a fresh interpreter; return seconds and peak MB."""
    start = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-c", code, *arguments],
        environment(),
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"a measured process failed with status {status}")
    return seconds, usage.ru_maxrss / 1024


def environment() -> dict[str, str]:
    """That of a reader: compiled files are kept, and no display is needed."""
    own = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return own | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def processes(codes: dict[str, tuple[str, ...]], rounds: int = ROUNDS) -> dict[str, Cost]:
    """Cost of each named code with its arguments, measured in turn, after one warm-up."""
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for number in range(rounds + 1):
        for name, (code, *arguments) in codes.items():
            cost = process(code, *arguments)
            if number:
                runs[name].append(cost)
    return {
        name: Cost(
            statistics.median(seconds for seconds, _ in costs),
            statistics.median(megabytes for _, megabytes in costs),
        )
        for name, costs in runs.items()
    }


def calls(function: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median seconds of a function, after one warm-up."""
    times = []
    for number in range(rounds + 1):
        start = time.perf_counter()
        function()
        if number:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def processor(function: Callable[[], object], rounds: int = 3) -> float:
    """Median seconds of this process's processor time for a function, after one warm-up.

    Other programs on a shared machine lengthen the clock's time, but hardly this one.
    """
    times = []
    for number in range(rounds + 1):
        start = time.process_time()
        function()
        if number:
            times.append(time.process_time() - start)
    return statistics.median(times)


def line(what: str, value: str, budget: str) -> None:
    """Print one result beside its budget."""
    print(f"{what:<58} {value:>22}   budget {budget}", flush=True)
