"""Bytes -> text: UTF-8, or UTF-16 with its mark. Line ends and a UTF-8 mark stay, as `bytes.decode` leaves them."""

from __future__ import annotations

import codecs

from stateofplay.errors import InputError

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "check_bytes", "check_size", "decode"]

MAX_CHARACTERS = 5_000_000  # of one report; the longest treaty text is under 2 million
MAX_BYTES = 4 * MAX_CHARACTERS  # UTF-8 needs four bytes a character at most


UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """Text and notes on what was not plain UTF-8.

    Raises InputError for an empty, blank, binary or too long input.
    """
    check_bytes(data, where)
    text, notes = _decoded(data, where)
    check_size(text, where)
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise InputError(f"{where} holds only white space; give a file that holds a report")
    return text, notes


def check_bytes(data: bytes, where: str) -> None:
    """Raises InputError where the bytes are none or are no text in any encoding."""
    if not data:
        raise InputError(f"{where} is empty; give a file that holds a report")
    if not data.startswith(UTF16) and data.count(0) * 1000 > len(data):
        raise InputError(f"{where} is a binary file, not text; save the report as .txt, .html or .jsonl")


def check_size(text: str, where: str) -> None:
    """Raises InputError where a report is longer than MAX_CHARACTERS."""
    if len(text) > MAX_CHARACTERS:
        raise InputError(f"{where} is longer than {MAX_CHARACTERS:,} characters; split it into one file a report")


def _decoded(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith(UTF16):
        return data.decode("utf-16", "replace"), ("read as UTF-16",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    if wrong * 5 > len(text):
        raise InputError(f"{where} is not text in UTF-8: {wrong:,} characters cannot be read; save it as UTF-8")
    return text, (f"{wrong:,} sequences of bytes were not UTF-8 and read as U+FFFD",)
