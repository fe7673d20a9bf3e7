"""Measurements of speed, start-up and cost growth. They guard by ratio and by eye, not in the tests."""
