"""The release workflow: pinned, without secrets, and its commands are there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import dev
from dprk_viewer import settings
from dprk_viewer.settings import Choice, Settings, read_preset

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
TEXT = WORKFLOW.read_text("utf-8")
JOBS: dict[str, Any] = yaml.safe_load(TEXT)["jobs"]
CHOICES = {each.name: each for each in vars(settings).values() if isinstance(each, Choice)}
STEPS = [(name, step) for name, job in JOBS.items() for step in job["steps"]]


def test_each_system_is_built_tried_and_kept_with_its_digests() -> None:
    runners = {name: str(job["runs-on"]) for name, job in JOBS.items()}
    assert runners["windows"].startswith("windows-")
    assert {
        each["system"].split("-")[0] for each in JOBS["macos"]["strategy"]["matrix"]["include"]
    } == {"macos"}
    for name in ("linux", "windows", "macos"):
        commands = " ".join(step.get("run", "") for job, step in STEPS if job == name)
        assert re.search(r"python3? dev\.py package( --verify)?", commands)
        kept = [step for job, step in STEPS if job == name and "upload" in step.get("uses", "")]
        assert [step["with"]["path"] for step in kept] == ["dist/*"]
        assert name in JOBS["digests"]["needs"]


def test_no_action_is_whatever_its_maker_says_today() -> None:
    used = [step["uses"] for _job, step in STEPS if "uses" in step]
    assert used
    assert [use for use in used if not re.fullmatch(r"actions/[\w-]+@v\d+\.\d+\.\d+", use)] == []


def test_the_workflow_holds_no_secret_and_may_only_read() -> None:
    assert "secrets." not in TEXT
    assert yaml.safe_load(TEXT)["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in JOBS.values())
    for _job, step in STEPS:
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
    assert all(job["timeout-minutes"] <= 60 for job in JOBS.values())


def test_every_file_that_the_workflow_runs_is_there() -> None:
    named = re.findall(r"(?:^|[ ./])((?:packaging/[\w/]+|dev)\.(?:py|ps1))", TEXT)
    assert {"dev.py", "packaging/smoke_test.py", "packaging/windows/try_installer.ps1"} <= set(
        named
    )
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_dev_py_knows_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "need_system_libraries", lambda *_needs: None)

    def call(_program: Path, *words: str) -> int:
        called.append(words)
        return 0

    monkeypatch.setattr(dev, "call", call)
    assert dev.main(["package", "--verify"]) == 0
    assert called == [("packaging/make_package.py", "--verify")]


@pytest.mark.parametrize("name", ["install.md", "release_checklist.md"])
def test_every_file_and_setting_that_the_documents_name_is_there(name: str) -> None:
    text = (ROOT / "docs" / name).read_text("utf-8")
    named = re.findall(r"`((?:packaging|tests|dprk_viewer|\.github)/[\w./-]+\.\w+)`", text)
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_every_preset_in_the_document_can_be_used(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "install.md").read_text("utf-8")
    examples = re.findall(r"(?s)```json\n(.*?)```", text)
    assert len(examples) == 2
    for example in examples:
        preset = tmp_path / "preset.json"
        preset.write_text(example, encoding="utf-8")
        held = Settings.load(tmp_path / "settings.json", read_preset([preset]))
        told = json.loads(example)
        locked = told.pop("locked")
        for name, value in told.items():
            assert held.get(CHOICES[name]) == value
            assert held.is_locked(CHOICES[name]) == (name in locked)


def test_the_document_explains_each_choice_that_is_worth_presetting() -> None:
    text = (ROOT / "docs" / "install.md").read_text("utf-8")
    explained = set(re.findall(r"(?m)^\| `(\w+)` \| [^|]* \|", text)) - {"locked"}
    of_one_reader = {"recent", "folder", "window", "columns", "grey"}
    assert set(CHOICES) - of_one_reader - explained == set()
