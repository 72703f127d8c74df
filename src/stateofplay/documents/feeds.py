"""JSON lines -> reports: a line holds `text`, and may hold `title`, `published`, `outlet`, `byline` and `url`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from stateofplay.documents.decode import MAX_BYTES, MAX_CHARACTERS, check_size
from stateofplay.documents.masthead import Fields
from stateofplay.errors import InputError

__all__ = ["Entry", "entries"]

Entry = tuple[str, str, Fields] | tuple[str, InputError]
FIELDS = ("title", "outlet", "byline", "published", "url")


def entries(stream: BinaryIO, name: str) -> Iterator[Entry]:
    """Each line's name, text and fields, or its name and what is wrong with it; blank lines count but hold nothing."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            _skip_line(stream, line)
            yield where, InputError(f"{where} is longer than {MAX_CHARACTERS:,} characters; split the report")
        elif line.strip():
            yield _entry(line, where)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_BYTES)


def _entry(line: bytes, where: str) -> Entry:
    try:
        return _report(line, where)
    except InputError as error:
        return where, error


def _report(line: bytes, where: str) -> Entry:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{where} is not UTF-8 (byte {error.start + 1}); save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{where} is not JSON: {error.msg} at character {error.pos + 1}; mend that line") from error
    except RecursionError as error:
        raise InputError(f"{where} nests too deeply to be a report; mend that line") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError(
            f'{where} has no "text"; a line is an object such as {{"text": "…", "published": "2019-11-23"}}'
        )
    if not row["text"].strip():
        raise InputError(f'{where} has an empty "text"; give the report\'s words')
    check_size(row["text"], where)
    fields = _fields(row, where)
    return fields.url or where, row["text"], fields


def _fields(row: dict[str, object], where: str) -> Fields:
    """Raises InputError where a field is neither text nor null."""
    wrong = next((name for name in FIELDS if row.get(name) is not None and not isinstance(row[name], str)), None)
    if wrong:
        raise InputError(f'{where} has a "{wrong}" that is not text; write it in quotation marks')
    return Fields(**{name: str(row[name]) for name in FIELDS if _is_text(row.get(name))})


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
