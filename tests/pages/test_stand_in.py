"""Pages are read without selectolax, too: by Beautiful Soup, the same but where markup is broken.

Both ways run in processes of their own: which engine is there is decided at the first import.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
BROKEN = "unclosed-paragraphs"  # needs HTML's own rules for tags without an end

_READ = """
import json, sys
if sys.argv[2] == "without":
    sys.modules["selectolax"] = sys.modules["selectolax.lexbor"] = None
import newsparse
from newsparse.pages import engine
found = {}
for name in sys.argv[3:]:
    found[name] = newsparse.parse_file(name).ledger()
print(json.dumps([engine.LexborHTMLParser.__name__, found]))
"""
_ATTACK = """
import sys
sys.modules["selectolax"] = sys.modules["selectolax.lexbor"] = None
import newsparse
told = []
for page in ("<div>" * 50_000, "<b>x" * 50_000, "<svg><style>" * 5_000, "<body>" * 900 + "Hujan."):
    try:
        told.append(newsparse.parse("<html><body>" + page).text)
    except newsparse.InputTooComplex as error:
        told.append(type(error).__name__)
print(told)
"""


def _run(code: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, "-", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _pages() -> list[str]:
    return sorted(str(path) for path in SAMPLES.rglob("*.html") if path.stem != BROKEN)


@pytest.fixture(scope="module")
def ledgers() -> tuple[dict[str, str], dict[str, str]]:
    engine, with_lexbor = json.loads(_run(_READ, "with", *_pages()))
    stand_in, without = json.loads(_run(_READ, "without", *_pages()))
    assert (engine, stand_in) == ("LexborHTMLParser", "StandInTree")
    return with_lexbor, without


@pytest.mark.parametrize("page", _pages(), ids=lambda page: Path(page).stem)
def test_same_ledger(page: str, ledgers: tuple[dict[str, str], dict[str, str]]) -> None:
    with_lexbor, without = ledgers
    assert without[page] == with_lexbor[page]


def test_limits_hold() -> None:
    assert _run(_ATTACK).strip() == str(["InputTooComplex"] * 3 + ["Hujan."])
