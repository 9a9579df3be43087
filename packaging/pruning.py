"""What of everything that PyInstaller finds goes into the bundle.

Qt comes with far more than a window needs; of it the bundle holds the modules and plug-ins
named here. A library that nothing kept needs goes too. A library that something kept needs
and that this machine lacks stops the build.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it is now, and its kind."""

EXCLUDED = [
    # Of Qt: the network and everything with which a page or a database is made.
    *(f"PySide6.Qt{name}" for name in ("Network", "Qml", "Quick", "Sql", "Svg", "Test", "Xml")),
    # A network, which the program promises not to have.
    *("_hashlib", "_socket", "_ssl", "asyncio", "ftplib", "http", "multiprocessing", "socket"),
    *("socketserver", "ssl", "urllib.request", "webbrowser", "xmlrpc"),
    # Tests, and tools for developers.
    *("_pytest", "doctest", "lib2to3", "numpy.f2py", "numpy.testing", "pandas.tests", "pdb"),
    *("pip", "pydoc", "pytest", "setuptools", "test", "tkinter", "unittest"),
    # What the libraries can do and the program does not ask of them.
    *("IPython", "PIL.AvifImagePlugin", "PIL.ImageQt", "PIL.ImageTk", "PIL.WebPImagePlugin"),
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "PIL._webp", "curses"),
    *("jinja2", "lxml", "matplotlib", "pyarrow", "readline", "scipy", "sqlite3", "tzdata"),
]

QT_PLUGINS = re.compile(
    r"plugins/("
    r"platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)\."
    r"|platforminputcontexts/lib(ibus|compose)platform"
    r"|platformthemes/libqxdgdesktopportal\."
    r"|printsupport/"
    r"|styles/"
    r"|wayland-decoration-client/libbradient\."
    r"|wayland-shell-integration/libxdg-shell\."
    r"|xcbglintegrations/"
    r")"
)
QT_LIBRARY = re.compile(r"PySide6/(Qt/lib/|Qt6\w+\.dll$)|\.framework/")
QT_WORDS = re.compile(r"translations/qtbase_(fr|ko|ja)\.qm$")
LOCALES = re.compile(r"babel/(global|locale-data/(root|en|en_001|en_150|en_GB|fr|ko|ja))\.dat$")

# Part of every Linux desktop, and better taken from there: they fit its drivers, its fonts
# and its session. The Debian package depends on them.
OF_THE_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|stdc\+\+|gcc_s|GL|GLX|EGL|OpenGL|X11|X11-xcb"
    r"|xcb|fontconfig|freetype|glib-2\.0|gthread-2\.0|dbus-1|cups|wayland-\w+))\.so(\.\d+)*$"
    r"|(api|ext)-ms-win-.*\.dll$"  # names that Windows itself resolves; no file has them
)


class Missing(SystemExit):
    """This machine lacks libraries that the bundle needs; the text names them."""


def used_binaries(found: Iterable[Entry]) -> list[Entry]:
    """Keep what is named here and the libraries that this needs.

    Raises Missing where one of those is not on this machine.
    """
    entries = [entry for entry in found if not is_dropped(entry[0])]
    by_name = {plain_name(entry[0]): entry for entry in entries}
    waiting = [entry for entry in entries if not is_library(entry[0])]
    kept = {entry[0]: entry for entry in waiting}
    missing: set[str] = set()
    while waiting:
        place, source, _kind = waiting.pop()
        for name, where in imports_of(source):
            needed = by_name.get(plain_name(name))
            if needed is not None and needed[0] not in kept:
                kept[needed[0]] = needed
                waiting.append(needed)
            if needed is None and where is None and not OF_THE_SYSTEM.match(name):
                missing.add(f"{name}, needed by {place}")
    if missing:
        raise Missing("Libraries are missing on this machine:\n" + "\n".join(sorted(missing)))
    return sorted(kept.values())


def plain_name(place: str) -> str:
    """The name of a library as its system compares it: Windows knows no capitals."""
    name = PurePath(place).name
    return name.lower() if name.lower().endswith((".dll", ".pyd")) else name


def imports_of(binary: str) -> list[tuple[str, str | None]]:
    """The libraries that a binary itself loads, and where each is on this machine."""
    from PyInstaller.depend.bindepend import get_imports

    imports: list[tuple[str, str | None]] = get_imports(binary)
    if not sys.platform.startswith("linux"):
        return imports
    # There PyInstaller asks ldd, which also tells what those libraries load in their turn.
    told = subprocess.run(["objdump", "-p", binary], capture_output=True, text=True, check=True)
    own = {line.split()[1] for line in told.stdout.splitlines() if " NEEDED " in line}
    return [(name, where) for name, where in imports if name in own]


def is_dropped(place: str) -> bool:
    """Whether a file is one that the program does not need or the system has."""
    place = place.replace("\\", "/")
    if "PySide6" in place and "/plugins/" in place:
        return not QT_PLUGINS.search(place)
    return bool(OF_THE_SYSTEM.match(PurePath(place).name))


def is_library(place: str) -> bool:
    """Whether a file is there for others to load, and not for the program itself."""
    place = place.replace("\\", "/")
    return (
        ("/" not in place and not place.startswith(("libpython", "python3")))
        or bool(QT_LIBRARY.search(place))
        or ".libs/" in place
    )


def used_data(found: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Keep the files that a running program reads, and the links to kept binaries."""
    kept = {entry[0] for entry in binaries}
    frameworks = tuple(framework_of(place) for place in kept if framework_of(place))
    return sorted(
        (place, source, kind)
        for place, source, kind in found
        if place.startswith(frameworks)
        or (source in kept if kind == "SYMLINK" else is_read(place.replace("\\", "/")))
    )


def framework_of(place: str) -> str:
    """The folder of macOS that a library stands in, which is only valid whole; else nothing."""
    before, framework, _rest = place.partition(".framework/")
    return before + framework if framework else ""


def is_read(place: str) -> bool:
    """Whether the running program reads this file."""
    if place.startswith("babel/"):
        return bool(LOCALES.match(place))
    if place.startswith("PySide6/"):
        return bool(QT_WORDS.search(place))
    if "/tests/" in place or ".dist-info/" in place:
        return False
    return not place.startswith(("dateutil/", "pytz/", "tzdata/"))
