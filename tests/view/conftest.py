from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox


@pytest.fixture(autouse=True)
def no_unseen_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message box nobody expected fails the test instead of waiting for a click."""

    def refuse(box: QMessageBox) -> int:
        raise AssertionError(f"unexpected: {box.text()} {box.detailedText()}")

    monkeypatch.setattr(QMessageBox, "exec", refuse)
