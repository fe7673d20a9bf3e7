"""Text that UTF-8 can hold."""

from __future__ import annotations

import re

__all__ = ["encodable"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    r"""The text with U+FFFD for each lone surrogate, one for one, so that spans still fit.

    >>> encodable("Ku\ud800pang")
    'Ku�pang'
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
