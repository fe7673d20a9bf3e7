"""Errors a caller can meet: wrong arguments and refused inputs, never the news text itself.

What is doubtful about a text is a `Diagnostic` on its article. The errors here say which limit or
rule was hit (`limit`), what was found (`actual`), and what to do about it (`hint`).
"""

from __future__ import annotations

__all__ = [
    "InputTooComplex",
    "InputTooLarge",
    "NewsparseError",
    "NotText",
    "OutletClash",
    "UnknownOutlet",
]


class NewsparseError(Exception):
    """Root of every error that newsparse raises on purpose.

    >>> error = InputTooLarge("text has too many characters", limit=10, actual=12, hint="split it")
    >>> error.limit, error.actual, error.hint
    (10, 12, 'split it')
    >>> print(error)
    text has too many characters (limit 10, actual 12); split it
    """

    def __init__(
        self, message: str, *, limit: object = None, actual: object = None, hint: str = ""
    ) -> None:
        self.message = message
        self.limit = limit
        self.actual = actual
        self.hint = hint
        super().__init__(message)

    def __str__(self) -> str:
        facts = [
            f"{name} {value}"
            for name, value in (("limit", self.limit), ("actual", self.actual))
            if value is not None and not self._names(value)
        ]
        text = f"{self.message} ({', '.join(facts)})" if facts else self.message
        return f"{text}; {self.hint}" if self.hint else text

    def _names(self, value: object) -> bool:
        return isinstance(value, str) and repr(value) in self.message

    def __reduce__(self) -> tuple[object, ...]:
        """Survive pickling between worker processes with the keyword facts intact."""
        facts = {"limit": self.limit, "actual": self.actual, "hint": self.hint}
        return (_rebuild, (type(self), self.message, facts))


def _rebuild(kind: type[NewsparseError], message: str, facts: dict[str, object]) -> NewsparseError:
    hint = facts["hint"]
    return kind(message, limit=facts["limit"], actual=facts["actual"], hint=str(hint))


class InputTooLarge(NewsparseError):
    """The input holds more characters or lines than `Limits` allows; no work was started."""


class InputTooComplex(NewsparseError):
    """The markup is nested or repeated beyond `Limits`; it was not read."""


class NotText(NewsparseError):
    """The bytes are an archive, a picture, a PDF or another binary, not a text."""


class UnknownOutlet(NewsparseError):
    """`outlet=` names no registered outlet; the hint offers the nearest slugs."""


class OutletClash(NewsparseError):
    """Two outlets claim one slug; the message names both."""
