"""Where one stage of newsparse ends and the next begins: its real functions, wrapped for a while.

A stage is a name such as `detect`, or a name with a part, `segment/read_head`. What runs inside a
stage but belongs to another, as reading quotes does while the fields are read, is the other's.
"""

from __future__ import annotations

import contextlib
import functools
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

__all__ = ["REST", "STAGES", "staged"]

REST = "rest"
"""What stands between the stages."""

STAGES = (
    *("decode", "read", "tree", "facts", "render", "detect"),
    *("segment", "fields", "quotes", "model", REST),
)
"""In the order in which an article passes through them; three are for pages only."""

_SEAMS = (
    ("decode", "newsparse.parser", "decode"),
    ("read", "newsparse.parser", "is_markup"),
    ("read", "newsparse.parser", "read_text"),
    ("read", "newsparse.parser", "cut_lines"),
    ("read", "newsparse.parser", "mistaken_text"),
    ("tree", "newsparse.pages.page", "grow"),
    ("facts", "newsparse.pages.page", "read_facts"),
    ("render", "newsparse.pages.page", "open_page"),
    ("render", "newsparse.pages.page:Page", "document"),
    ("detect", "newsparse.parser", "detect"),
    ("segment", "newsparse.parser", "PASSES"),
    ("segment", "newsparse.parser", "PAGE_PASSES"),
    ("segment", "newsparse.parser", "INDEX_PASSES"),
    ("segment", "newsparse.assemble", "tile"),
    ("fields", "newsparse.parser", "assemble"),
    ("quotes", "newsparse.assemble", "read_capped"),
    ("model", "newsparse.assemble", "Article"),
)
"""Stage, module or class, and the name by which the code calls the function, or the functions."""

Switch = Callable[[str], None]
"""Is told the stage that goes on from now."""


@contextlib.contextmanager
def staged(switch: Switch) -> Iterator[None]:
    """Tell `switch` of every change of stage while newsparse parses in this process.

    Raises `AttributeError` where newsparse no longer has such a function: mend the list above.
    """
    trail = [REST]
    with contextlib.ExitStack() as stack:
        for stage, home, name in _SEAMS:
            owner = pkgutil.resolve_name(home)
            value = getattr(owner, name)
            wrapped: object
            if isinstance(value, tuple):
                named = [(f"{stage}/{function.__name__}", function) for function in value]
                wrapped = tuple(_Seam(function, part, trail, switch) for part, function in named)
            else:
                wrapped = _Seam(value, stage, trail, switch)
            stack.enter_context(mock.patch.object(owner, name, wrapped))
        switch(REST)
        yield


class _Seam:
    """A function, method or class that tells when it begins and when it ends."""

    def __init__(self, inner: Any, stage: str, trail: list[str], switch: Switch) -> None:
        self._inner, self._stage, self._trail, self._switch = inner, stage, trail, switch

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self._trail.append(self._stage)
        self._switch(self._stage)
        try:
            return self._inner(*args, **kwargs)
        finally:
            self._trail.pop()
            self._switch(self._trail[-1])

    def __get__(self, owner: object, kind: type | None = None) -> Any:
        return self if owner is None else functools.partial(self, owner)

    def __getattr__(self, name: str) -> Any:
        """What the class offers beside the call, `Article.model_construct`, is the stage's too."""
        return _Seam(getattr(self._inner, name), self._stage, self._trail, self._switch)
