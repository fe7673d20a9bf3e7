"""What callers give by mistake: a path or an address as text, a response, a list of texts.

A string is always content. Where it is only a path or an address it is read as any other, and a
diagnostic says what was probably meant.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from newsparse.values import Diagnostic

__all__ = ["check_names", "is_address", "mistaken_text", "wrong_source"]

_LONGEST = 400  # characters of a path or an address that anybody would give
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S+|//[^\s/]+\.\S+|www\.\S+", re.IGNORECASE)
_PATH = re.compile(
    r"(?:[^/\\\n]*[/\\])*[^/\\\n]+"
    r"\.(?:txt|html?|json|jsonl|csv|tsv|xml|pdf|docx?|md|gz|zst|zip|parquet|warc)"
    r"|(?:~|\.\.?|[a-z]:)?[/\\]\S+",
    re.IGNORECASE,
)
_ROOTED = re.compile(r"(?:~|\.\.?|[a-z]:)?[/\\]", re.IGNORECASE)
_BLANK = re.compile(r"\s")


def is_address(text: str) -> bool:
    """Whether a text is nothing but an address.

    >>> is_address("https://contoh.id/berita/1"), is_address("Lihat https://contoh.id")
    (True, False)
    """
    return len(text) <= _LONGEST and bool(_ADDRESS.fullmatch(text))


def mistaken_text(text: str) -> Diagnostic | None:
    r"""What to say of a text that is only an address or the path of a file.

    >>> mistaken_text("berita/satu.txt").code, mistaken_text("https://contoh.id/1").code
    ('input.looks_like_path', 'input.is_address')
    >>> mistaken_text("Padi dijual.")
    """
    if len(text) > _LONGEST:
        return None
    line = text.strip()
    if is_address(line) and not line.lower().startswith("file:"):
        advice = "newsparse opens no connection: fetch the page and parse that, with url= for this"
        return Diagnostic("input.is_address", f"the text is only an address; {advice}")
    if line.lower().startswith("file:") or _is_path(line):
        advice = "a string is always content: newsparse.parse_file reads a file"
        return Diagnostic("input.looks_like_path", f"the text looks like a path; {advice}")
    return None


def _is_path(line: str) -> bool:
    """Blanks may stand in names of folders and files, but a sentence may end with a name, too."""
    has_blank = bool(_BLANK.search(line))
    return bool(_PATH.fullmatch(line)) and (not has_blank or bool(_ROOTED.match(line)))


def wrong_source(source: object) -> TypeError:
    """The error for what is neither text nor page, with the way to get one from it.

    >>> print(wrong_source(["Satu.", "Dua."]))
    newsparse.parse takes the text or page itself as str, bytes or a BeautifulSoup object, got list;
    parse them one by one, or with newsparse.parse_many
    """
    return TypeError(
        "newsparse.parse takes the text or page itself as str, bytes or a BeautifulSoup object, "
        f"got {type(source).__name__}; {_advice(source)}"
    )


def _advice(source: object) -> str:
    kind = type(source)
    if source is None:
        return "whatever gave it found no text"
    if isinstance(source, os.PathLike):
        return "use newsparse.parse_file for a path"
    if isinstance(source, bytearray | memoryview):
        return "give bytes(...) of it"
    for name in ("content", "body"):  # requests and httpx; Scrapy
        if hasattr(kind, name) and hasattr(kind, "text"):
            return f"give what it holds: newsparse.parse(response.{name}, url=str(response.url))"
    if hasattr(kind, "read"):
        return "give what its read() returns"
    if hasattr(kind, "html"):  # selectolax
        return "give its .html"
    if isinstance(source, list | tuple | set | frozenset | Iterator) or hasattr(kind, "tolist"):
        return "parse them one by one, or with newsparse.parse_many"
    if isinstance(source, dict):
        return "give the value that holds the text"
    return "give one of these"


def check_names(url: object, outlet: object = None) -> None:
    """Refuse an address or a slug that is no string; raises `TypeError`.

    >>> check_names("https://contoh.id/1", 7)
    Traceback (most recent call last):
    ...
    TypeError: outlet= takes the slug of an outlet as str, got int
    """
    for name, value, what in (
        ("url", url, "an address"),
        ("outlet", outlet, "the slug of an outlet"),
    ):
        if not (value is None or isinstance(value, str)):
            raise TypeError(f"{name}= takes {what} as str, got {type(value).__name__}")
