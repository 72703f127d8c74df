"""How fast the program is, as whole processes, start included.

python -m benchmarks brief [REPORTS]    reports to brief: wall seconds and peak memory of each command
"""
