"""A parser as bytes, from which a worker process builds an equal one."""

from __future__ import annotations

import pickle
import sys

from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.generic import OUTLET as GENERIC
from newsparse.outlets.outlet import Outlet
from newsparse.parser import Parser
from newsparse.plugins import NO_PLUGINS, installed_plugins

__all__ = ["packed", "unpacked"]

_HINT = (
    "define the outlet's functions at the top of a module that can be imported, "
    "or parse in this process: workers=1"
)


def packed(parser: Parser, *, by_fork: bool = True) -> bytes:
    """The parser's configuration; the built-in outlets and the plugins go by name.

    `by_fork` says that the worker is a copy of this process, which knows what a notebook defined.

    Raises `TypeError`, which names the outlet, where an outlet's hook cannot be sent.

    >>> parser = unpacked(packed(Parser(without=["detik"])))
    >>> Parser().outlets.keys() - parser.outlets.keys()
    {'detik'}
    """
    has_plugins = bool(parser._registry._origins)
    known = [*BUILT_IN, *(installed_plugins() if has_plugins else NO_PLUGINS).outlets]
    kept = {id(outlet) for outlet in parser.outlets.values()}
    ours = {id(outlet) for outlet in (*known, GENERIC)}
    settings = {
        "outlets": [outlet for outlet in parser.outlets.values() if id(outlet) not in ours],
        "without": [outlet.slug for outlet in known if id(outlet) not in kept],
        "plugins": has_plugins,
        "limits": parser._limits,
        "indirect": parser._indirect,
        "layouts": parser._layouts,
        "generic_rules": bool(parser._registry._base),
    }
    for outlet in parser.outlets.values():
        if id(outlet) not in ours:
            _check(outlet, by_fork)
    return pickle.dumps(settings)


def unpacked(data: bytes) -> Parser:
    """The parser again; raises what the import of an outlet's functions raises."""
    return Parser(**pickle.loads(data))


def _check(outlet: Outlet, by_fork: bool) -> None:
    """Refuse an outlet that another process could not load."""
    try:
        data = pickle.dumps(outlet)
    except Exception as error:  # a lambda, a function within a function, an open file ...
        raise TypeError(
            f"outlet {outlet.slug!r} cannot be sent to worker processes ({error}); {_HINT}"
        ) from None
    is_typed_in = not hasattr(sys.modules["__main__"], "__file__")
    if is_typed_in and not by_fork and b"__main__" in data:
        raise TypeError(
            f"outlet {outlet.slug!r} uses a function of this notebook, which worker processes "
            f"do not know; {_HINT}"
        )
