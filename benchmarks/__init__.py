"""Speed, start-up and cost growth, measured. They guard by ratio and by eye, not in the tests."""
