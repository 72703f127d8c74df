"""What people ask of a state of play: tables, explanations, what changed, the layout of a chart.

Every view is a pure function of a `StateOfPlay`; none of them opens a ledger or writes a format.
"""
