"""`judge`: what is said of a line, told in one line with its undo, and every mistake answered with what is allowed."""

from __future__ import annotations

import json
import re

import pytest
from test_cli import Run, read, run

__all__ = ["read", "run"]


@pytest.fixture(autouse=True)
def ada(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATEOFPLAY_BY", "Ada")


def ids(run: Run, view: str, *days: str) -> list[str]:
    return [json.loads(line)["id"] for line in run("show", view, "-f", "jsonl", *days).out.splitlines()]


def test_what_was_done_is_told_with_its_undo_and_the_undo_works(read: Run) -> None:
    event = ids(read, "timeline")[0]
    done = read("judge", event, "reject", "--why", "another pact")
    assert (done.code, done.err) == (0, "")
    told = re.fullmatch(
        rf"event {event} “.+”: rejected, by Ada; `(stateofplay judge undo j\w{{10}})` takes this back\n", done.out
    )
    assert told
    assert event not in ids(read, "timeline")
    undone = read(*told[1].split()[1:])
    assert undone.code == 0 and "took back j" in undone.out
    assert event in ids(read, "timeline")


def test_the_undo_names_a_ledger_that_is_not_the_usual_one(read: Run) -> None:
    read("read", "reports", "-l", "other.db")
    event = ids(read, "timeline", "-l", "other.db")[0]
    assert "-l other.db` takes this back" in read("judge", event, "accept", "-l", "other.db").out


def test_the_judgement_can_be_had_as_json(read: Run) -> None:
    event = ids(read, "timeline")[0]
    told = json.loads(read("judge", event[:6], "fix", "date", "2031-03", "--by", "Bea L.", "-f", "json").out)
    assert (told["about"], told["ruling"], told["field"], told["value"]) == (event, "fix", "date", "2031-03")
    assert (told["by"], told["undoes"]) == ("Bea L.", None)
    assert told["claims"][0]["quote"]


def test_without_a_name_the_login_is_taken(read: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STATEOFPLAY_BY")
    monkeypatch.setenv("LOGNAME", "grace")
    assert ", by grace; " in read("judge", ids(read, "timeline")[0], "accept").out


def test_words_after_a_name_or_a_place_need_no_quotation_marks(read: Run) -> None:
    issue = json.loads(read("export").out)["issues"][0]["id"]
    assert "named “the cod deal”" in read("judge", issue, "name", "the", "cod", "deal").out
    assert (
        "place set to San Francisco" in read("judge", ids(read, "timeline")[0], "fix", "place", "San", "Francisco").out
    )


def test_the_brief_and_every_export_follow_what_was_judged(read: Run) -> None:
    event = ids(read, "timeline")[-1]
    quote = json.loads(read("export").out)["events"][-1]["evidence"][0]["quote"]
    read("judge", event, "reject", "--why", "misread")
    whole = json.loads(read("export").out)
    assert event not in [one["id"] for one in whole["events"]]
    assert {"reason": "rejected by Ada: misread", "kind": "event", "quote": quote} in [
        {key: one[key] for key in ("reason", "kind", "quote")} for one in whole["rejected"]
    ]
    assert [one["ruling"] for one in whole["judgements"]] == ["reject"]
    assert event not in read("brief").out


def test_without_judgements_the_export_has_no_word_of_them(read: Run) -> None:
    assert "judg" not in read("export").out


def test_what_is_judged_on_an_early_day_is_that_days_line(read: Run) -> None:
    early = ids(read, "timeline", "--as-of", "2031-03-10")[0]
    assert read("judge", early, "accept", "--as-of", "2031-03-10").code == 0


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ((), 2, "name a line and what to say of it"),
        (("undo",), 2, "`judge undo JUDGEMENT`"),
        (("undo", "j1", "j2"), 2, "undo takes one judgement at a time; leave out 'j2'"),
        (("undo", "j1"), 1, "nothing in the ledger has the id 'j1'; `stateofplay show judgements` lists them"),
        (("zzz", "accept"), 1, "nothing in the ledger has the id 'zzz'"),
        (("NOR", "accept"), 2, "NOR is an actor, a person or a report; what can be judged is: event, position"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_to_do(read: Run, words: tuple[str, ...], code: int, says: str) -> None:
    done = read("judge", *words)
    assert (done.code, done.out) == (code, "")
    assert says in done.err.splitlines()[-1]


def test_a_ruling_that_is_none_names_those_that_are(read: Run) -> None:
    done = read("judge", ids(read, "timeline")[0], "approve")
    assert done.code == 2
    assert done.err == (
        "stateofplay: 'approve' is nothing that an event takes; "
        "choose one of: accept, reject, unsure, merge, split, fix\n"
    )


def test_without_a_ledger_judging_says_how_to_make_one(run: Run) -> None:
    done = run("judge", "e1", "accept")
    assert done.code == 1 and "stateofplay read REPORTS" in done.err
