"""A ledger on disk, for tests of what is done to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from stateofplay.ledger import Ledger
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document


@pytest.fixture
def path(tmp_path: Path, document: Document, reading: Reading) -> Path:
    """With one report."""
    path = tmp_path / "l.db"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(document, reading)
    return path
