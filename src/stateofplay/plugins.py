"""Readers and exporters: those that come with the program and those that other packages offer as entry points.

A package offers a reader under `stateofplay.readers`: a class, or anything that called without arguments gives a
`Reader`. It offers an exporter under `stateofplay.exporters`: a function from a `StateOfPlay` to text or bytes. What
is offered is listed without being loaded; a name of the program's own is never given to another.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any

from stateofplay.errors import PluginError, StateOfPlayError

if TYPE_CHECKING:
    from stateofplay.model.claims import Reading
    from stateofplay.model.documents import Document
    from stateofplay.model.state import StateOfPlay
    from stateofplay.reading import Reader

    Exporter = Callable[[StateOfPlay], str | bytes]

__all__ = ["BUILT_IN", "EXPORTERS", "READERS", "exporter", "offered", "reader"]

READERS = "stateofplay.readers"
EXPORTERS = "stateofplay.exporters"
BUILT_IN = "built-in"  # the name of the reader that comes with the program


def offered(group: str) -> dict[str, str]:
    """What other packages offer, by name, each with its package and version: {"naval": "fleet-watch 1.2"}."""
    return {point.name: _package(point) for point in sorted(_points(group), key=lambda point: point.name)}


def reader(name: str) -> Reader:
    """The reader of that name. Raises PluginError where there is none, or where it is broken."""
    if name == BUILT_IN:
        from stateofplay.reading import BuiltInReader  # noqa: PLC0415  # the analyzer's room, which others do without

        return BuiltInReader()
    point = _point(READERS, name, (BUILT_IN,))
    try:
        made = point.load()()
        if not (isinstance(made.name, str) and isinstance(made.version, str) and callable(made.read)):
            raise TypeError("a reader has a name, a version and a read")
    except Exception as error:
        raise PluginError(_broken("reader", point, error)) from error
    return _Guarded(made, point)


def exporter(name: str) -> Exporter:
    """The exporter of that name. Raises PluginError where there is none, or where it is broken."""
    from stateofplay.exports import FORMATS  # noqa: PLC0415  # `read --reader` needs none of them

    if name in FORMATS:
        return FORMATS[name]
    point = _point(EXPORTERS, name, tuple(FORMATS))

    def guarded(state: StateOfPlay) -> str | bytes:
        try:
            made = point.load()(state)
            if not isinstance(made, str | bytes):
                raise TypeError(f"it gave {type(made).__name__}, and an exporter gives text or bytes")
        except StateOfPlayError:
            raise
        except Exception as error:
            raise PluginError(_broken("exporter", point, error)) from error
        return made

    return guarded


class _Guarded:
    """A reader of another package: whatever it raises becomes one line that names it and the report."""

    def __init__(self, reader: Any, point: EntryPoint) -> None:
        self._reader, self._point = reader, point
        self.name: str = reader.name
        self.version: str = reader.version

    def read(self, document: Document) -> Reading:
        from stateofplay.model.claims import Reading  # noqa: PLC0415

        try:
            made = self._reader.read(document)
            if not isinstance(made, Reading):
                raise TypeError(f"it gave {type(made).__name__}, and a reader gives a Reading")
            if (made.document, made.reader, made.version) != (document.id, self.name, self.version):
                raise ValueError("its Reading bears another document, reader or version")
        except StateOfPlayError:
            raise
        except Exception as error:
            raise PluginError(f"{_broken('reader', self._point, error)}, at {document.path}") from error
        return made


def _points(group: str) -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=group))


def _point(group: str, name: str, own: tuple[str, ...]) -> EntryPoint:
    found = [point for point in _points(group) if point.name == name]
    if len(found) == 1:
        return found[0]
    kind = group.rpartition(".")[2].removesuffix("s")
    if found:
        packages = " and ".join(sorted(map(_package, found)))
        raise PluginError(f"the {kind} {name!r} is offered twice, by {packages}; uninstall one of them")
    there = ", ".join((*own, *offered(group)))
    raise PluginError(f"no {kind} is called {name!r}; there are {there}")


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def _broken(kind: str, point: EntryPoint, error: Exception) -> str:
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"the {kind} {point.name!r} of {_package(point)} failed: {said}"
