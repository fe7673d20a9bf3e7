"""A page keeps a bounded amount of memory: at most 30 MiB more for every megabyte of markup."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.ledger_files import SAMPLES

pytest.importorskip("resource", reason="how much memory a process took is told on POSIX only")

_PAGE = SAMPLES / "detik" / "raft-of-tyres.html"
_MOST = 30  # MiB for a megabyte of markup
_MEASURE = """
import resource, sys
from pathlib import Path
import newsparse

def peak():
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20

page = Path(sys.argv[1]).read_text(encoding="utf-8")
newsparse.parse(page)
start, end = page.index("<p>"), page.rindex("</p>") + 4
page = page[:end] + page[start:end] * (2_000_000 // (end - start)) + page[end:]
before = peak()
article = newsparse.parse(page)
print((peak() - before) / (len(page) / 1e6), len(article.segments))
"""


@pytest.mark.timeout(60)
def test_memory_grows_with_the_page() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(_PAGE)], capture_output=True, text=True, check=True
    )
    megabytes, segments = map(float, done.stdout.split())
    assert segments > 1_000
    assert 0 < megabytes <= _MOST
