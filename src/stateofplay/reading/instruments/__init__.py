"""Pacts, lists, controls, rulings and talks: where they are named, what is done to them, the claims."""
