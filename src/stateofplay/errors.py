"""Every error that stateofplay raises on purpose.

    StateOfPlayError
    ├── InputError          a report could not be read: the others go on            exit 3
    ├── KnowledgeError      a knowledge file does not fit its schema                exit 1
    ├── SettingsError       a stateofplay.toml says what cannot be meant            exit 1
    ├── PluginError         a reader or exporter of another package fails           exit 1
    ├── NotInstalled        something needs a package that is not there             exit 1
    ├── QuoteError          a quote does not stand at its offsets                   exit 4
    ├── UnknownId           nothing in the ledger has that id                       exit 1
    ├── JudgementError      what is to be judged cannot be judged so                exit 2
    ├── RequestError        the page cannot answer an address or a form             its own HTTP status
    ├── ServeError          the page cannot be served there                         exit 1
    ├── ScopeError          the sides of a dispute cannot be meant                  exit 2
    └── LedgerError         the ledger cannot be opened, read or written            exit 1
        ├── LedgerBusy      another process holds it
        ├── LedgerNewer     a newer stateofplay made it
        └── LedgerDamaged   it is no ledger, or its file is damaged

A message is one line: what is wrong, where, and what to do next.
"""

from __future__ import annotations

__all__ = [
    "InputError",
    "JudgementError",
    "KnowledgeError",
    "LedgerBusy",
    "LedgerDamaged",
    "LedgerError",
    "LedgerNewer",
    "NotInstalled",
    "PluginError",
    "QuoteError",
    "RequestError",
    "ScopeError",
    "ServeError",
    "SettingsError",
    "StateOfPlayError",
    "UnknownId",
]


class StateOfPlayError(Exception):
    """Root of the tree; `exit_code` is what the command line leaves with."""

    exit_code = 1


class InputError(StateOfPlayError):
    exit_code = 3


class KnowledgeError(StateOfPlayError):
    pass


class SettingsError(StateOfPlayError):
    pass


class PluginError(StateOfPlayError):
    pass


class NotInstalled(StateOfPlayError):
    pass


class QuoteError(StateOfPlayError):
    exit_code = 4


class UnknownId(StateOfPlayError):
    pass


class JudgementError(StateOfPlayError):
    exit_code = 2


class RequestError(StateOfPlayError):
    """`what` is wrong and what to do `next`, each a sentence; `status` is the HTTP status."""

    def __init__(self, status: int, what: str, next: str) -> None:
        super().__init__(f"{what} {next}")
        self.status, self.what, self.next = status, what, next


class ServeError(StateOfPlayError):
    pass


class ScopeError(StateOfPlayError):
    exit_code = 2


class LedgerError(StateOfPlayError):
    pass


class LedgerBusy(LedgerError):
    pass


class LedgerNewer(LedgerError):
    pass


class LedgerDamaged(LedgerError):
    pass
