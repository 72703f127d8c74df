"""Runs the page on this machine until it is stopped."""

from __future__ import annotations

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from stateofplay.errors import ServeError
from stateofplay.ledger import Ledger
from stateofplay.web.app import LOCAL, application

__all__ = ["Serving", "listen", "serve"]

_EVERYWHERE = ("0.0.0.0", "::", "")
_QUEUE = 128


@dataclass(frozen=True, slots=True)
class Serving:
    """Where to listen (`port` 0: wherever it is free), whether to open the page and to log each request, and who
    judges unless a page says otherwise."""

    host: str = "127.0.0.1"
    port: int = 0
    open_page: bool = False
    log: bool = False
    by: str = ""


def serve(ledger: Path, how: Serving, told: Callable[[str], None]) -> None:
    """Answers until interrupted; `told` hears the address.

    Raises ServeError where it cannot listen there, LedgerError where there is no ledger.
    """
    Ledger.open(ledger).close()
    listening = listen(how.host, how.port)
    address = _address(how.host, listening.getsockname()[1])
    told(address)
    if how.open_page:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    hosts = (*LOCAL, "*") if how.host in _EVERYWHERE else (*LOCAL, how.host.lower())
    app = application(ledger, hosts, by=how.by)
    config = uvicorn.Config(
        app, log_level="info" if how.log else "error", access_log=how.log, ws="none", server_header=False
    )
    uvicorn.Server(config).run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A socket that waits there. Raises ServeError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(_QUEUE)
    except OSError as error:
        made.close()
        raise ServeError(_why(error, host, port)) from None
    return made


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use; choose another with -p, or -p 0 for any that is free"
    if error.errno == errno.EACCES:
        return f"port {port} is not for everybody to open; choose one from 1024 on with -p"
    return f"nothing can listen on {host}: {error.strerror or error}; leave --host out for this machine alone"


def _address(host: str, port: int) -> str:
    name = "127.0.0.1" if host in _EVERYWHERE else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/"
