"""Packages that only an extra brings: imported when a function needs them, else named."""

from __future__ import annotations

import importlib
from typing import Any

__all__ = ["needed"]


def needed(module: str, extra: str) -> Any:
    """Import a module of an optional package; the error for a missing one says how to install it.

    >>> needed("json", "frames").dumps([1])
    '[1]'
    >>> needed("no_such_package.part", "frames")
    Traceback (most recent call last):
    ...
    ModuleNotFoundError: newsparse needs no_such_package for this: pip install "newsparse[frames]"
    """
    package = module.partition(".")[0]
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != package:
            raise  # the package is there, and lacks something itself
        told = f'newsparse needs {package} for this: pip install "newsparse[{extra}]"'
        raise ModuleNotFoundError(told, name=package) from None
