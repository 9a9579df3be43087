"""What dev.py looks for on a machine, and the Debian package that holds each."""

from __future__ import annotations

# What Qt loads to draw without a display, and the Debian package that holds it.
DRAWING_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}

# What Qt loads on top of that to open a window.
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}

# Programs that the tests check our output with.
TEST_PROGRAMS = {
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus",
    "makensis": "nsis",
}

# Programs that the packages are made and tried with.
PACKAGE_PROGRAMS = {
    "objdump": "binutils",
    "chrpath": "chrpath",
    "dpkg-shlibdeps": "dpkg-dev",
    "makeself": "makeself",
    "makensis": "nsis",
    "xz": "xz-utils",
    "unshare": "util-linux",
    "strace": "strace",
    "xdotool": "xdotool",
    "Xvfb": "xvfb",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}

# Files that the tests need; the first is what foreign locales are built from.
TEST_FILES = {
    "/usr/share/i18n/locales/de_DE": "locales",
    # How the tests listen to the window as a screen reader does.
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/gi": "python3-gi",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
}
