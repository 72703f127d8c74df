"""The values of `model/` to JSON and back, told by their type hints alone.

A dataclass becomes an object that leaves out fields at their default, so a field added later at the end reads old rows;
a date becomes "2019-11-23", a time "2019-11-23T09:30:00+00:00", an enum its value, a tuple a list.
A claim carries its `kind` beside its fields.
JSON is written in ASCII: a lone surrogate, which a report in JSON may hold, survives only so.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, cast

from stateofplay.model.claims import Claim, CommitmentClaim, EventClaim, MoveClaim, OfficeClaim, PositionClaim

__all__ = ["dump", "dump_claim", "load", "load_claim"]

T = TypeVar("T")
Decoder = Callable[[Any], Any]

CLAIMS: dict[str, type[Claim]] = {
    "event": EventClaim,
    "move": MoveClaim,
    "position": PositionClaim,
    "commitment": CommitmentClaim,
    "office": OfficeClaim,
}


def dump(value: object) -> str:
    """Canonical JSON: equal values give equal bytes."""
    return _json(_plain(value))


def load(kind: type[T], text: str) -> T:
    """Raises ValueError, KeyError or TypeError where `text` is not what `dump` writes of a `kind`."""
    hint: Any = kind
    return cast(T, _decoder(hint)(json.loads(text)))


def dump_claim(claim: Claim) -> str:
    return _json({"kind": claim.kind, **_plain(claim)})


def load_claim(text: str) -> Claim:
    """Raises as `load` does."""
    plain = json.loads(text)
    kind: Any = CLAIMS[plain.pop("kind")]
    return cast(Claim, _decoder(kind)(plain))


def _json(plain: object) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> Any:
    if dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def _fields(value: Any) -> dict[str, Any]:
    kind: Any = type(value)
    parts = ((name, getattr(value, name), default) for name, default in _defaults(kind))
    return {name: _plain(part) for name, part, default in parts if part != default}


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    """Names of the fields that are given, with their defaults; MISSING, which equals nothing, where one has none."""
    return tuple((field.name, field.default) for field in dataclasses.fields(kind) if field.init)


@cache
def _decoder(hint: Any) -> Decoder:
    """What turns JSON of that type hint back: made once for each hint, for claims come in thousands."""
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _optional(hint)
    if origin is tuple:
        return _tuple(hint)
    if origin is Literal:
        return _one_of(typing.get_args(hint))
    return _dataclass(hint) if dataclasses.is_dataclass(hint) else _scalar(hint)


def _optional(hint: Any) -> Decoder:
    inner = _decoder(next(part for part in typing.get_args(hint) if part is not type(None)))
    return lambda plain: None if plain is None else inner(plain)


def _tuple(hint: Any) -> Decoder:
    item = _decoder(typing.get_args(hint)[0])
    return lambda plain: tuple(item(part) for part in plain)


def _one_of(allowed: tuple[object, ...]) -> Decoder:
    def decode(plain: Any) -> Any:
        if plain not in allowed:
            raise ValueError(f"{plain!r} is none of {allowed}")
        return plain

    return decode


def _scalar(kind: type) -> Decoder:
    if kind in (dt.date, dt.datetime):
        return cast(Decoder, kind.fromisoformat)
    if issubclass(kind, StrEnum):
        return kind

    def decode(plain: Any) -> Any:
        if type(plain) is not kind:
            raise TypeError(f"{plain!r} is no {kind.__name__}")
        return plain

    return decode


def _dataclass(kind: Any) -> Decoder:
    hints = typing.get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}
    return lambda plain: kind(**{name: decoders[name](part) for name, part in plain.items()})
