"""`stateofplay.toml`: what a person settles for a ledger, beside it or in the folder that they work in.

    ledger = "disputes/two-coasts.db"      # the ledger that is meant where none is named
    between = ["Iceland", "Norway"]        # the dispute that is meant where none is named, in a ledger of many

    [issues]                               # an issue as it is called, or its id, and the name that it is to have;
    "port closures" = "access to ports"    # issues of one name become one
    "landing bans" = "access to ports"

    [outlets]                              # a file or pattern of files, and who printed what says so nowhere itself
    "post-*.txt" = "Fjord Post"

Nothing of it is stored: it changes what is shown, from the next question on.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from stateofplay.errors import SettingsError
from stateofplay.model.state import Issue, Source, StateOfPlay

__all__ = [
    "DEFAULT_LEDGER",
    "FILE",
    "Settings",
    "applied",
    "default_ledger",
    "issues_named",
    "outlet_of",
    "settings_of",
]

FILE = "stateofplay.toml"
DEFAULT_LEDGER = Path("stateofplay.db")
_KEYS = ("ledger", "between", "issues", "outlets")


@dataclass(frozen=True, slots=True)
class Settings:
    """`file` is None where there is none. `issues` and `outlets` stand in the order of the file."""

    file: Path | None = None
    ledger: Path | None = None
    between: tuple[str, ...] = ()
    issues: tuple[tuple[str, str], ...] = ()
    outlets: tuple[tuple[str, str], ...] = ()


def default_ledger() -> Path:
    """The ledger that is meant where none is named. Raises SettingsError."""
    return _here().ledger or DEFAULT_LEDGER


def settings_of(ledger: Path) -> Settings:
    """Those in this folder where they name the ledger, else those beside it. Raises SettingsError."""
    here = _here()
    if here.ledger and here.ledger.resolve() == ledger.resolve():
        return here
    return _beside(ledger)


def applied(settings: Settings, state: StateOfPlay) -> StateOfPlay:
    """The state of play under the names that the settings give."""
    named = _with_outlets(settings, state) if settings.outlets else state
    return _with_issues(settings, named) if settings.issues else named


def issues_named(key: str, state: StateOfPlay) -> tuple[Issue, ...]:
    """Those that a key of `issues` means."""
    return tuple(issue for issue in state.issues if key == issue.id or _plain(key) == _plain(issue.name))


def outlet_of(path: str, settings: Settings) -> str | None:
    """The outlet of the report with that path, by the first pattern that fits."""
    return next((outlet for pattern, outlet in settings.outlets if fnmatchcase(path, pattern)), None)


def _here() -> Settings:
    return _beside(DEFAULT_LEDGER)


def _beside(ledger: Path) -> Settings:
    file = ledger.parent / FILE
    return _read(file) if os.path.isfile(file) else Settings()  # noqa: PTH113  # in a folder one may not enter is none


def _with_outlets(settings: Settings, state: StateOfPlay) -> StateOfPlay:
    def named(source: Source) -> Source:
        outlet = None if source.document.outlet else outlet_of(source.document.path, settings)
        return replace(source, document=replace(source.document, outlet=outlet)) if outlet else source

    return replace(state, sources=tuple(map(named, state.sources)))


def _with_issues(settings: Settings, state: StateOfPlay) -> StateOfPlay:
    """Issues that bear one name are one, with the first of their ids."""
    names = {issue.id: issue.name for issue in state.issues}
    for key, name in settings.issues:
        names.update({issue.id: name for issue in issues_named(key, state)})
    given = {_plain(name): name for _, name in settings.issues}
    first: dict[str, str] = {}
    for id in sorted(names):
        first.setdefault(_plain(names[id]), id)
    one = {id: first[_plain(name)] for id, name in names.items()}
    kept = [Issue(id, given.get(plain, names[id])) for plain, id in first.items()]
    return replace(
        state,
        issues=tuple(sorted(kept, key=lambda issue: (issue.name.lower(), issue.id))),
        events=tuple(replace(e, issues=tuple(dict.fromkeys(one.get(id, id) for id in e.issues))) for e in state.events),
        positions=tuple(replace(p, issue=one.get(p.issue, p.issue)) for p in state.positions),
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _read(file: Path) -> Settings:
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}; check its permissions") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} is no TOML: {error}; mend that line") from None
    for key in table:
        if key not in _KEYS:
            close = difflib.get_close_matches(key, _KEYS, n=1)
            meant = f"did you mean {close[0]}? The settings" if close else "the settings"
            raise SettingsError(f"{file}: {key!r} is no setting; {meant} are {', '.join(_KEYS)}")
    ledger = table.get("ledger")
    if ledger is not None and not (isinstance(ledger, str) and ledger):
        raise SettingsError(f'{file}: ledger is {ledger!r}; write the name of a file, such as "{DEFAULT_LEDGER}"')
    return Settings(
        file=file,
        ledger=file.parent / ledger if ledger else None,
        between=_sides(file, table.get("between", [])),
        issues=_names(file, "issues", table),
        outlets=_names(file, "outlets", table),
    )


def _sides(file: Path, written: object) -> tuple[str, ...]:
    """Whether there are such states is for the ledger to say."""
    if not (isinstance(written, list) and len(written) != 1 and all(isinstance(one, str) for one in written)):
        raise SettingsError(f'{file}: between is {written!r}; write two states or more, such as ["JPN", "KOR"]')
    return tuple(written)


def _names(file: Path, key: str, table: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Pairs of names under a heading."""
    named = table.get(key, {})
    if not isinstance(named, dict):
        raise SettingsError(f'{file}: {key} is {named!r}; write [{key}] and under it lines such as "this" = "that"')
    for one, name in named.items():
        if not (isinstance(name, str) and name.strip()):
            raise SettingsError(f'{file}: {key}."{one}" is {name!r}; write a name in quotation marks')
    return tuple(named.items())
