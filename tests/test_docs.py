"""What the documents show works as shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from plugin import install

from evaluation.floors import LIMITS, MARKS, table
from stateofplay.exports import FORMATS
from stateofplay.exports.flat import TABLES
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


BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.M | re.S)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
READS_ITSELF = ROOT / "README.md"


@pytest.fixture
def desk(tmp_path: Path, example_ledger: Path, request: pytest.FixtureRequest) -> tuple[Path, dict[str, str]]:
    """A folder with the examples and, but for the page that reads them itself, their ledger; and its environment."""
    page: Path = request.param
    here = tmp_path / "desk"
    here.mkdir()
    (here / "examples").symlink_to(ROOT / "examples")
    place = here / PLACES.get(page.name, "stateofplay.db")
    if page != READS_ITSELF:
        place.parent.mkdir(exist_ok=True)
        shutil.copy(example_ledger, place)
    site = tmp_path / "site"
    site.mkdir()
    if page.name == "plugins.md":
        _install(site, page.read_text("utf-8"))
    if page.name == "lifecycles.md":
        _with_blockades(site)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return here, {**os.environ, "PATH": path, "PYTHONPATH": str(site), "LC_ALL": "C.UTF-8"}


PLACES = {"settings.md": "disputes/japan-korea.db"}


def _install(site: Path, page: str) -> None:
    """The package that the page describes, as pip would leave it."""
    blocks = {file: content for _, file, content in BLOCK.findall(page) if file}
    points = tomllib.loads(blocks["pyproject.toml"])["project"]["entry-points"]
    lines = (line for group, names in points.items() for line in (f"[{group}]", *map(" = ".join, names.items())))
    install(site, "harbour", blocks["harbour.py"], "\n".join(lines))


def _with_blockades(site: Path) -> None:
    """The program with the kind of track that docs/knowledge.md adds."""
    shutil.copytree(ROOT / "src/stateofplay", site / "stateofplay")
    (site / "stateofplay/knowledge/lifecycles/blockade.toml").write_text(example(), encoding="utf-8")


@pytest.mark.parametrize(
    ("desk", "page"),
    [(page, page) for page in PAGES],
    ids=[str(page.relative_to(ROOT)) for page in PAGES],
    indirect=["desk"],
)
def test_commands_and_programs_on_a_page_give_what_it_shows(desk: tuple[Path, dict[str, str]], page: Path) -> None:
    here, environment = desk
    printed = ""

    def run(*command: str) -> str:
        done = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)
        return done.stdout.strip("\n") or done.stderr.partition("Traceback")[2]

    for language, file, content in BLOCK.findall(page.read_text("utf-8")):
        if file:
            (here / file).write_text(content, encoding="utf-8")
        elif language == "console":
            for step in re.split(r"^\$ ", content, flags=re.M)[1:]:
                command, _, shown = step.partition("\n")
                assert run("bash", "-c", command) == shown.strip("\n"), command
        elif language == "python":
            printed = run(sys.executable, "-c", content)
        elif language == "output":
            assert printed == content.strip("\n")


def test_every_page_is_in_the_index_and_every_link_leads_somewhere() -> None:
    index = (ROOT / "docs/README.md").read_text("utf-8")
    for page in PAGES[1:]:
        assert page.name == "README.md" or f"({page.name})" in index
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_figures_on_what_it_gets_wrong_are_the_floors() -> None:
    assert f"{MARKS[0]}\n{table()}{MARKS[1]}" in LIMITS.read_text("utf-8")


def test_the_kinds_of_track_are_those_of_the_data() -> None:
    page = (ROOT / "docs/lifecycles.md").read_text("utf-8")
    kinds = lifecycles.load()
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", page, re.M)) == {
        id: kind.label for id, kind in kinds.items()
    }
    assert "; ".join(dict.fromkeys(state.label for state in kinds["pact"].states.values())) in page


def test_every_format_and_every_flat_table_is_described() -> None:
    page = (ROOT / "docs/exports.md").read_text("utf-8")
    assert [name for name in FORMATS if f"**{name}**" not in page and f"`{name}`" not in page] == []
    assert [name for name in TABLES if f"{name}.csv" not in page] == []
