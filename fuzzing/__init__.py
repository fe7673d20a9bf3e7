"""Coverage-guided fuzzing of newsparse, `python -m fuzzing`; no part of the package."""
