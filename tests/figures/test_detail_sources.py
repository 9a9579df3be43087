"""The words of a source."""

from __future__ import annotations

import pytest

from dprk_viewer.figures.detail_sources import site_of


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.un.org/securitycouncil/", "un.org"),
        ("https://\u0430pple.com/x", "xn--pple-43d.com"),
        ("https://" + "a" * 70 + ".example/", "a" * 70 + ".example"),
    ],
)
def test_a_look_alike_host_is_shown_as_the_network_knows_it(address: str, site: str) -> None:
    assert site_of(address) == site
