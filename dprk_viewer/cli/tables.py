"""Commands about a dataset as a whole: data and check."""

from __future__ import annotations

import argparse

from dprk_viewer import paths
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.telling import tell
from dprk_viewer.dataset.loader import check as faults_of
from dprk_viewer.outputs import export_words
from dprk_viewer.wording.sentences import fault_line
from dprk_viewer.wording.words import Words


def data(words: Words, asked: argparse.Namespace) -> int:
    """Write one table for a spreadsheet."""
    from dprk_viewer.dataset.export import export_table

    export_table(bundled_facts(), asked.table, asked.out, export_words(words))
    print(asked.out)
    return 0


def check(words: Words, asked: argparse.Namespace) -> int:
    """Print every fault of a dataset; 3 if there is one."""
    faults = faults_of(asked.folder or paths.resource("data"))
    for fault in faults:
        print(fault_line(words, fault))
    tell(words.count("{number} fault found.", "{number} faults found.", len(faults)))
    return 3 if faults else 0
