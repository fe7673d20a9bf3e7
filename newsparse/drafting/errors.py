"""Why nothing can be drafted: what was asked for, or one of the samples."""

from __future__ import annotations

from newsparse.errors import NewsparseError

__all__ = ["DraftError", "SampleError"]


class DraftError(NewsparseError, ValueError):
    """A name, a slug or a domain that no outlet can have; the hint says what to do."""


class SampleError(DraftError):
    """A sample from which nothing can be drafted; `sample` is its name.

    >>> print(SampleError("a.txt", "it is empty", "give the text of an article"))
    it is empty; give the text of an article
    """

    def __init__(self, sample: str, problem: str, hint: str) -> None:
        super().__init__(problem, hint=hint)
        self.sample = sample

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.sample, self.message, self.hint))
