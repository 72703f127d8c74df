"""Readers and exporters of other packages: found, used, and told apart from the program when they fail."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from herring import HERRING
from plugin import install

from stateofplay.cli import main
from stateofplay.errors import PluginError
from stateofplay.exports import FORMATS
from stateofplay.plugins import EXPORTERS, READERS, exporter, offered, reader
from stateofplay.reading import BuiltInReader

MODULE = '''
from stateofplay.model.claims import Reading

def titles(state):
    return "".join(f"{source.document.title}\\n" for source in state.sources)

def number(state):
    return 3

def fails(state):
    raise ValueError("no\\nluck")

class Silent:
    """Reads everything and hears nothing."""
    name, version = "silent", "1"
    def read(self, document):
        return Reading(document.id, self.name, self.version, ())

class Foreign(Silent):
    def read(self, document):
        return Reading("another", self.name, self.version, ())

class Stumbles(Silent):
    def read(self, document):
        return document.no_such_thing

class Nameless:
    version = "1"
'''
POINTS = """
[stateofplay.exporters]
titles = fleet:titles
number = fleet:number
fails = fleet:fails
absent = fleet:not_there
json = fleet:titles

[stateofplay.readers]
silent = fleet:Silent
foreign = fleet:Foreign
stumbles = fleet:Stumbles
nameless = fleet:Nameless
nowhere = no_such_module:Reader
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def fleet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package `fleet` with readers and exporters, sound and broken."""
    place = tmp_path / "site"
    place.mkdir()
    install(place, "fleet", MODULE, POINTS)
    monkeypatch.syspath_prepend(str(place))
    yield place
    sys.modules.pop("fleet", None)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("cod.txt").write_text("Iceland and Norway signed an agreement on cod on March 3, 2031.\n", encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def test_what_is_offered_is_listed_with_its_package_and_nothing_is_loaded() -> None:
    assert offered(EXPORTERS)["titles"] == "fleet 1.0"
    assert set(offered(READERS)) == {"foreign", "nameless", "nowhere", "silent", "stumbles"}
    assert "fleet" not in sys.modules


def test_an_exporter_gives_what_its_function_gives() -> None:
    assert exporter("titles")(HERRING).splitlines()[0] == "Norway shuts its ports to Iceland"


def test_the_programs_own_names_are_given_to_nobody() -> None:
    assert exporter("json") is FORMATS["json"]
    assert isinstance(reader("built-in"), BuiltInReader)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("number", "the exporter 'number' of fleet 1.0 failed: TypeError: it gave int"),
        ("fails", "the exporter 'fails' of fleet 1.0 failed: ValueError: no luck"),
        ("absent", "the exporter 'absent' of fleet 1.0 failed: AttributeError: "),
        ("weather", "no exporter is called 'weather'; there are json, jsonl, csv, "),
    ],
)
def test_a_broken_or_unknown_exporter_is_one_line_with_its_name(name: str, said: str) -> None:
    with pytest.raises(PluginError) as raised:
        exporter(name)(HERRING)
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nameless", "the reader 'nameless' of fleet 1.0 failed: "),
        ("nowhere", "the reader 'nowhere' of fleet 1.0 failed: ModuleNotFoundError: "),
        ("weather", "no reader is called 'weather'; there are built-in, foreign, "),
    ],
)
def test_a_reader_that_cannot_be_had_is_one_line(name: str, said: str) -> None:
    with pytest.raises(PluginError) as raised:
        reader(name)
    assert str(raised.value).startswith(said)


def test_a_name_that_two_packages_offer_is_given_by_neither(fleet: Path) -> None:
    install(fleet, "armada", MODULE, "[stateofplay.exporters]\ntitles = armada:titles\n")
    with pytest.raises(PluginError, match=r"offered twice, by armada 1\.0 and fleet 1\.0; uninstall one"):
        exporter("titles")


def test_read_takes_the_reader_that_is_named_and_its_readings_are_kept(run: Run) -> None:
    code, out, err = run("read", "cod.txt", "--reader", "silent")
    assert (code, out) == (0, "")
    assert "one report read into stateofplay.db (no claims, 0 refused)" in err
    assert "1 known already" in run("read", "cod.txt", "--reader", "silent")[2]


@pytest.mark.parametrize("name", ["foreign", "stumbles"])
def test_a_reader_that_fails_on_a_report_names_both_and_stores_nothing_of_it(run: Run, name: str) -> None:
    code, _, err = run("read", "cod.txt", "--reader", name)
    assert code == 1
    assert len(err.splitlines()) == 1
    assert err.startswith(f"stateofplay: the reader {name!r} of fleet 1.0 failed: ")
    assert err.endswith(", at cod.txt\n")


def test_export_takes_the_exporter_by_name_or_by_the_files_ending(run: Run) -> None:
    run("read", "-q", "cod.txt")
    assert run("export", "-f", "titles")[:2] == (0, "None\n")
    assert run("export", "-q", "-o", "x.titles")[0] == 0
    assert Path("x.titles").read_text() == "None\n"
    code, _, err = run("export", "-f", "fails")
    assert (code, err) == (1, "stateofplay: the exporter 'fails' of fleet 1.0 failed: ValueError: no luck\n")


@pytest.mark.parametrize("arguments", [("export", "-f", "weather"), ("read", "cod.txt", "--reader", "weather")])
def test_a_name_that_nobody_offers_is_a_usage_error_that_lists_those_there_are(
    run: Run, arguments: tuple[str, ...]
) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert "'weather' is not one of " in err
    assert ("titles" in err) or ("silent" in err)


def test_help_lists_what_is_installed_even_if_it_is_broken(run: Run) -> None:
    _, out, _ = run("export", "--help")
    assert "titles      From fleet 1.0." in out
    assert "absent      From fleet 1.0." in out
    assert out.count("\n  json  ") == 1


def test_config_show_lists_readers_and_exporters(run: Run) -> None:
    _, out, _ = run("config", "show")
    assert "reader\tbuilt-in\tcomes with the program" in out
    assert "exporter\ttitles\tfleet 1.0" in out
