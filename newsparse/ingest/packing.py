"""A parser as bytes, from which a worker process builds an equal one."""

from __future__ import annotations

import pickle
import sys

from newsparse.outlets.outlet import Outlet
from newsparse.parser import Parser

__all__ = ["packed", "unpacked"]

_HINT = (
    "define the outlet's functions at the top of a module that can be imported, "
    "or parse in this process: workers=1"
)


def packed(parser: Parser, *, by_fork: bool = True) -> bytes:
    """The parser, pickled by what it was made with.

    `by_fork` says that the worker is a copy of this process, which knows what a notebook defined.

    Raises `TypeError`, which names the outlet, where an outlet's hook cannot be sent.

    >>> parser = unpacked(packed(Parser(without=["detik"])))
    >>> Parser().outlets.keys() - parser.outlets.keys()
    {'detik'}
    """
    for outlet in parser.settings["outlets"]:
        _check(outlet, by_fork)
    return pickle.dumps(parser)


def unpacked(data: bytes) -> Parser:
    """The parser again; raises what the import of an outlet's functions raises."""
    parser: Parser = pickle.loads(data)
    return parser


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
