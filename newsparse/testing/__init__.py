"""The fixture kit: samples with readable ledgers, for outlets here and in other packages.

A sample is a text or a page, `panen.txt` or `panen.html`, and beside it `panen.ledger`, which says
how it is to be read: the fields of the article, then the role of every line.

    url: https://kabarsabana.id/panen
    outlet: kabar-sabana
    title: Jagung Sabana Panen Raya
    place: Atambua
    brand: Kabar Sabana
    paragraphs: 1
    ---
    title      | Jagung Sabana Panen Raya
    dateline   | Atambua, Kabar Sabana -
    body       | Warga panen jagung sejak pagi tadi.
    widget     | Dibaca 1.204 kali

What the head leaves out must be absent. `url` is the address that the sample is parsed with.

A package with an outlet of its own needs no Python to test it. Its `pyproject.toml` says where the
samples are, and names the outlets that are not installed as plugins:

    [tool.pytest.ini_options]
    testpaths = ["tests", "samples"]
    pythonpath = ["src"]
    newsparse_samples = ["samples"]
    newsparse_outlets = ["kabar_sabana.outlet:OUTLET"]

Put texts in `samples/` and run `pytest --newsparse-update`: it drafts the ledgers. Read each one
line by line, mend what is wrong in the outlet and not in the ledger, and remove the line `draft:`
once all of it is right. From then on `pytest` compares. See `newsparse.testing.pytest_plugin`.

The same by hand, in a test of one's own:

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> from newsparse import Outlet, Parser, Role
>>> from newsparse.outlets.rules import matches
>>> from newsparse.testing import Sample, check, find_samples, unused_rules, update_ledger
>>> sabana = Outlet(
...     slug="kabar-sabana",
...     name="Kabar Sabana",
...     datelines=("{Place}, Kabar Sabana - ",),
...     rules=(matches(r"Dibaca [0-9.]+ kali", Role.WIDGET, "Dibaca 1.204 kali"),),
... )
>>> parser = Parser(outlets=[sabana])
>>> with TemporaryDirectory() as folder:
...     sample = Sample(Path(folder, "panen.txt"))
...     _ = sample.source.write_text("Atambua, Kabar Sabana - Warga panen jagung sejak pagi tadi.")
...     _ = update_ledger(sample, parser)
...     print(sample.ledger().text)
...     [failure.note for failure in check(sample, parser)]
...     [rule.name for rule in unused_rules(sabana, find_samples(Path(folder)), parser)]
draft: read it line by line, then remove this line
outlet: kabar-sabana
place: Atambua
brand: Kabar Sabana
paragraphs: 1
---
dateline   | Atambua, Kabar Sabana -
body       | Warga panen jagung sejak pagi tadi.
['not yet read by a person; read it line by line, then remove this line']
['matches:Dibaca [0-9.]+ kali']

Names load on first use; importing this package loads neither pytest nor the parser.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.testing.checks import check
    from newsparse.testing.comparison import differences
    from newsparse.testing.drafting import draft_ledger, update_ledger
    from newsparse.testing.failures import Failure
    from newsparse.testing.ledger_files import (
        Entry,
        Ledger,
        LedgerError,
        Row,
        ledger_of,
        parse_ledger,
        read_ledger,
        write_ledger,
    )
    from newsparse.testing.named_outlets import load_outlets
    from newsparse.testing.own_rules import check_own_rules, repeated_rules, unused_rules
    from newsparse.testing.samples import Sample, find_samples, sample_of

__all__ = [
    "Entry",
    "Failure",
    "Ledger",
    "LedgerError",
    "Row",
    "Sample",
    "check",
    "check_own_rules",
    "differences",
    "draft_ledger",
    "find_samples",
    "ledger_of",
    "load_outlets",
    "parse_ledger",
    "read_ledger",
    "repeated_rules",
    "sample_of",
    "unused_rules",
    "update_ledger",
    "write_ledger",
]

_HOMES = {
    "Failure": "failures",
    "Sample": "samples",
    "check": "checks",
    "check_own_rules": "own_rules",
    "differences": "comparison",
    "draft_ledger": "drafting",
    "find_samples": "samples",
    "load_outlets": "named_outlets",
    "repeated_rules": "own_rules",
    "sample_of": "samples",
    "unused_rules": "own_rules",
    "update_ledger": "drafting",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = importlib.import_module(f"{__name__}.{_HOMES.get(name, 'ledger_files')}")
    value: object = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
