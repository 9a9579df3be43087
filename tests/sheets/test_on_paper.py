"""What is composed for the first page stands on the first page of the paper."""

from __future__ import annotations

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Sources
from dprk_viewer.wording.words import Words
from tests.pdf.reading import pages as printed
from tests.pdf.reading import squeeze
from tests.sheets.reading import TOPICS, find, inlines, made, pages, plain

FACTS = load(paths.resource("data"))


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_first_page_holds_all_that_was_composed_for_it(topic: str, paper: str) -> None:
    sheet = made(FACTS, topic, paper=paper, marking="RESTRICTED")
    first, second = pages(sheet)
    paper_pages = [squeeze(page) for page in printed(render(sheet, Words.english()))]
    listed = find(first, Sources)
    assert squeeze(listed.notes[-1].text) in paper_pages[0]
    gap = squeeze(plain(list(inlines(first))[-1]))
    assert gap[:40] in paper_pages[0]
    assert squeeze(find(second, Sources).heading) in "".join(paper_pages[1:])
    assert squeeze(find(second, Sources).heading) not in paper_pages[0]


@pytest.mark.parametrize("topic", TOPICS)
def test_the_first_page_holds_the_first_exchange_or_the_second_begins_with_it(topic: str) -> None:
    first, second = pages(made(FACTS, topic))
    kinds = [type(block).__name__ for block in (*first, *second[:2])]
    assert "Exchanges" in kinds
