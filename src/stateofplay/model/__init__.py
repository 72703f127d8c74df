"""The values that travel the road: frozen, compared by content, importing nothing but each other.

`documents/` makes `Document`s, `language/` makes `Analysis`, `reading/` makes `Reading`s of claims, `ledger/` folds
claims into a `StateOfPlay`, and everything after that only looks.
"""
