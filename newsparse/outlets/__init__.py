"""Outlets as data: one file an outlet or a network, the rules of all of them in `generic`."""
