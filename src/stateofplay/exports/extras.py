"""Packages that only some exports need, and that are installed only where they are wanted."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from stateofplay.errors import NotInstalled

__all__ = ["needed"]


def needed(module: str, *, extra: str) -> Any:
    """The module; `extra` is the extra of this package that brings it. Raises NotInstalled where it is not there."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        if error.name != package and not (error.name or "").startswith(f"{package}."):
            raise  # it is there, but broken: that is for its own message
        message = f"this needs {package}, which is not installed: pip install 'stateofplay[{extra}]'"
        raise NotInstalled(message) from None
