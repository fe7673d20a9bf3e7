"""From what the caller holds (bytes, a string) to a `Document`."""
