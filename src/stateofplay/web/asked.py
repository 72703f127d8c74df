"""What an address asks for: two days, filters, a page, words to find. An address that cannot be meant is refused."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from stateofplay.errors import RequestError

__all__ = ["FILTERS", "Asked", "asked"]

FILTERS = ("party", "issue", "type", "outlet", "status")
_EVERYWHERE = ("party", "issue", "outlet")  # those that mean the same in every view, and so go along to the next
_KNOWN = (*FILTERS, "between", "as_of", "known_on", "page", "part", "q", "day", "then", "judged")
_LONGEST = 200  # characters of a value that is worth an answer
_LAST_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """`between` are the sides of one dispute, with commas. `day` is that of the slider, with `then` for "as known
    then": both clocks at once. `part` is that of a long report, from 1; `judged` the id of the judgement just made."""

    as_of: dt.date | None = None
    known_on: dt.date | None = None
    between: str = ""
    party: str = ""
    issue: str = ""
    type: str = ""
    outlet: str = ""
    status: str = ""
    page: int = 1
    part: int = 1
    q: str = ""
    day: dt.date | None = None
    then: bool = False
    judged: str = ""

    @property
    def sides(self) -> tuple[str, ...]:
        return tuple(side.strip() for side in self.between.split(",")) if self.between else ()

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def url(self, path: str, **changes: object) -> str:
        """The address of `path` with all that is asked and these changes; a page is kept only if it is among them."""
        wanted = replace(self, **{"page": 1, "part": 1, "day": None, "then": False, "judged": "", **changes})  # type: ignore[arg-type]
        query = urlencode([(name, _text(value)) for name in _KNOWN if (value := getattr(wanted, name)) not in _NOTHING])
        return f"{path}?{query}" if query else path

    def elsewhere(self, path: str) -> str:
        """The address of another view: with the dispute, the days, and the filters that mean the same there."""
        here_only = {name: "" for name in FILTERS if name not in _EVERYWHERE}
        return self.url(path, q="", **here_only)

    def days(self, path: str, **changes: object) -> str:
        """The address of one thing: with nothing but the dispute and the days."""
        return self.url(path, **{**dict.fromkeys((*FILTERS, "q"), ""), **changes})


_NOTHING = (None, "", False, 1)


def asked(params: QueryParams) -> Asked:
    """Raises RequestError (400) for a name that there is not, a name given twice and a value that cannot be meant."""
    for name in params:
        if name not in _KNOWN:
            raise RequestError(400, f"There is no filter “{name[:_LONGEST]}”.", _closest(name))
        if len(params.getlist(name)) > 1:
            raise RequestError(400, f"“{name}” is given more than once.", "Give it once.")
    given = {name: value.strip() for name, value in params.items()}
    for name, value in given.items():
        if len(value) > _LONGEST:
            raise RequestError(400, f"The value of “{name}” is too long.", f"Give at most {_LONGEST} characters.")
    words = {name: given.get(name, "") for name in (*FILTERS, "between", "q", "judged")}
    return Asked(
        as_of=_day(given, "as_of"),
        known_on=_day(given, "known_on"),
        page=_number(given, "page"),
        part=_number(given, "part"),
        day=_counted_day(given),
        then=given.get("then") == "1",
        **words,
    )


def _closest(name: str) -> str:
    close = difflib.get_close_matches(name, (*FILTERS, "between", "as_of", "known_on", "page"), n=1)
    return (
        f"Did you mean “{close[0]}”?"
        if close
        else f"The filters are {', '.join(FILTERS)}, between, as_of and known_on."
    )


def _day(given: dict[str, str], name: str) -> dt.date | None:
    value = given.get(name)
    if not value:
        return None
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        what = f"“{value}” is no day for “{name}”."
        raise RequestError(400, what, "Write year, month and day, such as 2019-11-23.") from None


def _counted_day(given: dict[str, str]) -> dt.date | None:
    """The slider counts days as Python does; without a script a form can send nothing else."""
    value = given.get("day")
    if not value:
        return None
    try:
        return dt.date.fromordinal(int(value))
    except (ValueError, OverflowError):
        raise RequestError(400, f"“{value}” is no day of the slider.", "Use as_of=2019-11-23 instead.") from None


def _number(given: dict[str, str], name: str) -> int:
    value = given.get(name) or "1"
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= _LAST_PAGE):
        raise RequestError(400, f"“{value}” is no number for “{name}”.", "Write 1 or more.")
    return int(value)


def _text(value: object) -> str:
    return "1" if value is True else str(value)
