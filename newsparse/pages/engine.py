"""The parser that builds a page's tree: Lexbor through selectolax, or what stands in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError
else:
    try:
        from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError
    except ImportError:  # no wheel of it for this platform
        from newsparse.pages.stand_in import StandInError as SelectolaxError
        from newsparse.pages.stand_in import StandInNode as LexborNode
        from newsparse.pages.stand_in import StandInTree as LexborHTMLParser

__all__ = ["LexborHTMLParser", "LexborNode", "SelectolaxError"]
