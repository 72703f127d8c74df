"""A disk that is full, a ledger that is held, shut or damaged, an odd path: one clear line, and nothing half done."""

from __future__ import annotations

import fcntl
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stateofplay.cli import main
from stateofplay.ledger import connection, lock

REPORT = "Iceland and Norway signed an agreement on cod on March {day}, 2031, officials in Bergen said.\n"
LOOKING = (
    (),
    ("brief",),
    ("export",),
    ("show", "timeline"),
    ("show", "documents"),
    ("show", "disputes"),
    ("why", "ISL"),
    ("show", "tracks", "--between", "ISL,NOR"),
)
NOBODY = 65534

Run = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Exit code, standard output, and the lines of standard error; l.db holds six reports, more.txt is another."""
    monkeypatch.chdir(tmp_path)
    Path("reports").mkdir()
    for day in range(1, 7):
        Path(f"reports/{day}.txt").write_text(REPORT.format(day=day), encoding="utf-8")
    Path("more.txt").write_text(REPORT.format(day=9), encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, list[str]]:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return code, captured.out, captured.err.splitlines()

    assert call("read", "-q", "reports", "-l", "l.db") == (0, "", [])
    return call


def one_line(outcome: tuple[int, str, list[str]], code: int = 1) -> str:
    assert outcome[:2] == (code, ""), outcome
    (line,) = outcome[2]
    assert line.startswith("stateofplay: ")
    return line


def sound(run: Run, path: str, reports: int) -> None:
    assert run("check", "-q", "-l", path) == (0, "", [])
    assert len(run("show", "documents", "-f", "jsonl", "-l", path)[1].splitlines()) == reports


def test_no_command_gives_anything_but_its_answer_or_a_line_on_a_damaged_ledger(run: Run) -> None:
    content = Path("l.db").read_bytes()
    right = {command: run(*command, "-l", "l.db")[:2] for command in LOOKING}
    chance = random.Random(20310509)
    told = 0
    for _ in range(12):
        damaged = bytearray(content)
        at = chance.randrange(len(content) // 512) * 512
        damaged[at : at + 512] = bytes(512)
        for name in ("d.db", "d.db-wal", "d.db-shm", "d.db.lock"):
            Path(name).unlink(missing_ok=True)
        Path("d.db").write_bytes(damaged)
        for command in LOOKING:
            code, out, lines = run(*command, "-l", "d.db")
            if (code, out) != right[command]:
                told += 1
                assert "damaged" in one_line((code, out, lines)) or "no ledger" in lines[0], command
        code, out, lines = run("check", "-l", "d.db")
        assert code in (0, 4)
        assert code == 0 or len(lines) == 1 or out
    assert told > 0


def test_a_ledger_that_another_process_writes_to_for_too_long_is_one_line_and_still_read(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock.held.__wrapped__, "__defaults__", (0.05,))
    with Path("l.db.lock").open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert "another process has been writing to" in one_line(run("read", "-q", "more.txt", "-l", "l.db"))
        assert [run(*command, "-l", "l.db")[0] for command in LOOKING] == [0] * len(LOOKING)
    assert run("read", "-q", "more.txt", "-l", "l.db") == (0, "", [])


def test_a_ledger_that_another_program_keeps_for_itself_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT", 0.05)
    other = sqlite3.connect("l.db", isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    for command in (*LOOKING, ("read", "-q", "more.txt"), ("check",)):
        assert "another process holds the ledger" in one_line(run(*command, "-l", "l.db"))
    other.close()
    sound(run, "l.db", 6)


@pytest.fixture
def shut(run: Run) -> Iterator[Path]:
    """A copy of the ledger in a folder that everybody may enter, read by one who may not write there."""
    for command in (*LOOKING, ("check",)):  # what Python loads to answer may lie where nobody else may read
        run(*command, "-l", "l.db")
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l.db"
        shutil.copy("l.db", path)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        if root:
            os.setresuid(NOBODY, NOBODY, 0)
        yield path
        if root:
            os.setresuid(0, 0, 0)
        Path(folder).chmod(0o755)


def test_a_ledger_that_may_only_be_read_answers_everything_and_takes_nothing(run: Run, shut: Path) -> None:
    before, id = shut.read_bytes(), run("show", "timeline", "-l", str(shut))[1].splitlines()[1].split("\t")[0]
    for command in (*LOOKING, ("check",)):
        done = run(*command, "-l", str(shut))
        assert done[0] == 0, (command, done[2])
    assert "cannot be written" in one_line(run("judge", id, "accept", "-l", str(shut)))
    assert shut.read_bytes() == before
    assert [path.name for path in shut.parent.iterdir()] == ["l.db"]


NAMES = (
    "with space/and ünï ☃.db",
    "#?%20&;'\"/l.db",
    "-l.db",
    os.fsdecode(b"caf\xe9/\xff.db"),
    "a" * 200 + "/" + "b" * 200,
)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_ledger_may_have_any_path(run: Run, name: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    assert run("read", "-q", "reports", f"--ledger={name}") == (0, "", [])
    for command in LOOKING:
        assert run(*command, f"--ledger={name}")[:2] == run(*command, "-l", "l.db")[:2]
    assert run("check", "-q", f"--ledger={name}") == (0, "", [])


def test_a_link_to_a_ledger_is_the_ledger_wherever_it_stands(run: Run) -> None:
    Path("elsewhere").mkdir()
    Path("elsewhere/link.db").symlink_to("../l.db")
    Path("folder").symlink_to("elsewhere")
    assert run("read", "-q", "more.txt", "-l", "folder/link.db") == (0, "", [])
    sound(run, "l.db", 7)
    sound(run, "elsewhere/link.db", 7)
    assert sorted(path.name for path in Path("elsewhere").iterdir()) == ["link.db"]
    Path("nowhere.db").symlink_to("not/there.db")
    assert "there is no folder" in one_line(run("read", "-q", "more.txt", "-l", "nowhere.db"))


LIMITED = """
import resource, sys
from stateofplay.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("room", [0, 64, 20_000, 150_000])
def test_where_no_file_may_grow_a_read_is_one_line_and_leaves_whole_reports(run: Run, room: int) -> None:
    command = [sys.executable, "-c", LIMITED, str(room), "read", "-q", "reports", "more.txt", "-l", "new.db"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        assert (done.stdout, done.stderr) == ("", "")
        sound(run, "new.db", 7)
        return
    assert "Traceback" not in done.stderr
    one_line((done.returncode, done.stdout, done.stderr.splitlines()))
    assert run("read", "-q", "reports", "more.txt", "-l", "new.db") == (0, "", [])
    sound(run, "new.db", 7)


FULL = """
set -e
mount -t tmpfs -o size={size} tmpfs small
cp l.db small/ && cp l.db.lock small/
head -c {size} /dev/zero > small/filler 2>/dev/null || true
set +e
{python} -m stateofplay read -q reports more.txt -l small/l.db; echo "exit $?"
rm small/filler
{python} -m stateofplay check -l small/l.db; echo "exit $?"
{python} -m stateofplay read -q reports more.txt -l small/l.db; echo "exit $?"
{python} -m stateofplay check -l small/l.db; echo "exit $?"
"""


def test_on_a_full_disk_a_read_is_one_line_and_goes_on_when_there_is_room(run: Run) -> None:
    Path("small").mkdir()
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no file system of one's own can be mounted here")
    script = FULL.format(size=600_000, python=sys.executable)
    done = subprocess.run([*alone, "sh", "-c", script], capture_output=True, text=True, check=False)
    if "mount" in done.stderr and "exit" not in done.stdout:
        pytest.skip("no file system of one's own can be mounted here")
    assert done.stdout.split("\n")[:4] == ["exit 1", "exit 0", "exit 0", "exit 0"], done.stderr
    first, *_ = done.stderr.splitlines()
    assert "the disk is full" in first or "the disk failed" in first
    assert "Traceback" not in done.stderr


def test_the_lock_file_that_cannot_be_written_is_one_line(run: Run) -> None:
    Path("full.db.lock").symlink_to("/dev/full")
    if not Path("/dev/full").exists():
        pytest.skip("no full device here")
    assert "lock" in one_line(run("read", "-q", "more.txt", "-l", "full.db"))


def test_a_ledger_whose_end_was_lost_is_one_line_until_it_is_read_again(run: Run) -> None:
    Path("l.db.lock").write_text("0123456789abcdef" * 4, encoding="ascii")
    for command in LOOKING:
        assert "what was written last is missing" in one_line(run(*command, "-l", "l.db"))
    code, out, _ = run("check", "-f", "jsonl", "-l", "l.db")
    assert code == 4
    assert "missing" in json.loads(out)["what"]
    assert run("read", "-q", "more.txt", "-l", "l.db") == (0, "", [])
    sound(run, "l.db", 7)
