"""The program holds no network code and loads nothing remote."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dprk_viewer"
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests",
    "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib3", "webbrowser", "websockets",
    "xmlrpc",
}  # fmt: skip
NETWORK_PARTS = ("urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets", "multiprocessing")


def imports_of(file: Path) -> set[str]:
    """Every module that a file imports, in full."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def is_network(module: str) -> bool:
    return module.split(".")[0] in NETWORK or module.startswith(NETWORK_PARTS)


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: file.stem)
def test_no_module_imports_network_code(file: Path) -> None:
    assert {module for module in imports_of(file) if is_network(module)} == set()


def test_the_scan_sees_what_it_looks_for(tmp_path: Path) -> None:
    file = tmp_path / "sly.py"
    file.write_text("def f():\n    from urllib import request\n    import ssl\n", "utf-8")
    assert {module for module in imports_of(file) if is_network(module)} == {
        "urllib.request",
        "ssl",
    }


BLOCK = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was touched")
class Refused(socket.socket):
    def __init__(self, *args, **kwargs):
        refuse()
socket.socket = Refused
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
socket.gethostname = refuse
"""


def run_without_sockets(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BLOCK + code],
        cwd=folder,
        env={
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(PACKAGE.parent),
            "HOME": str(folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_block_bites(tmp_path: Path) -> None:
    run = run_without_sockets("socket.socket()", tmp_path)
    assert "the network was touched" in run.stderr
    assert socket.socket.__module__ == "socket"


def test_every_sheet_is_exported_with_no_socket_to_be_had(tmp_path: Path) -> None:
    code = "from dprk_viewer.cli import main\nsys.exit(main(['export', 'all', '--out', 'out']))"
    run = run_without_sockets(code, tmp_path)
    assert run.returncode == 0, run.stderr
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "cyber.pdf",
        "labour.pdf",
        "sanctions.pdf",
    ]
