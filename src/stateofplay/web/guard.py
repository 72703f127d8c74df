"""Who may ask and how every answer is sealed: the Host, the origin of a write, the headers that bind a browser."""

from __future__ import annotations

import ipaddress
import secrets
from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stateofplay.errors import RequestError

__all__ = ["HEADERS", "Guard", "new_token", "require_token"]

LONGEST_FORM = 20_000  # bytes
HEADERS = {
    "content-security-policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-cache",
}


class Guard:
    """Turns away a request for another host, which is how a foreign page would reach a server on this machine (DNS
    rebinding), and puts the headers on every answer. `refuse` answers it."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], refuse: ASGIApp) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        known = _is_known(Headers(scope=scope).get("host", ""), self.hosts)
        await (self.app if known else self.refuse)(scope, receive, sealed)


def _is_known(host: str, hosts: frozenset[str]) -> bool:
    """`hosts` are names and addresses; with "*" among them every address is known, but no other name."""
    name = _parts(f"//{host}").hostname or ""
    return name in hosts or ("*" in hosts and _is_address(name))


def _parts(address: str) -> SplitResult:
    """Of what is no address at all nothing."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def new_token() -> str:
    """One for each run of the server: a foreign page can neither read nor guess it."""
    return secrets.token_urlsafe(24)


def require_token(request: Request, given: str, token: str) -> None:
    """Raises RequestError (403) for a write that does not come from a page of this server."""
    origin = request.headers.get("origin")
    foreign = origin is not None and _parts(origin).netloc != request.headers.get("host")
    if foreign or not secrets.compare_digest(given.encode(), token.encode()):
        what = "This form does not come from a page that this server has given out."
        raise RequestError(403, what, "Open the page again and repeat what you did.")
