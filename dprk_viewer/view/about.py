"""What this program and this edition are."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMessageBox, QWidget

from dprk_viewer import __version__
from dprk_viewer.facts.records import Edition
from dprk_viewer.view.licences import LicencesWindow
from dprk_viewer.view.plain_text import message_box, plain
from dprk_viewer.wording.words import Words


def show_about(parent: QWidget, words: Words, edition: Edition | None) -> None:
    """Show version, edition, digest and that there is no network; then the licences if asked."""
    box = message_box(parent, words.say("About DPRK Viewer"), about_text(words, edition))
    licences = box.addButton(words.say("Licences…"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(box.addButton(words.say("Close"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    if box.clickedButton() is licences:
        LicencesWindow(parent, words).exec()


def about_text(words: Words, edition: Edition | None) -> str:
    """The text of the box."""
    lines = [words.say("DPRK Viewer {version}", version=__version__)]
    if edition is not None:
        lines.append(
            words.say(
                "Edition {version} of {made}; sources end {end}.",
                version=plain(edition.version),
                made=words.date(edition.made),
                end=words.date(edition.data_date),
            )
        )
        lines.append(words.say("Digest: {digest}", digest=plain(edition.digest)))
    lines += [
        words.say("Network: none. Only a source you choose is opened, in your browser."),
        words.say(
            "Licences: the program Apache-2.0; Qt and PySide6 LGPL-3.0; "
            "Source Sans 3, Source Serif 4 and Noto Sans SIL Open Font License 1.1; "
            "the data CC BY 4.0."
        ),
    ]
    if getattr(sys, "frozen", False):
        lines.append(
            words.say(
                "All that it is made of, and every licence: {bill} and {licences} in its folder.",
                bill="sbom.cdx.json",
                licences="THIRD-PARTY-LICENCES.txt",
            )
        )
    return "\n\n".join(lines)
