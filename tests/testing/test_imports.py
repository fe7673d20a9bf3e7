"""What the kit and its plugin load: nothing that a test suite without samples would pay for."""

from __future__ import annotations

import subprocess
import sys


def test_the_plugin_loads_no_parser() -> None:
    code = """
import sys
import pytest
known = set(sys.modules)
import newsparse.testing.pytest_plugin
new = {name.partition('.')[0] for name in set(sys.modules) - known}
print(sorted(new - set(sys.stdlib_module_names)))
print(sorted(name for name in sys.modules if name.startswith('newsparse')))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == [
        "['newsparse']",
        "['newsparse', 'newsparse.testing', 'newsparse.testing.pytest_plugin']",
    ]


def test_the_kit_needs_no_pytest() -> None:
    code = """
import sys
sys.modules["pytest"] = None
import newsparse.testing
assert "newsparse.parser" not in sys.modules
for name in newsparse.testing.__all__:
    getattr(newsparse.testing, name)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
