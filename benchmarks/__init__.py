"""Speed, quality, memory and growth beside peers; `tests/benchmarks` guards what reading costs."""
