"""How templates are filled: whatever they print is escaped, for a page by Jinja, for Markdown as plain text."""

from __future__ import annotations

import re

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stateofplay.views.names import capital, ranges

__all__ = ["environment"]

_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|~!^$]")


def environment(format: str, *rooms: str) -> Environment:
    """For "html" or "md". The templates are those of the packages named, then those of the exports; Markup is printed
    as it is."""
    page = format == "html"
    made = Environment(
        loader=ChoiceLoader([PackageLoader(room) for room in (*rooms, "stateofplay.exports")]),
        autoescape=page,
        finalize=None if page else _plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["squeeze"] = _squeeze
    made.filters["ranges"] = ranges
    made.filters["capital"] = capital
    return made


def _squeeze(text: str) -> str:
    """Without the line breaks of a hard-wrapped page."""
    return " ".join(text.split())


def _plain(value: object) -> str:
    """Text that Markdown takes for nothing but text: no tag, link, emphasis, table edge or footnote."""
    if isinstance(value, Markup):
        return value
    escaped = _MARKDOWN.sub(r"\\\g<0>", _squeeze(str(value)))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
