"""Two processes take turns; one that is killed leaves whole documents or none, and every judgement that it told of."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from older import set_back

from stateofplay.ledger import Added, Ledger
from stateofplay.ledger.lock import held
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document

NewReading = Callable[..., Reading]

KILLS = int(os.environ.get("KILLS", "6"))
CLAIMS = 60

WRITER = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent.parent)!r})
from conftest import make_claim, make_document, make_reading
from stateofplay.ledger import Ledger

path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
with Ledger.open(path, create=True) as ledger:
    for n in range(count):
        body = f"Report {{n}} of {{name}}: " + "the ministers met. " * {CLAIMS}
        document = make_document(body, f"{{name}}-{{n}}.txt")
        start = document.blocks[1].start
        claims = [make_claim(document, start, start + end) for end in range(3, 3 + {CLAIMS})]
        ledger.add(document, make_reading(document, *claims))
        print(document.id, flush=True)
"""

JUDGE = """
import sys
from stateofplay.ledger import Ledger

path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Ledger.open(path) as ledger:
    seen = ledger.state()
    print("ready", flush=True)
    for n in range(count):
        made = ledger.judge(seen.events[0].id, "fix", "place", f"Bergen {n}", by=name, seen=seen)
        print(made.id, flush=True)
"""


def write(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def judge(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", JUDGE, str(path), name, str(count)], stdout=subprocess.PIPE, text=True
    )


def judged(path: Path) -> list[str]:
    """Ids of the judgements in a sound ledger."""
    with Ledger.open(path) as ledger:
        assert ledger.check() == ()
        return [one.id for one in ledger.judgements()]


def whole(path: Path) -> set[str]:
    """Ids of the documents, every one whole and the ledger sound."""
    with Ledger.open(path, create=True) as ledger:
        assert ledger.check() == ()
        entries = ledger.entries()
    assert all(len(entry.reading.claims) == CLAIMS for entry in entries)
    return {entry.document.id for entry in entries}


def test_two_processes_writing_at_once_both_succeed(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    writers = [write(path, name, 12) for name in ("one", "two")]
    told = [line for writer in writers for line in writer.communicate()[0].split() if line != "ready"]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert len(told) == 24
    assert whole(path) == set(told)


def test_a_second_writer_waits_for_the_first(path: Path, document: Document, new_reading: NewReading) -> None:
    first = threading.Event()

    def hold() -> None:
        with held(path):
            first.set()
            time.sleep(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    assert first.wait(10)
    started = time.monotonic()
    with Ledger.open(path) as opened:
        assert isinstance(opened.add(document, new_reading(document, version="2")), Added)
    assert 0.2 < time.monotonic() - started < 10
    holder.join()


def test_a_reader_beside_a_writer_sees_whole_documents_and_ever_more_of_them(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    Ledger.open(path, create=True).close()
    seen: list[set[str]] = []
    with write(path, "one", 25) as writer, Ledger.open(path) as ledger:
        while writer.poll() is None:
            entries = ledger.entries()
            assert all(len(entry.reading.claims) == CLAIMS for entry in entries)
            assert ledger.check() == ()
            seen.append({entry.document.id for entry in entries})
        assert writer.stdout is not None
        told = set(writer.stdout.read().split()) - {"ready"}
    assert seen
    assert all(before <= after for before, after in pairwise(seen))
    assert whole(path) == told
    assert len(told) == 25


def test_a_killed_writer_leaves_whole_documents_and_loses_none_that_it_told_of(tmp_path: Path) -> None:
    chance = random.Random(20310504)
    for n in range(KILLS):
        path = tmp_path / f"{n}.db"
        with write(path, "one", 1000) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.15))
            writer.kill()
            told = set(writer.stdout.read().split())
        whole_ids = {line for line in told if len(line) == 12}  # the kill may have cut the last line
        assert whole_ids <= whole(path)


OPENER = """
import sys
from stateofplay.ledger import Ledger

print("ready", flush=True)
Ledger.open(sys.argv[1]).close()
"""


def test_a_kill_while_an_older_ledger_is_given_its_index_leaves_it_older_or_newer_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    write(path, "one", 30).communicate()
    with Ledger.open(path) as ledger:
        listed = ledger.disputes()
    chance = random.Random(20310507)
    for _ in range(KILLS):
        set_back(path, 1)
        with subprocess.Popen([sys.executable, "-c", OPENER, str(path)], stdout=subprocess.PIPE, text=True) as opener:
            assert opener.stdout is not None
            assert opener.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.25))
            opener.kill()
        assert len(whole(path)) == 30
        with Ledger.open(path) as ledger:
            assert ledger.disputes() == listed


def test_two_processes_judging_at_once_both_succeed_and_the_chain_holds(path: Path) -> None:
    judges = [judge(path, name, 10) for name in ("Ada", "Bea")]
    told = [line for one in judges for line in one.communicate()[0].split() if line != "ready"]
    assert [one.returncode for one in judges] == [0, 0]
    assert sorted(judged(path)) == sorted(told)
    assert len(set(told)) == 20


def test_a_judge_and_a_reader_at_once_both_succeed_and_the_chain_holds(path: Path) -> None:
    both = [judge(path, "Ada", 10), write(path, "one", 10)]
    assert [len(one.communicate()[0].split()) for one in both] == [11, 11]
    assert len(judged(path)) == 10


def test_a_killed_judge_loses_no_judgement_that_it_told_of(path: Path) -> None:
    chance = random.Random(20310506)
    told: set[str] = set()
    for _ in range(KILLS):
        with judge(path, "Ada", 1000) as one:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.1))
            one.kill()
            told |= {line for line in one.stdout.read().split() if len(line) == 11}
        assert told <= set(judged(path))
