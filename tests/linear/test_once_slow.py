"""What the check over the patterns found slow, through the public `parse`: from 1 to 16 kB."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import Limits, Parser
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE
from tests.linear.ladder import climb

PARSER = Parser(limits=Limits(max_chars=20_000_000), plugins=False)
_BODY = f"{STAMP}\nKUPANG - {PARAGRAPHS[0]}\n"
_LD = '<script type="application/ld+json">{}</script><h1>x</h1><p>Hujan turun.</p>'

CASES: dict[str, Callable[[int], str]] = {
    "blanks behind a clock": lambda n: f"{TITLE}\nMinggu, 3 April 2022 08:54{' ' * n}x\n{_BODY}",
    "blanks behind a clock and a zone": lambda n: f"{TITLE}\n08:54 WIB{' ' * n}x 2022\n{_BODY}",
    "blanks in a breadcrumb": lambda n: f"Kabar Lereng{' ' * n}x\n{_BODY}",
    "sentences under a title": lambda n: f"{TITLE}\n{'warga pulang. Aa. ' * (n // 18)}x\n{_BODY}",
    "blanks before an author in JSON-LD that is none": lambda n: _LD.format(
        f'{{"@type":"NewsArticle","headline":"a"b","author":{" " * n}x}}'
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_time_grows_with_length(name: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        text = CASES[name](size)
        return lambda: PARSER.parse(text)

    assert not climb(prepare, (1_000, 4_000, 16_000))


def test_names_run_together_cost_no_more_than_others() -> None:
    """A line of capitals and small letters could be cut into names in half a million ways."""
    lines = {}
    for kind, unit in (("run together", "Aa"), ("apart", "Aa ")):
        line = "laporan " + unit * (150 // len(unit))
        lines[kind] = _BODY + "".join(f"{line}{number % 10}\n" for number in range(200))

    def prepare(size: int) -> Callable[[], object]:
        text = lines["run together" if size > 1 else "apart"]
        return lambda: PARSER.parse(text)

    assert not climb(prepare, (1, 2))  # as if the second were twice as long: five times the time
