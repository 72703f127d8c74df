"""The page: the views of a ledger in a browser, one more face beside the command line and the exports."""

from __future__ import annotations

from stateofplay.web.app import application
from stateofplay.web.serving import Serving, serve

__all__ = ["Serving", "application", "serve"]
