"""Outlets as data: one file an outlet or a network, the rules of all of them in `generic`.

The folder and the public function that lists its content share one name, `newsparse.outlets`. Python
binds a package's submodule over a function of that name, so the module itself answers the call.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.outlets.outlet import Outlet


class _CallableModule(ModuleType):
    """A module that can be called: `newsparse.outlets()`."""

    def __call__(self) -> dict[str, Outlet]:
        """List the outlets by slug: built-in, of installed packages, and registered ones.

        >>> import newsparse
        >>> known = newsparse.outlets()
        >>> known["sindonews"].domains, "detik" in known
        (('sindonews.com',), True)
        """
        # The package's own door, not a floor above: only a call goes through it.
        known: dict[str, Outlet] = importlib.import_module("newsparse.default").known_outlets()
        return known


sys.modules[__name__].__class__ = _CallableModule
