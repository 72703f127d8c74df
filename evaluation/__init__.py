"""How well the program reads, as figures; for development, not part of the package.

python -m evaluation cases GOLD.json DOCS_DIR    a gold case: what was found, dated, merged, tracked
python -m evaluation floors [--pin]              whether any figure pinned in floors.json fell
python -m evaluation times FILE                  time expressions against marked ones
"""
