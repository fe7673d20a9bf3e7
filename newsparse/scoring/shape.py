"""Fields of JSON objects read by kind, with errors that name the file, the field and the remedy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from newsparse.errors import NewsparseError

__all__ = ["GoldError", "Shape", "read_bytes", "read_json"]

_KINDS = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a text",
    list: "a list",
    dict: "an object",
}
Choice = TypeVar("Choice", bound=str)


class GoldError(NewsparseError, ValueError):
    """A gold folder that cannot be scored: the `file`, the `field`, the problem, what to do.

    `file` ends in `:3` where line 3 is meant; `field` is empty where the whole file is.

    >>> error = GoldError("gold/padi.json", "title", "is a number", "give a text or null")
    >>> print(error)
    gold/padi.json: title is a number; give a text or null
    >>> error.file, error.field
    ('gold/padi.json', 'title')
    """

    def __init__(self, file: str, field: str, problem: str, hint: str) -> None:
        self.file = file
        self.field = field
        self.problem = problem
        subject = f"{field} {problem}" if field else problem
        super().__init__(f"{file}: {subject}", hint=hint)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.file, self.field, self.problem, self.hint))


def read_bytes(path: Path, hint: str) -> bytes:
    """The content of a file of a gold folder; raises `GoldError` where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise GoldError(str(path), "", "is missing", hint) from None
    except OSError as error:
        raise GoldError(str(path), "", f"cannot be read ({error.strerror})", hint) from error


def read_json(text: str, file: str) -> object:
    r"""The value that a JSON text holds; raises `GoldError` for what is no JSON.

    >>> read_json('{"id": "padi"', "index.jsonl:2")
    Traceback (most recent call last):
    newsparse.scoring.shape.GoldError: index.jsonl:2: is no JSON (Expecting ..., column 14); ...
    """
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        below = f"line {error.lineno}, " if error.lineno > 1 else ""
        problem = f"is no JSON ({error.msg}, {below}column {error.colno})"
        raise GoldError(file, "", problem, "write one JSON object") from None
    except (ValueError, RecursionError) as error:  # numbers of many digits, depth without end
        raise GoldError(file, "", f"is no JSON ({error})", "write one JSON object") from None
    return value


class Shape:
    """One object of a JSON file, whose fields are asked for by kind.

    A field that is left out reads as null.

    >>> row = Shape({"title": "Padi Naik", "tags": ["padi", 7]}, "gold/padi.json")
    >>> row.text("title"), row.text_or_none("deck")
    ('Padi Naik', None)
    >>> row.texts("tags")
    Traceback (most recent call last):
    newsparse.scoring.shape.GoldError: gold/padi.json: tags[1] is a number; give a text
    """

    def __init__(self, value: object, file: str, at: str = "") -> None:
        if not isinstance(value, dict):
            raise GoldError(file, at, f"is {_kind_of(value)}", "give an object")
        self._values: dict[str, object] = value
        self._file = file
        self._at = at

    def text(self, name: str) -> str:
        """A text that has to be there and may not be empty."""
        value = self._values.get(name)
        if isinstance(value, str) and value.strip():
            return value
        problem = "is an empty text" if isinstance(value, str) else None
        raise self.wrong(name, "give a text", problem)

    def text_or_none(self, name: str) -> str | None:
        """A text, or None for null."""
        value = self._values.get(name)
        if value is None or isinstance(value, str):
            return value
        raise self.wrong(name, "give a text or null")

    def flag(self, name: str, default: bool) -> bool:
        """True or false; `default` where the field is left out."""
        value = self._values.get(name, default)
        if isinstance(value, bool):
            return value
        raise self.wrong(name, "give true or false")

    def choice(self, name: str, choices: tuple[Choice, ...]) -> Choice:
        """One of a few texts."""
        value = self._values.get(name)
        for known in choices:
            if value == known:
                return known
        problem = f"is {value!r}" if isinstance(value, str) else None
        raise self.wrong(name, f"give one of {', '.join(choices)}", problem)

    def items(self, name: str, *, needed: bool = False) -> list[object]:
        """A list; empty where the field is left out, unless it is needed."""
        value = self._values.get(name) if needed else self._values.get(name, [])
        if isinstance(value, list):
            return value
        raise self.wrong(name, "give a list, [] for none")

    def texts(self, name: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        found = []
        for number, item in enumerate(self.items(name, needed=needed)):
            if not isinstance(item, str):
                at = f"{self._path(name)}[{number}]"
                raise GoldError(self._file, at, f"is {_kind_of(item)}", "give a text")
            found.append(item)
        return tuple(found)

    def shapes(self, name: str) -> list[Shape]:
        """A list of objects."""
        path = self._path(name)
        items = enumerate(self.items(name))
        return [Shape(item, self._file, f"{path}[{number}]") for number, item in items]

    def shape_or_none(self, name: str) -> Shape | None:
        """An object, or None for null."""
        value = self._values.get(name)
        return None if value is None else Shape(value, self._file, self._path(name))

    def is_null(self, name: str) -> bool:
        """Whether the field stands there and says null."""
        return name in self._values and self._values[name] is None

    def wrong(self, name: str, hint: str, problem: str | None = None) -> GoldError:
        """The error about one field; without a problem it says of what kind the value is."""
        if name not in self._values:
            problem = "is missing"
        told = problem or f"is {_kind_of(self._values[name])}"
        return GoldError(self._file, self._path(name), told, hint)

    def _path(self, name: str) -> str:
        return f"{self._at}.{name}" if self._at else name


def _kind_of(value: object) -> str:
    return _KINDS.get(type(value), type(value).__name__)
