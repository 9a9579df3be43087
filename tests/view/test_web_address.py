from __future__ import annotations

import pytest

from dprk_viewer.view.web_address import ascii_host, web_address

BAD = (
    "file:///etc/passwd",
    "smb://host/share",
    "ms-msdt:/id PCWDiagnostic",
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "ftp://host/file",
    "mailto:a@b.example",
    "vbscript:x",
    "https://user@host.example/",
    "https://user:word@host.example/",
    "https:///no-host",
    "http:host.example",
    "//host.example/x",
    "https://host.example/a b",
    "https://host.example\\@other.example/",
    "https://host.example/\u202etxt",
    "\x01https://host.example/",
    "",
)


@pytest.mark.parametrize("address", BAD)
def test_what_is_no_plain_web_address_is_refused(address: str) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://undocs.org/S/RES/2397(2017)", "undocs.org"),
        ("HTTP://Example.ORG:8080/x?y=z#part", "example.org"),
        ("https://аpple.com/", "xn--pple-43d.com"),
        ("https://조선.example/뉴스", "xn--6i4bt7k.example"),
    ],
)
def test_the_host_is_shown_as_the_network_sees_it(address: str, host: str) -> None:
    url = web_address(address)
    assert url is not None
    assert ascii_host(url) == host
