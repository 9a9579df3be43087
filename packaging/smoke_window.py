"""The window of a frozen program, used with keys under a display of its own."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from smoke_places import wrappers
from smoke_steps import ROOT, Failed, program_of, run, surroundings

TITLE = "DPRK Viewer"
TABS = ("alt+Home", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5")
NETWORK = re.compile(r"AF_(INET6?|NETLINK|PACKET)")
SLOWEST = 1.2
"""How many times the checkout's start the frozen program's may take."""
STARTS = 9

Steps = Iterator[tuple[str, Callable[[], object]]]


def window_steps(bundle: Path, python: str, work: Path) -> Steps:
    """Open the window, each tab, export a sheet, close; and how long opening takes."""
    for name, before in wrappers(bundle, work / "window").items():
        yield (
            f"the window opens, exports and closes {name}",
            partial(use_window, bundle, work, name, before),
        )
    yield "the window opens no socket but its display's", lambda: opens_local_sockets(bundle, work)
    yield "no display is one sentence", lambda: no_display(bundle, work)
    yield (
        "the window opens about as fast as the checkout's",
        lambda: compare_starts(bundle, python, work),
    )


def opens_local_sockets(bundle: Path, work: Path) -> None:
    """Use the window and look at its calls: display and session stand on this machine."""
    log = work / "window-calls"
    traced = ("strace", "-f", "-e", "trace=socket,connect,bind", "-o", str(log))
    use_window(bundle, work, "traced", traced)
    calls = log.read_text("utf-8", "replace")
    if NETWORK.search(calls) or "AF_UNIX" not in calls:
        raise Failed(calls)


def use_window(bundle: Path, work: Path, name: str, before: tuple[str, ...] = ()) -> None:
    """Go through every tab by keys and export the labour sheet; ``before`` wraps the program."""
    home = work / "window" / f"{name}-home"
    wanted = work / "by window" / name / "labour.pdf"
    wanted.parent.mkdir(parents=True)
    with display() as shown:
        env = surroundings(home, DISPLAY=shown)
        program = subprocess.Popen(
            [*before, str(program_of(bundle))], env=env, stderr=subprocess.PIPE, text=True
        )
        try:
            window = wait_for_window(program, shown, TITLE)
            for keys in TABS:
                press(shown, window, keys)
            press(shown, window, "ctrl+1")
            press(shown, window, "ctrl+e")
            dialog = wait_for_window(program, shown, "Export")
            press(shown, dialog, "ctrl+a")
            tell(shown, "type", "--delay", "1", str(wanted))
            press(shown, dialog, "Return")
            wait_until(wanted.is_file, "the sheet is there")
            press(shown, window, "ctrl+q")
            code = program.wait(timeout=60)
        finally:
            program.kill()
        said = program.stderr.read() if program.stderr else ""
    if code or "Traceback" in said:
        raise Failed(f"exit code {code}\n{said}")
    run([str(program_of(bundle)), "verify", str(wanted)])


@contextmanager
def display() -> Iterator[str]:
    """A display that nobody sees; gives its name."""
    read, write = os.pipe()
    # Without -noreset it starts anew, deaf for a moment, whenever its last client leaves.
    asked = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"]
    asked += ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(asked, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        if not number:
            raise Failed("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def wait_for_window(program: subprocess.Popen[str], shown: str, title: str) -> str:
    """The number of the window with that title, once it is there."""
    found: list[str] = []

    def there() -> bool:
        if program.poll() is not None:
            said = program.stderr.read() if program.stderr else ""
            raise Failed(f"the program ended with {program.returncode}\n{said}")
        found[:] = tell(shown, "search", "--onlyvisible", "--name", title).split()
        return bool(found)

    wait_until(there, f"a window {title} opens")
    return found[-1]


def wait_until(there: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Wait until something is there; Failed after ``seconds``."""
    end = time.monotonic() + seconds
    while not there():
        if time.monotonic() > end:
            raise Failed(f"waited in vain until {what}")
        time.sleep(0.02)


def press(shown: str, window: str, keys: str) -> None:
    """Give a window the keyboard and press keys; there is no window manager to do it."""
    tell(shown, "windowfocus", "--sync", window)
    tell(shown, "key", "--clearmodifiers", keys)
    time.sleep(0.5)


def tell(shown: str, *words: str) -> str:
    """Ask xdotool something of a display."""
    asked = subprocess.run(
        ["xdotool", *words],
        env=os.environ | {"DISPLAY": shown},
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout


def no_display(bundle: Path, work: Path) -> None:
    """Without a display the program says so in a line, with exit code 6 and no core."""
    for more in (
        {},
        {"DISPLAY": ":77777"},
        {"WAYLAND_DISPLAY": "none", "XDG_RUNTIME_DIR": str(work)},
    ):
        env = surroundings(work / "home-blind", **more)
        one_sentence([str(program_of(bundle))], env, str(more))


def one_sentence(command: list[str], env: dict[str, str], what: str) -> None:
    """Failed unless a program says one line and ends with exit code 6."""
    told = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    if told.returncode != 6 or told.stderr.count("\n") != 1:
        raise Failed(f"{what}: exit code {told.returncode}\n{told.stderr}")


def compare_starts(bundle: Path, python: str, work: Path) -> None:
    """Failed where the frozen window takes much longer to open than the checkout's.

    What counts is the time of the processor, in the middle of several starts taken by turns:
    it does not depend on what else the machine does.
    """
    frozen: list[float] = []
    beside: list[float] = []
    with display() as shown:
        env = surroundings(work / "home-starts", DISPLAY=shown)
        for _ in range(STARTS):
            frozen.append(seconds_to_open([str(program_of(bundle))], env))
            beside.append(seconds_to_open([python, "-m", "dprk_viewer"], env))
    ratio = median(frozen) / median(beside)
    print(f"     {median(frozen):.2f} s, the checkout's {median(beside):.2f} s: {ratio:.2f} x")
    if ratio > SLOWEST:
        raise Failed(f"at most {SLOWEST} x")


def seconds_to_open(command: list[str], env: dict[str, str]) -> float:
    """How much of the processor a program takes until its window is on the display."""
    program = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True)
    try:
        wait_for_window(program, env["DISPLAY"], TITLE)
    finally:
        program.kill()
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime
