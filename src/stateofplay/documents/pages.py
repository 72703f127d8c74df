"""HTML -> text and metadata, by trafilatura in a process of its own that is killed when a page takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import AbstractContextManager, suppress
from threading import Timer
from types import TracebackType

from stateofplay.documents.debris import folded
from stateofplay.documents.decode import check_size
from stateofplay.documents.masthead import Fields
from stateofplay.errors import InputError

__all__ = ["PageReader"]

SECONDS_A_PAGE = 5.0
SECONDS_TO_START = 60.0  # importing the parsers takes 0.4 s on an idle machine


class PageReader(AbstractContextManager["PageReader"]):
    """Takes pages apart, one after the other, in one worker that is started at the first and again after a kill."""

    def __init__(self, seconds: float = SECONDS_A_PAGE, command: tuple[str, ...] | None = None) -> None:
        self._seconds = seconds
        self._command = command or (sys.executable, "-m", "stateofplay.documents.page_worker")
        self._worker: subprocess.Popen[bytes] | None = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def read(self, page: bytes, where: str) -> tuple[str, Fields]:
        """The article's text, its headline on the first line, and the page's metadata.

        Raises InputError where the page holds no article or takes longer than the limit.
        """
        answer = self._answer(page, where)
        found = json.loads(answer)
        if not (found["text"] or "").strip():
            raise InputError(f"{where} holds no article that can be found; save its text as .txt and read that")
        text = _with_title(found["text"], found["title"])
        check_size(text, where)
        fields = {name: found[name] or None for name in ("title", "outlet", "byline", "published", "url")}
        return text, Fields(**fields)

    def _answer(self, page: bytes, where: str) -> bytes:
        worker = self._worker or self._start(where)
        answer = _ask(worker, page, self._seconds)
        if answer is None:
            self._stop()
            raise InputError(
                f"{where} could not be taken apart as HTML in {self._seconds:g} s; save its text as .txt and read that"
            )
        return answer

    def _start(self, where: str) -> subprocess.Popen[bytes]:
        self._worker = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if _answered(self._worker, SECONDS_TO_START) is None:
            self._stop()
            raise InputError(f"{where}: the HTML reader does not start; install stateofplay again, or save it as .txt")
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker:
            worker.kill()
            with suppress(BrokenPipeError), worker:  # closing flushes what the killed worker never took
                pass


def _with_title(text: str, title: str | None) -> str:
    """Extraction drops the headline where it stands outside the article; offsets count in the text with it."""
    if not title or folded(title) in folded(text[:1000]):
        return text
    return f"{title}\n\n{text}"


def _ask(worker: subprocess.Popen[bytes], page: bytes, seconds: float) -> bytes | None:
    assert worker.stdin
    timer = Timer(seconds, worker.kill)
    timer.start()
    try:
        worker.stdin.write(len(page).to_bytes(4, "big") + page)
        worker.stdin.flush()
    except OSError:  # the worker is gone
        return None
    finally:
        timer.cancel()
    return _answered(worker, seconds)


def _answered(worker: subprocess.Popen[bytes], seconds: float) -> bytes | None:
    """The worker's next frame; None where it died or was killed for being slow."""
    assert worker.stdout
    timer = Timer(seconds, worker.kill)
    timer.start()
    try:
        size = worker.stdout.read(4)
        content = worker.stdout.read(int.from_bytes(size, "big"))
        return content if len(size) == 4 and len(content) == int.from_bytes(size, "big") else None
    finally:
        timer.cancel()
