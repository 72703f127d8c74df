"""What a person may set, and the values as they are written: days, words of a list, actor ids."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from stateofplay.errors import JudgementError
from stateofplay.model.claims import EventType, Stance, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.judgements import VERDICTS, Ruling, Thing
from stateofplay.model.state import CommitmentState

__all__ = ["FIELDS", "RULINGS", "UNKNOWN", "actors_of", "date_of", "written"]

W = TypeVar("W", bound=StrEnum)

UNKNOWN = "unknown"
FIELDS: Mapping[Thing, tuple[str, ...]] = {
    Thing.EVENT: ("type", "status", "date", "actors", "recipients", "place"),
    Thing.POSITION: ("stance", "issue"),
    Thing.COMMITMENT: ("due", "state"),
    Thing.TRACK: ("name",),
    Thing.ISSUE: ("name",),
}
RULINGS: Mapping[Thing, tuple[Ruling, ...]] = {
    Thing.EVENT: (*VERDICTS, Ruling.MERGE, Ruling.SPLIT, Ruling.FIX),
    Thing.POSITION: (*VERDICTS, Ruling.FIX),
    Thing.TRACK: (*VERDICTS, Ruling.NAME, Ruling.MERGE, Ruling.FIX),
    Thing.COMMITMENT: (*VERDICTS, Ruling.FIX),
    Thing.DISAGREEMENT: VERDICTS,
    Thing.ISSUE: (Ruling.NAME, Ruling.MERGE, Ruling.FIX),
    Thing.CLAIM: VERDICTS,
}
_WORDS: Mapping[str, type[StrEnum]] = {
    "type": EventType,
    "status": Status,
    "stance": Stance,
    "state": CommitmentState,
}
_DAYS = ("date", "due")
_MAY_BE_UNKNOWN = ("place", *_DAYS)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_HOW_DAYS = "2019-08-22, 2019-08, 2019-08-01..2019-08-15 or unknown"


def written(field: str, value: str) -> str:
    """The value as the ledger keeps it; lists of actors are not for here. Raises JudgementError with what is allowed.

    "unknown" is kept as "", for a place and for days.
    """
    text = " ".join(value.split())
    if field in _MAY_BE_UNKNOWN and text.lower() == UNKNOWN:
        return ""
    if field in _DAYS:
        date_of(text)
        return text
    if field in _WORDS:
        return _word(field, text)
    if not text:
        raise JudgementError(f"{field} cannot be set to nothing; give it in words")
    return text


def date_of(value: str) -> Date | None:
    """From "2019-08-22", "2019-08" or "2019-08-01..2019-08-15"; None from "". Raises JudgementError for any other."""
    if not value:
        return None
    first, dots, last = value.partition("..")
    try:
        earliest, latest = _days(first)
        end = _days(last)[1] if dots else latest
        return Date(earliest, end, None, Basis.JUDGED)
    except ValueError:
        raise JudgementError(f"{value!r} is no day; give it as {_HOW_DAYS}") from None


def actors_of(value: str) -> tuple[str, ...]:
    return tuple(filter(None, value.split(",")))


def _days(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of a day or a month. Raises ValueError."""
    month = _MONTH.fullmatch(text)
    if month:
        whole = Date.month(int(month[1]), int(month[2]))
        return whole.earliest or dt.date.min, whole.latest or dt.date.max
    day = dt.datetime.strptime(text, "%Y-%m-%d").date()
    return day, day


def _word(field: str, text: str) -> str:
    words = {one.value.lower(): one.value for one in _WORDS[field]}
    if text.lower() not in words:
        raise JudgementError(f"{text!r} is no {field}; choose one of: {', '.join(words.values())}")
    return words[text.lower()]
