"""stateofplay.toml: what it settles, and what it says when it cannot be meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from herring import EVENTS, HERRING

from stateofplay.errors import SettingsError
from stateofplay.model.state import Issue, StateOfPlay
from stateofplay.settings import FILE, Settings, applied, default_ledger, outlet_of, settings_of

LANDING, PORTS, QUOTA = Issue("i1", "landing bans"), Issue("i2", "port closures"), Issue("quota", "herring quotas")
STATE = replace(
    HERRING,
    issues=(QUOTA, LANDING, PORTS),
    events=(replace(EVENTS[0], issues=("i1", "i2", "quota")), *EVENTS[1:]),
    positions=(replace(HERRING.positions[0], issue="i2"), *HERRING.positions[1:]),
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settled(*issues: tuple[str, str]) -> StateOfPlay:
    return applied(Settings(issues=issues), STATE)


def test_an_issue_is_renamed_by_its_name_or_its_id() -> None:
    assert settled(("Landing  bans", "fish landings")).issues[0] == Issue("i1", "fish landings")
    assert settled(("i1", "fish landings")).issues == settled(("landing bans", "fish landings")).issues


def test_issues_of_one_name_become_one_wherever_they_are_spoken_of() -> None:
    made = settled(("landing bans", "access to ports"), ("port closures", "access to ports"))
    assert made.issues == (Issue("i1", "access to ports"), QUOTA)
    assert made.events[0].issues == ("i1", "quota")
    assert made.positions[0].issue == "i1"


def test_an_issue_can_join_one_that_keeps_its_name() -> None:
    assert settled(("port closures", "Landing Bans")).events[0].issues == ("i1", "quota")


def test_a_name_that_fits_nothing_changes_nothing() -> None:
    assert settled(("whales", "fish")) == STATE


def test_an_outlet_is_given_only_where_the_page_has_none() -> None:
    made = applied(Settings(outlets=(("*.txt", "Other Post"), ("two.*", "South Post"))), HERRING)
    assert [source.document.outlet for source in made.sources] == ["Fjord Post", "South Post"]
    assert [source.id for source in made.sources] == [source.id for source in HERRING.sources]


def test_the_first_pattern_that_fits_a_file_counts() -> None:
    settings = Settings(outlets=(("post-*.txt", "Fjord Post"), ("*", "Somebody")))
    assert (outlet_of("post-1.txt", settings), outlet_of("x.html", settings)) == ("Fjord Post", "Somebody")


def test_without_a_file_nothing_is_settled() -> None:
    assert settings_of(Path("stateofplay.db")) == Settings()
    assert default_ledger() == Path("stateofplay.db")


def test_the_file_in_this_folder_names_the_ledger_and_then_counts_for_it(here: Path) -> None:
    (here / "far").mkdir()
    (here / FILE).write_text('ledger = "far/cod.db"\n[issues]\nx = "near"')
    (here / "far" / FILE).write_text('[issues]\nx = "far"')
    assert default_ledger() == Path("far/cod.db")
    assert settings_of(Path("far/cod.db")).issues == (("x", "near"),)
    assert settings_of(here / "far" / "other.db").issues == (("x", "far"),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[issues\n", "(at line 1, column 8); mend that line"),
        ("isues = 1", "'isues' is no setting; did you mean issues? The settings are ledger, between, "),
        ("colour = 1", "'colour' is no setting; the settings are ledger, between, "),
        ("ledger = 3", 'ledger is 3; write the name of a file, such as "stateofplay.db"'),
        ("between = 'JPN'", "between is 'JPN'; write two states or more"),
        ("between = ['JPN']", "between is ['JPN']; write two states or more"),
        ("issues = 'x'", "issues is 'x'; write [issues] and under it lines such as"),
        ("[issues]\n'a b' = 3", 'issues."a b" is 3; write a name in quotation marks'),
        ("[outlets]\n'*' = ' '", "write a name in quotation marks"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_is_allowed(here: Path, content: str, said: str) -> None:
    (here / FILE).write_text(content)
    with pytest.raises(SettingsError) as raised:
        settings_of(Path("stateofplay.db"))
    assert str(raised.value).startswith(FILE)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_no_text_is_named(here: Path) -> None:
    (here / FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="is no TOML"):
        settings_of(Path("stateofplay.db"))
