"""The application: addresses and what answers them, and how an error is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from stateofplay.errors import LedgerBusy, RequestError, ScopeError, StateOfPlayError, UnknownId
from stateofplay.web import judging, things, views
from stateofplay.web.asked import Asked, asked
from stateofplay.web.facets import VIEWS
from stateofplay.web.guard import HEADERS, Guard, new_token
from stateofplay.web.rendering import bare, css, json_of, sentence
from stateofplay.web.shelf import Shelf

__all__ = ["application"]

LOCAL = ("127.0.0.1", "localhost", "::1")


def application(ledger: Path, hosts: Iterable[str] = LOCAL, *, by: str = "") -> Starlette:
    """Answers for one ledger under the host names given; "*" stands for every address. `by` judges by default."""
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(Guard, hosts=hosts, refuse=_other_host),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
        exception_handlers={
            RequestError: _told,
            StateOfPlayError: _failed,
            HTTPException: _not_there,
            Exception: _broken,
        },
    )
    app.router.redirect_slashes = False
    app.state.shelf = Shelf(ledger)
    app.state.token = new_token()
    app.state.by = by
    return app


def _routes() -> list[Route]:
    found = [
        Route("/", _asking(views.overview)),
        Route("/page.css", _styles),
        Route("/page.js", _file("page.js", "text/javascript; charset=utf-8")),
        Route("/icon.svg", _file("icon.svg", "image/svg+xml")),
        Route("/favicon.ico", _file("icon.svg", "image/svg+xml")),
        Route("/help", _asking(views.reading_guide)),
        Route("/judgements", judging.judge, methods=["POST"]),
        Route("/judgements/undo", judging.undo, methods=["POST"]),
    ]
    found += [Route(f"/search{ending}", _asking(things.found)) for ending in ("", ".json")]
    found += [Route(f"/disputes{ending}", _asking(views.disputes)) for ending in ("", ".json", ".csv")]
    found += [Route(f"/overview{ending}", _asking(views.overview_data)) for ending in (".json", ".csv")]
    for name in VIEWS:
        found.append(Route(f"/{name}", _asking(views.view)))
        found += [Route(f"/{name}{ending}", _asking(views.data)) for ending in (".json", ".csv")]
    found.append(Route("/documents/{id}", _asking(things.document)))
    return [*found, Route("/{kind}/{id:path}", _asking(things.thing_page))]


def _asking(page: Callable[[Request, Asked], Response]) -> Callable[[Request], Response]:
    """Hands the page what its address asks for. What the slider asks for without a script leads to the address that a
    script would have given it."""

    def answer(request: Request) -> Response:
        wanted = asked(request.query_params)
        if wanted.day is None:
            return page(request, wanted)
        known_on = wanted.day if wanted.then else None
        return RedirectResponse(wanted.url(request.url.path, as_of=wanted.day, known_on=known_on), 303)

    return answer


def _file(name: str, type: str) -> Callable[[Request], Response]:
    """Answers with a file of ours."""
    text = (resources.files(__package__) / "static" / name).read_text("utf-8")

    def answer(_: Request) -> Response:
        return Response(text, media_type=type)

    return answer


def _styles(_: Request) -> Response:
    return Response(css(), media_type="text/css; charset=utf-8")


async def _other_host(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope)
    fault = RequestError(
        421, "This server does not answer to that host name.", "Ask it by the address that it printed."
    )
    await _told(request, fault)(scope, receive, send)


def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return _answer(request, error.status, error.what, error.next)


def _failed(request: Request, error: Exception) -> Response:
    """What the ledger could not do: the line has the next step in it."""
    if isinstance(error, ScopeError):
        what, _, next = str(error).rpartition("; ")
        return _answer(request, 400, sentence(what), sentence(f"{next}; /disputes lists them"))
    if isinstance(error, UnknownId):
        return _answer(request, 404, sentence(str(error).partition("; ")[0]), "/disputes lists those that are there.")
    if isinstance(error, LedgerBusy):
        return _answer(request, 503, sentence(error), "Load the page again in a moment.", {"retry-after": "2"})
    return _answer(request, 500, sentence(error), "Run `stateofplay check` on the ledger.")


def _not_there(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == 405:
        what = f"{request.method} cannot be done here."
        return _answer(request, 405, what, f"This address takes {headers.get('Allow', 'GET')}.", headers)
    if error.status_code == 404:
        known = ", ".join(f"/{name}" for name in VIEWS)
        return _answer(
            request, 404, f"There is no page {request.url.path[:200]}.", f"There are /, {known} and /search."
        )
    return _answer(request, error.status_code, f"{error.detail}.", "Go back and try again.", headers)


def _broken(request: Request, _: Exception) -> Response:
    """A fault of ours: the server's own output has the trace, the page has not."""
    return _answer(
        request, 500, "The page could not be made.", "The terminal in which the server runs says why.", HEADERS
    )


def _answer(request: Request, status: int, what: str, next: str, headers: dict[str, str] | None = None) -> Response:
    """In the form asked for: one shape of JSON, a line for CSV, a page else."""
    path = request.url.path
    if path.endswith(".json") or "application/json" in request.headers.get("accept", ""):
        return json_of({"error": {"status": status, "what": what, "next": next}}, status, headers)
    if path.endswith(".csv"):
        return PlainTextResponse(f"{what} {next}\n", status, headers)
    return bare("error.html.j2", status, headers, what=what, next=next)
