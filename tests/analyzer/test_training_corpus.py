"""The corpus that the analyzer is trained on: every line fits the scheme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.passages import faults, measured, parse, passage

CORPUS = Path(__file__).resolve().parents[2] / "training/corpus"
FILES = sorted(CORPUS.glob("*.jsonl"))
PASSAGE = {
    "id": "t-1",
    "published": "2011-03-25",
    "markup": "{Norway|m1 state NOR} {{demanded|e1 REQUEST m1>m2 happened}|q1 m1 c1} that {{Iceland|m2 state ISL} "
    "{pay|e2 CONCEDE m2>m1 possible t=t1} {by June|t1}|c1}.",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_passage_fits_the_scheme(path: Path) -> None:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [(line["id"], fault) for line in lines for fault in faults(line)] == []


def test_no_id_and_no_text_stands_twice() -> None:
    lines = [json.loads(line) for path in FILES for line in path.read_text("utf-8").splitlines()]
    ids, texts = [line["id"] for line in lines], [parse(line["markup"])[0] for line in lines]
    assert len(set(ids)) == len(ids)
    assert len(set(texts)) == len(texts)


def test_about_one_passage_in_ten_is_for_measuring() -> None:
    assert 900 < sum(measured(f"x-{n}") for n in range(10_000)) < 1100


def test_markup_becomes_words_and_spans() -> None:
    made = passage(PASSAGE)
    assert made.text == "Norway demanded that Iceland pay by June."
    assert made.words == ("Norway", "demanded", "that", "Iceland", "pay", "by", "June", ".")
    assert (made.marks["c1"].first, made.marks["c1"].last) == (3, 6)
    pay = made.events[1] if made.events[1].type == "CONCEDE" else made.events[0]
    assert (pay.actors, pay.recipients, pay.adjuncts, pay.status) == (("m2",), ("m1",), ("t1",), "possible")
    assert (made.cues[0].source, made.cues[0].content) == ("m1", "c1")


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("{Norway|m1 state NOR} {met", "never closed"),
        ("Norway}", "stray"),
        ("{Norway|m1 realm NOR}", "bad label"),
        ("{Norway |m1 state NOR}", "space at an edge"),
        ("{Norway|m1 state NOR} {met|e1 CONSULT m1,m2>- happened}", "m2 is named but is no span"),
        ("{Norway|m1 state NOR} {Oslo|m1 state NOR}", "given twice"),
    ],
)
def test_a_fault_is_named(markup: str, fault: str) -> None:
    assert any(fault in line for line in faults({**PASSAGE, "markup": markup}))
