"""The package's door is narrow, and every room's `__all__` is what it says."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import stateofplay

MODULES = sorted(found.name for found in pkgutil.walk_packages(stateofplay.__path__, "stateofplay."))


def test_the_door_has_five_names_and_no_more() -> None:
    assert stateofplay.__all__ == ["BuiltInReader", "Ledger", "StateOfPlayError", "brief", "read"]
    assert dir(stateofplay) == stateofplay.__all__


@pytest.mark.parametrize("name", stateofplay.__all__)
def test_each_name_of_the_door_is_the_thing_itself(name: str) -> None:
    assert getattr(stateofplay, name).__name__ == name


def test_a_name_that_is_not_at_the_door_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        stateofplay.nonsense  # noqa: B018


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_all_names_only_what_the_module_has_and_each_once(name: str) -> None:
    module = importlib.import_module(name)
    public = getattr(module, "__all__", [])
    assert len(set(public)) == len(public)
    assert [missing for missing in public if not hasattr(module, missing)] == []


def test_help_opens_no_room_that_it_does_not_need() -> None:
    heavy = "('sqlite3', 'rich', 'jinja2', 'trafilatura')"
    asked = f"import sys, stateofplay.cli; print([m for m in {heavy} if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
