"""Writes of the page: a person judges a line, or takes a judgement back. Nothing else is ever written."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL, QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from stateofplay.errors import JudgementError, RequestError, UnknownId
from stateofplay.ledger import Ledger
from stateofplay.model.judgements import Judgement
from stateofplay.web.asked import Asked, asked
from stateofplay.web.book import Book
from stateofplay.web.guard import LONGEST_FORM, require_token
from stateofplay.web.rendering import json_of, sentence
from stateofplay.web.shelf import Shelf
from stateofplay.web.verdicts import THINGS, WHO, who

__all__ = ["judge", "undo"]

_MONTH = 30 * 24 * 3600  # seconds


async def judge(request: Request) -> Response:
    """Takes `about`, `ruling`, `words` (of merge and split ids, of fix a field and its value, of name the name), `by`
    and `reason`, and leads `back`."""
    form = await _form(request)

    def write(ledger: Ledger, book: Book) -> Judgement:
        words = tuple(form.get("words", "").split()) if form.get("ruling") in ("merge", "split") else ()
        if form.get("ruling") in ("fix", "name"):
            words = tuple(part for part in (form.get("field", ""), form.get("words", "")) if part)
        return ledger.judge(
            form.get("about", ""),
            form.get("ruling", ""),
            *words,
            by=form.get("by", "") or who(request),
            reason=form.get("reason", ""),
            seen=book.told,
        )

    return await run_in_threadpool(_written, request, form, write)


async def undo(request: Request) -> Response:
    """Takes the `id` of a judgement, `by` and `reason`, and leads `back`."""
    form = await _form(request)

    def write(ledger: Ledger, _: Book) -> Judgement:
        return ledger.undo(form.get("id", ""), by=form.get("by", "") or who(request), reason=form.get("reason", ""))

    return await run_in_threadpool(_written, request, form, write)


async def _form(request: Request) -> dict[str, str]:
    """Raises RequestError for what is no form of this page."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise RequestError(415, "Only a form can be sent here.", "Send it as application/x-www-form-urlencoded.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            raise RequestError(413, "The form is too long.", f"Send at most {LONGEST_FORM:,} bytes.")
    given = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    form = {name: values[-1].strip() for name, values in given.items()}
    require_token(request, form.get("token", ""), request.app.state.token)
    return form


def _written(request: Request, form: dict[str, str], write: Callable[[Ledger, Book], Judgement]) -> Response:
    """What was written is told as JSON to a script, and else by the page that the form came from."""
    shelf: Shelf = request.app.state.shelf
    came_from = _local(form.get("back", ""))
    try:
        with Ledger.open(shelf.ledger) as ledger:
            made = write(ledger, _looked_at(shelf, came_from))
    except UnknownId as error:
        raise RequestError(404, sentence(error), "Go back and try again.") from None
    except JudgementError as error:
        raise RequestError(422, sentence(error), "Go back and change it.") from None
    back = _back(came_from, made, _looked_at(shelf, came_from))
    if "application/json" in request.headers.get("accept", ""):
        answer: Response = json_of({"judgement": made.id, "about": made.about, "ruling": made.ruling, "next": back})
    else:
        answer = RedirectResponse(back, 303)
    answer.set_cookie(WHO, quote(made.by), max_age=_MONTH, httponly=True, samesite="strict")
    return answer


def _looked_at(shelf: Shelf, back: str) -> Book:
    """The state of play of the page that the form stood on."""
    wanted = asked(QueryParams(URL(back).query))
    return shelf.book(wanted.as_of, wanted.known_on, wanted.sides)


def _local(address: str) -> str:
    """An address of this server, "" for any other."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else ""


def _back(address: str, made: Judgement, book: Book) -> str:
    """The page that the form came from, where it is still there."""
    folder, _, id = address.partition("?")[0].strip("/").partition("/")
    if not address or (folder in THINGS and id and id not in book.kinds):
        return Asked().url("/judgements", judged=made.id)
    return str(URL(address).include_query_params(judged=made.id))
