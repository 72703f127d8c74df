"""The door: paths -> documents, with a value for everything that could not be read."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from stateofplay.documents.compose import compose
from stateofplay.documents.decode import MAX_BYTES, MAX_CHARACTERS, check_bytes, decode
from stateofplay.documents.feeds import entries
from stateofplay.documents.inputs import Skipped, Source, Unread, sources
from stateofplay.documents.pages import PageReader
from stateofplay.errors import InputError
from stateofplay.model.documents import Document

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

__all__ = ["count", "read"]

STDIN = "stdin"
SNIFFED = 1024  # bytes that tell what content without a telling name is
OBJECT = re.compile(rb'\{\s*"')
MARKUP = re.compile(rb"\s*(?:<!doctype\s+html|<html|<\?xml|<head|<body|<!--)", re.IGNORECASE)

Read = Document | Unread | Skipped


def read(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Read]:
    """Documents of files, folders, patterns and `-`, in the order given, each as soon as it is read.

    What cannot be read yields an `Unread` and the others go on; a folder's files of other kinds yield one `Skipped`.
    """
    with PageReader() as pages:
        for path in paths:
            if path == "-":
                yield from _stream(stdin, pages)
                continue
            for found in sources(path):
                yield from _file(found, pages) if isinstance(found, Source) else (found,)


def count(paths: Sequence[str]) -> int | None:
    """How many reports `read` would come to; None where only reading tells: of a feed, of standard input."""
    if "-" in paths:
        return None
    files = [found for path in paths for found in sources(path) if isinstance(found, Source)]
    return None if any(file.kind == "jsonl" for file in files) else len(files)


def _file(source: Source, pages: PageReader) -> Iterator[Read]:
    try:
        with source.file.open("rb") as stream:
            yield from _content(stream, source.name, source.kind, pages)
    except OSError as error:
        yield Unread(source.name, InputError(f"{source.name} cannot be opened: {error.strerror}; check the file"))


def _stream(stdin: BinaryIO | None, pages: PageReader) -> Iterator[Read]:
    if stdin is None:
        yield Unread(STDIN, InputError("nothing to read on standard input; pipe a report into it or name a file"))
        return
    yield from _content(stdin, STDIN, None, pages)


def _content(stream: BinaryIO, name: str, kind: str | None, pages: PageReader) -> Iterator[Read]:
    if kind == "jsonl":
        yield from _lines(stream, name)
        return
    head = stream.read(SNIFFED)
    kind = kind or _sniffed(head)
    if kind == "jsonl":
        yield from _lines(io.BufferedReader(_Joined(head, stream)), name)
    else:
        yield _one(head + stream.read(MAX_BYTES + 1 - len(head)), name, kind, pages)


def _lines(stream: BinaryIO, name: str) -> Iterator[Read]:
    count = 0
    for entry in entries(stream, name):
        count += 1
        yield Unread(*entry) if len(entry) == 2 else compose(*entry)
    if not count:
        yield Unread(name, InputError(f"{name} is empty; a line holds one report as JSON"))


def _one(data: bytes, name: str, kind: str, pages: PageReader) -> Read:
    try:
        if len(data) > MAX_BYTES:
            raise InputError(f"{name} is longer than {MAX_CHARACTERS:,} characters; split it into one file a report")
        if kind == "html":
            check_bytes(data, name)
            text, fields = pages.read(data, name)
            return compose(name, text, fields, ("text extracted from HTML",))
        text, notes = decode(data, name)
        return compose(name, text, notes=notes)
    except InputError as error:
        return Unread(name, error)


def _sniffed(data: bytes) -> str:
    """What content without a telling name is: JSON lines begin with an object, pages with their markup."""
    head = data.removeprefix(codecs.BOM_UTF8).lstrip()
    if OBJECT.match(head):
        return "jsonl"
    return "html" if MARKUP.match(head) else "text"


class _Joined(io.RawIOBase):
    """A stream with its first bytes put back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        room = memoryview(buffer).cast("B")
        data, self._head = self._head[: len(room)], self._head[len(room) :]
        data = data or self._rest.read(len(room))
        room[: len(data)] = data
        return len(data)
