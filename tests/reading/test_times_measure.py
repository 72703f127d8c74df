"""The measure of time expressions counts what it says it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_a_range_is_measured_by_its_ends_and_a_part_by_its_period(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from evaluation import times  # noqa: PLC0415

    text = "It ruled from 1977 to 2015, fell in early 2019 and met on Friday."
    spans = [
        {"start": 14, "end": 18, "when": "1977"},
        {"start": 22, "end": 26, "when": "2015"},
        {"start": 42, "end": 46, "when": "2019"},
        {"start": 58, "end": 64, "when": "2019-05-16"},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"document_date": "2019-05-15", "text": text, "spans": spans}) + "\n", encoding="utf-8")
    figures = times.measure(path)["all"]
    assert (figures["gold"], figures["found"], figures["value_recall"]) == (4, 4, 0.75)
    assert figures["relaxed_f1"] == 1.0
