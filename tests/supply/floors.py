"""The lowest versions that `pyproject.toml` allows, as pins for pip.

    python -m tests.supply.floors test > floors.txt
    pip install -c floors.txt '.[test]'

Without a name, the pins are those of what every install needs.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

__all__ = ["ROOT", "floor_of", "pins", "requirements"]

ROOT = Path(__file__).resolve().parents[2]
_LIST = re.compile(r"^(\w+) = \[(.*?)\](?: *#[^\n]*)?$", re.MULTILINE | re.DOTALL)
_STRING = re.compile(r'"([^"]+)"')
_MARKER = re.compile(  # where a package has wheels at all
    r"; (?:(?: and )?(?:python_version|sys_platform) (?:>=|==) '[\w.]+')+$"
)
_REQUIREMENT = re.compile(r"([\w.-]+)(?:\[([\w,]+)\])?(?:>=([0-9]+(?:\.[0-9]+)*))?")


def requirements(pyproject: str) -> dict[str, list[str]]:
    """What is required, by extra; under `dependencies` what every install needs."""
    project = pyproject.partition("[project]\n")[2]
    always, _, rest = project.partition("[project.optional-dependencies]\n")
    own = [found for found in _LIST.findall(always) if found[0] == "dependencies"]
    lists = [*own, *_LIST.findall(rest.partition("\n[")[0])]
    return {name: _STRING.findall(_uncommented(inner)) for name, inner in lists}


def _uncommented(lines: str) -> str:
    return re.sub(r"#.*", "", lines)


def floor_of(requirement: str) -> tuple[str, list[str], str]:
    """The name of a requirement, its extras, and its lowest version, empty where it has none.

    Raises `ValueError` for one with any other condition.

    >>> floor_of("ray[data]>=2.40")
    ('ray', ['data'], '2.40')
    """
    match = _REQUIREMENT.fullmatch(_MARKER.sub("", requirement))
    if match is None:
        raise ValueError(f"{requirement!r} says more than a lowest version")
    return match[1], (match[2] or "").split(",") if match[2] else [], match[3] or ""


def pins(pyproject: str, extras: Iterable[str] = ()) -> dict[str, str]:
    """The lowest version of each package that an install with these extras asks for."""
    known, found = requirements(pyproject), dict[str, str]()
    waiting, done = ["dependencies", *extras], set[str]()
    while waiting:
        extra = waiting.pop()
        done.add(extra)
        for name, inner, floor in map(floor_of, known[extra]):
            if name == "newsparse":
                waiting += set(inner) - done
            else:
                found[name] = max(found.get(name, ""), floor, key=_as_numbers)
    return found


def _as_numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part]


if __name__ == "__main__":
    lowest = pins((ROOT / "pyproject.toml").read_text(encoding="utf-8"), sys.argv[1:])
    print("\n".join(f"{name}=={version}" for name, version in sorted(lowest.items())))
