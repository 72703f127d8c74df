"""No figure pinned in evaluation/floors.json falls silently."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def evaluation(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "evaluation", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the gold cases are not beside this checkout")
def test_no_pinned_figure_fell() -> None:
    done = evaluation("floors")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout) == {"fallen": []}


def test_statuses_on_days_as_known_on_others_are_those_that_a_person_read() -> None:
    done = evaluation("probes")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["right"] >= (20 if (SHARED / "seeds").exists() else 9)


def test_a_gold_case_that_is_not_there_is_named_in_one_line() -> None:
    done = evaluation("cases", "nowhere/gold.json", "nowhere/docs")
    assert done.returncode == 1
    assert "is not there" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("figure", "floor", "today", "falls"),
    [
        ("found.f1", 0.5, {"found": {"f1": 0.49}}, True),
        ("found.f1", 0.5, {"found": {"f1": 0.51}}, False),
        ("published", "4/5", {"published": "3/5"}, True),
        ("distractors_hit", "1/9", {"distractors_hit": "2/9"}, True),
        ("distractors_hit", "1/9", {"distractors_hit": "0/9"}, False),
    ],
)
def test_a_figure_falls_when_it_gets_worse_whichever_way_worse_is(
    *, figure: str, floor: object, today: dict[str, object], falls: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROOT)
    floors = importlib.import_module("evaluation.floors")
    monkeypatch.setattr(floors, "CASES", {"cod": ("gold", "docs")})
    monkeypatch.setattr(floors, "fingerprint", lambda *_: "same")
    monkeypatch.setattr(floors, "figures", lambda *_: today)
    monkeypatch.setattr(floors, "_floors", lambda: {"cod": {"corpus": "same", "floors": {figure: floor}}})
    assert bool(floors.fallen()) is falls
    monkeypatch.setattr(floors, "fingerprint", lambda *_: "other")
    assert "corpus is not the one" in floors.fallen()[0]
