"""Readers of single fields: timestamps, datelines, bylines, captions, duplicates, citations."""
