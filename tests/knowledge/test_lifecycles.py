"""Lifecycle files: the format, and that a stranger can add one."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from stateofplay.errors import KnowledgeError
from stateofplay.knowledge import lifecycles

FOLDER = Path(lifecycles.__file__).with_name("lifecycles")
CONTRACT_KINDS = {
    "pact",
    "treaty",
    "trade-list",
    "export-control",
    "sanction",
    "tariff",
    "court-claim",
    "talks",
    "other",
}

FISHING_LICENCE = """
kind = "fishing-licence"
label = "Fishing licence"
export = "other"
holder = "owner"
attested = "valid"
heads = ["fishing licence"]
[[states]]
id = "valid"
label = "valid"
tone = "live"
in_force = true
[[states]]
id = "withdrawn"
label = "withdrawn"
tone = "ended"
in_force = false
[[moves]]
id = "withdraw"
to = "withdrawn"
verbs = ["withdraw", "pull"]
"""


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_file_fits_the_schema(path: Path) -> None:
    schema = json.loads((FOLDER / "lifecycle.schema.json").read_text("utf-8"))
    jsonschema.validate(tomllib.loads(path.read_text("utf-8")), schema)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_a_file_is_named_after_its_kind(path: Path) -> None:
    assert path.stem in lifecycles.load()


def test_every_kind_of_the_export_contract_has_a_file() -> None:
    assert set(lifecycles.load()) >= CONTRACT_KINDS


def test_no_strong_head_names_two_kinds() -> None:
    heads = [head for one in lifecycles.load().values() for head in one.heads]
    assert sorted(heads) == sorted(set(heads))


def test_no_word_stands_for_two_moves_on_the_same_thing() -> None:
    for one in lifecycles.load().values():
        for slot in ("verbs", "intransitive", "nouns"):
            words = [(move.on, word) for move in one.moves.values() for word in getattr(move, slot)]
            assert sorted(words) == sorted(set(words)), (one.kind, slot)


def test_every_state_can_be_reached() -> None:
    for one in lifecycles.load().values():
        reached = (
            {one.attested} | {move.to for move in one.moves.values()} | {move.schedules for move in one.moves.values()}
        )
        reached |= {state.foretold for state in one.states.values()}
        assert set(one.states) <= reached, one.kind


def test_compatible_kinds_are_known_kinds() -> None:
    known = lifecycles.load()
    assert all(kind in known for one in known.values() for kind in one.compatible)


def test_a_folder_of_the_users_adds_a_kind(tmp_path: Path) -> None:
    (tmp_path / "fishing-licence.toml").write_text(FISHING_LICENCE, "utf-8")
    known = lifecycles.load(tmp_path)
    assert known["fishing-licence"].moves["withdraw"].verbs == ("withdraw", "pull")
    assert "pact" in known and "fishing-licence" not in lifecycles.load()


def test_a_folder_of_the_users_takes_the_place_of_a_built_in_kind(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(FISHING_LICENCE.replace('kind = "fishing-licence"', 'kind = "other"'), "utf-8")
    assert lifecycles.load(tmp_path)["other"].label == "Fishing licence"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('to = "withdrawn"', 'to = "gone"', r"moves\[withdraw\]\.to: 'gone'"),
        ('attested = "valid"', "", "attested: a text"),
        ('tone = "live"', 'tone = "loud"', r"states\[valid\]\.tone: 'loud'"),
        ("in_force = true", 'in_force = "yes"', r"states\[valid\]\.in_force"),
        ('heads = ["fishing licence"]', "heads = []", "heads: at least one"),
        ('verbs = ["withdraw", "pull"]', 'verbs = ["Withdraw"]', r"moves\[withdraw\]\.verbs"),
        ('verbs = ["withdraw", "pull"]', 'verbs = ["pull", "pull"]', "'pull' stands there twice"),
        ('holder = "owner"', 'holder = "owner"\ncolour = "red"', "colour: no such key"),
        ('id = "withdrawn"', 'id = "valid"', "'valid' stands there twice"),
        ('label = "valid"', "label = ", "not readable as TOML"),
    ],
)
def test_a_bad_file_is_refused_with_file_and_key(tmp_path: Path, old: str, new: str, place: str) -> None:
    (tmp_path / "bad.toml").write_text(FISHING_LICENCE.replace(old, new, 1), "utf-8")
    with pytest.raises(KnowledgeError, match=rf"^bad\.toml: .*{place}"):
        lifecycles.load(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="nowhere: no such folder"):
        lifecycles.load(tmp_path / "nowhere")


def test_a_kind_that_no_noun_names_is_made_by_consultations(tmp_path: Path) -> None:
    named = FISHING_LICENCE.replace('heads = ["fishing licence"]', 'heads = []\nconsultations = ["met"]')
    (tmp_path / "summit.toml").write_text(named.replace('kind = "fishing-licence"', 'kind = "summit"'), "utf-8")
    assert lifecycles.load(tmp_path)["summit"].consultations == ("met",)
