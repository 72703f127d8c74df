"""Installs packages for a test: a module and a dist-info with entry points on `sys.path`, as pip would leave them."""

from __future__ import annotations

from pathlib import Path

__all__ = ["install"]


def install(place: Path, package: str, module: str, points: str) -> None:
    """`module` is the source of a module that is named as the package; `points` is an entry_points.txt."""
    (place / f"{package}.py").write_text(module, encoding="utf-8")
    info = place / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
