"""How much one call of `parse` accepts before it refuses, and how long a list may grow."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True)
class Limits:
    """Bounds that hold before any work starts. Pass your own to `Parser(limits=...)`.

    >>> Limits(max_chars=1000).max_chars
    1000
    >>> Limits(max_chars=0)
    Traceback (most recent call last):
    ...
    ValueError: Limits.max_chars must be a positive whole number, got 0
    """

    max_chars: int = 5_000_000
    """Characters (code points) of one text."""
    max_bytes: int = 20_000_000
    """Bytes of one undecoded document: four a character at most."""
    max_lines: int = 200_000
    """Lines of one text, blank ones included."""
    max_tags: int = 300_000
    """Tags of one page, closing ones included."""
    max_depth: int = 2_000
    """Elements of a page inside one another."""
    max_attributes: int = 400
    """Attributes of one tag; a tag with more is read without any."""
    max_rule_line: int = 2_000
    """Longest line that line rules look at; longer lines can only be body."""

    def __post_init__(self) -> None:
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"Limits.{name} must be a positive whole number, got {value!r}")
