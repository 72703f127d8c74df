"""Paths as given -> the files they stand for: files, folders, patterns, and `-` for standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stateofplay.errors import InputError

__all__ = ["KINDS", "Skipped", "Source", "Unread", "sources"]

KINDS = {".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl"}


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that could not be read; the others go on. `path` is as a Document's would be."""

    path: str
    error: InputError


@dataclass(frozen=True, slots=True)
class Skipped:
    """Files of a folder that are no reports by their extension."""

    path: str
    count: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; `name` is relative to the folder given, `kind` None where the content has to tell."""

    name: str
    file: Path
    kind: str | None


def sources(path: str) -> Iterator[Source | Unread | Skipped]:
    """What one path stands for: itself, the reports in the folder, or the matches of the pattern, sorted."""
    here = Path(path)
    if here.is_dir():
        yield from _folder(here, path)
    elif here.exists() or here.is_symlink():
        yield _source(here, here.name)
    elif glob.has_magic(path):
        yield from _pattern(path)
    else:
        yield Unread(here.name, InputError(f"no such file or folder: {path}; check the name"))


def _source(file: Path, name: str) -> Source:
    return Source(name, file, KINDS.get(file.suffix.lower()))


def _folder(folder: Path, given: str) -> Iterator[Source | Unread | Skipped]:
    skipped = found = 0
    refused: list[OSError] = []
    for file in _files(folder, refused):
        if file.suffix.lower() in KINDS:
            found += 1
            yield _source(file, file.relative_to(folder).as_posix())
        else:
            skipped += 1
    for error in refused:
        place = Path(error.filename).relative_to(folder).as_posix()
        yield Unread(place, InputError(f"{place} cannot be opened: {error.strerror}; check its permissions"))
    if skipped:
        yield Skipped(given, skipped)
    if not found and not refused:
        kinds = ", ".join(KINDS)
        yield Unread(given, InputError(f"{given} holds no reports ({kinds}); give a folder or file that does"))


def _files(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    """Files under the folder in order of their names, hidden ones and hidden folders left out."""
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _pattern(pattern: str) -> Iterator[Source | Unread | Skipped]:
    parts = Path(pattern).parts
    first = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    base = Path(*parts[:first])
    files = sorted(file for file in base.glob(str(Path(*parts[first:]))) if file.is_file())
    yield from (_source(file, file.relative_to(base).as_posix()) for file in files)
    if not files:
        yield Unread(pattern, InputError(f"no file matches {pattern}; check the pattern"))
