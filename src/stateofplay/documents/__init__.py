"""Bytes, pages, feeds -> `Document`: the text, what each part of it is, where it came from and when it was printed."""

from stateofplay.documents.compose import compose
from stateofplay.documents.inputs import Skipped, Unread
from stateofplay.documents.masthead import Fields
from stateofplay.documents.reports import count, read

__all__ = ["Fields", "Skipped", "Unread", "compose", "count", "read"]
