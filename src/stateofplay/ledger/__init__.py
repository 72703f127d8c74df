"""Keeps what was read, and folds it into the state of play.

`Ledger` stores documents and readings on disk and only grows; `state.fold` computes everything else from them.
"""

from stateofplay.ledger.audit import Fault
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.store import Added, Already, Ledger

__all__ = ["Added", "Already", "Entry", "Fault", "Ledger"]
