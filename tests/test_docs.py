"""What the documents show works as shown."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from stateofplay.knowledge import lifecycles

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE = ROOT / "src/stateofplay/knowledge"

SCRIPT = """
from stateofplay.knowledge import lifecycles
from pathlib import Path
known = lifecycles.load(Path({folder!r}))
lifecycles.load = lambda extra=None: known
from stateofplay.model.claims import MoveClaim
from stateofplay.model.dates import Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.reading import BuiltInReader
import datetime as dt
text = "Peru imposed a naval blockade on Chile on Monday."
report = Document("x", text, (Block(0, len(text), Role.BODY),), published=Date.day(dt.date(2031, 5, 14)))
print([(c.instrument.kind, c.move) for c in BuiltInReader().read(report).claims if isinstance(c, MoveClaim)])
"""


def example() -> str:
    found = re.search(r"```toml\n(.*?)```", (ROOT / "docs/knowledge.md").read_text("utf-8"), re.S)
    assert found
    return found[1]


def test_the_kind_of_track_in_the_docs_is_recognised_once_its_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "blockade.toml").write_text(example(), encoding="utf-8")
    assert lifecycles.load(tmp_path)["blockade"].moves["lift"].to == "lifted"
    command = [sys.executable, "-c", SCRIPT.format(folder=str(tmp_path))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[('blockade', 'impose')]", done.stderr


@pytest.mark.parametrize("name", sorted(p.name for p in KNOWLEDGE.iterdir() if p.suffix in (".toml", ".csv")))
def test_every_knowledge_file_is_in_the_docs(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs/knowledge.md").read_text("utf-8")


def test_the_terminal_sessions_in_the_readme_are_what_one_gets(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert blocks
    for step in (step for block in blocks for step in block.strip().split("\n\n")):
        command, _, shown = step.removeprefix("$ ").partition("\n")
        own = f"{sys.executable} -m stateofplay"
        command = re.sub(r"^stateofplay\b", own, command)
        done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.stdout.strip("\n") == shown.strip("\n"), command
