"""A page keeps a bounded amount of memory: at most 30 MiB more for every megabyte of markup."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="only Linux tells how much memory a program took"
)

_PAGE = Path(__file__).resolve().parents[2] / "samples" / "detik" / "raft-of-tyres.html"
_MOST = 30  # MiB for a megabyte of markup
_MEASURE = """
import re, sys
from pathlib import Path
import newsparse

def peak():  # not of getrusage: that begins with what the calling process took
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024

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
