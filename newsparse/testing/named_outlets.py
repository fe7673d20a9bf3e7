"""Outlets by their dotted names, for those that are not installed as plugins yet."""

from __future__ import annotations

import importlib
from collections.abc import Iterable

from newsparse.outlets.outlet import Outlet

__all__ = ["load_outlets"]


def load_outlets(names: Iterable[str]) -> list[Outlet]:
    """The outlets behind names such as `my_package.outlet:OUTLET`; a tuple of outlets will do too.

    Raises `ValueError` for a name of another form, a module that cannot be imported, a name that is
    not in it, and a value that is no outlet.

    >>> load_outlets(["newsparse.outlets.tempo:OUTLET"])[0].slug
    'tempo'
    >>> load_outlets(["newsparse.outlets.tempo:TEMPO"])
    Traceback (most recent call last):
    ...
    ValueError: 'newsparse.outlets.tempo:TEMPO': the module has no TEMPO
    """
    found: list[Outlet] = []
    for name in names:
        found += _load(name.strip())
    return found


def _load(name: str) -> Iterable[Outlet]:
    module_name, colon, attribute = name.partition(":")
    if not (module_name and colon and attribute):
        raise ValueError(f"{name!r}: expected my_package.outlet:OUTLET")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        raise ValueError(f"{name!r}: {error}") from error
    if not hasattr(module, attribute):
        raise ValueError(f"{name!r}: the module has no {attribute}")
    value: object = getattr(module, attribute)
    outlets = value if isinstance(value, (tuple, list)) else (value,)
    for outlet in outlets:
        if not isinstance(outlet, Outlet):
            kind = type(outlet).__name__
            raise ValueError(f"{name!r}: expected an Outlet, got {kind}")
    return outlets
