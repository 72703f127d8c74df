"""The process that takes HTML pages apart. `pages.py` runs it, to kill it: every HTML parser hangs on some page.

It reads frames from its standard input and answers each with one: four bytes of length, then the page, or JSON with
the text and the page's metadata. The first frame that it writes is empty and says that it is ready.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import BinaryIO

import trafilatura

__all__ = ["extract", "read_frame", "write_frame"]

DATES = {
    "original_date": True,  # first publication rather than last change
    "extensive_search": False,  # a guess from the text is no date
    "min_date": "1970-01-01",
    "max_date": "2099-12-31",
}


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame's content; None where the stream has ended."""
    size = stream.read(4)
    if len(size) < 4:
        return None
    content = stream.read(int.from_bytes(size, "big"))
    return content if len(content) == int.from_bytes(size, "big") else None


def write_frame(stream: BinaryIO, content: bytes) -> None:
    stream.write(len(content).to_bytes(4, "big") + content)
    stream.flush()


def extract(page: bytes) -> dict[str, str | None]:
    """Text and metadata of a page; `text` is None where it holds no article."""
    found = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=DATES
    )
    if found is None or isinstance(found, dict):
        return {"text": None}
    return {
        "text": found.text,
        "title": found.title,
        "outlet": found.sitename,
        "byline": found.author,
        "published": found.date,
        "url": found.url,
    }


def _serve() -> None:
    logging.disable(logging.CRITICAL)  # trafilatura warns of pages without an article, which we say ourselves
    write_frame(sys.stdout.buffer, b"")
    while (page := read_frame(sys.stdin.buffer)) is not None:
        write_frame(sys.stdout.buffer, json.dumps(extract(page)).encode())


if __name__ == "__main__":
    _serve()
