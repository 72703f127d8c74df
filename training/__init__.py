"""Trains the analyzer's weights; for development, not part of the package. `python -m training` does all of it."""
