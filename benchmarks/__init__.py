"""How fast the program is, and how much room it takes.

python -m benchmarks brief [REPORTS]    reports to brief, as whole processes: wall seconds and peak memory
python -m benchmarks analyze            the analyzer alone: tokens a second, loading time, peak memory
python -m benchmarks ledger             a ledger of 2,000 disputes: a report more, a view of one, bytes a claim
"""
