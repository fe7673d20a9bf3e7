"""The tools that are measured: newsparse, its peers, and bare parsers that only build the tree.

Every tool is imported when it is asked for, so that one that is not installed is merely left out.
All get the same text of a page and its address, and are set to be at their best: Indonesian where
a tool can be told, no comments, no pictures. They have no stubs, hence `Any`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import importlib.metadata
import logging
import re
import socket
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn
from unittest import mock

from benchmarks.quality import Reading

__all__ = [
    "GENERIC",
    "LEXBOR",
    "NEWSPARSE",
    "PEERS",
    "TRAFILATURA",
    "TRAFILATURA_FAST",
    "Read",
    "Tool",
    "load",
    "undisturbed",
]

Read = Callable[[str, str | None], Reading | None]
"""Reads a document, given as a string with its address; a bare parser has nothing to tell."""


@dataclass(frozen=True)
class Tool:
    """One row of the table."""

    name: str
    distribution: str
    load: Callable[[], Read]
    """Imports the tool; raises `ImportError` where it is not installed."""
    tells: frozenset[str] = frozenset()
    """What it reads at all: of `text`, `title`, `timestamp`. Nothing: only its time is taken."""

    @property
    def reads_text(self) -> bool:
        """Whether it reads plain text as well; peers get a text as a minimal page."""
        return self.distribution == "newsparse"

    @property
    def version(self) -> str:
        """The installed version, or nothing where the tool runs from a checkout."""
        try:
            return importlib.metadata.version(self.distribution)
        except importlib.metadata.PackageNotFoundError:
            return ""


def _newsparse() -> Read:
    parse = importlib.import_module("newsparse").parse
    return lambda html, url: _article(parse(html, url=url))


def _newsparse_generic() -> Read:
    parser = importlib.import_module("newsparse").Parser(layouts=False)
    return lambda html, url: _article(parser.parse(html, url=url))


def _trafilatura_fast() -> Read:
    extract = importlib.import_module("trafilatura").extract

    def read(html: str, url: str | None) -> Reading:
        text = extract(html, url=url, fast=True, include_comments=False)
        return Reading(paragraphs=_lines(text))

    return read


def _trafilatura() -> Read:
    extract = importlib.import_module("trafilatura").bare_extraction

    def read(html: str, url: str | None) -> Reading:
        found = extract(html, url=url, with_metadata=True, include_comments=False)
        if found is None:
            return Reading()
        return Reading(_text(found.title), _moment(found.date), _lines(found.text))

    return read


def _newspaper() -> Read:
    article = importlib.import_module("newspaper").Article

    def read(html: str, url: str | None) -> Reading:
        page = article(url or "", language="id", fetch_images=False)
        page.download(input_html=html, ignore_read_more=True)  # which fetches nothing
        page.parse()
        return Reading(_text(page.title), _moment(page.publish_date), _lines(page.text))

    return read


def _readability() -> Read:
    document = importlib.import_module("readability").Document
    tree_of = importlib.import_module("lxml.html").fromstring

    def read(html: str, url: str | None) -> Reading:
        page = document(html, url=url)
        return Reading(
            title=_text(page.short_title()),
            paragraphs=_lines(_text_of_tree(tree_of(page.summary(html_partial=True)))),
        )

    return read


def _justext() -> Read:
    module = importlib.import_module("justext")
    stoplist = module.get_stoplist("Indonesian")

    def read(html: str, url: str | None) -> Reading:
        kept = [part.text for part in module.justext(html, stoplist) if not part.is_boilerplate]
        return Reading(paragraphs=_lines("\n".join(kept)))

    return read


def _goose() -> Read:
    settings = {
        "enable_image_fetching": False,
        "use_meta_language": False,  # old pages claim English
        "target_language": "id",
    }
    goose = importlib.import_module("goose3").Goose(settings)

    def read(html: str, url: str | None) -> Reading:
        page = goose.extract(url=url, raw_html=html)
        return Reading(
            _text(page.title), _moment(page.publish_datetime_utc), _lines(page.cleaned_text)
        )

    return read


def _resiliparse() -> Read:
    tree_of = importlib.import_module("resiliparse.parse.html").HTMLTree.parse
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text

    def read(html: str, url: str | None) -> Reading:
        tree = tree_of(html)
        text = extract(tree, main_content=True, list_bullets=False, alt_texts=False, comments=False)
        return Reading(title=_text(tree.title), paragraphs=_lines(text))

    return read


def _lexbor() -> Read:
    parse = importlib.import_module("selectolax.lexbor").LexborHTMLParser

    def read(html: str, url: str | None) -> None:
        parse(html)

    return read


def _soup(builder: str, *needs: str) -> Callable[[], Read]:
    def load() -> Read:
        for module in needs:
            importlib.import_module(module)
        soup = importlib.import_module("bs4").BeautifulSoup

        def read(html: str, url: str | None) -> None:
            soup(html, builder)

        return read

    return load


_TEXT = frozenset({"text"})
_TITLED = _TEXT | {"title"}
_DATED = _TITLED | {"timestamp"}

NEWSPARSE = Tool("newsparse", "newsparse", _newsparse, _DATED)
GENERIC = Tool("newsparse, generic", "newsparse", _newsparse_generic, _DATED)
LEXBOR = Tool("Lexbor, bare", "selectolax", _lexbor)
TRAFILATURA_FAST = Tool("trafilatura, fast", "trafilatura", _trafilatura_fast, _TEXT)
TRAFILATURA = Tool("trafilatura", "trafilatura", _trafilatura, _DATED)
PEERS = (
    TRAFILATURA_FAST,
    TRAFILATURA,
    Tool("newspaper4k", "newspaper4k", _newspaper, _DATED),
    Tool("readability-lxml", "readability-lxml", _readability, _TITLED),
    Tool("jusText", "jusText", _justext, _TEXT),
    Tool("goose3", "goose3", _goose, _DATED),
    Tool("resiliparse", "resiliparse", _resiliparse, _TITLED),
    LEXBOR,
    Tool("soup, html.parser", "beautifulsoup4", _soup("html.parser")),
    Tool("soup, lxml", "beautifulsoup4", _soup("lxml", "lxml.etree")),
)
"""The peers and the bare parsers, in the order of the table."""


def load(tools: Sequence[Tool]) -> tuple[dict[Tool, Read], dict[Tool, str]]:
    """The readers of the tools that are there, and why others are not."""
    readers: dict[Tool, Read] = {}
    missing: dict[Tool, str] = {}
    for tool in tools:
        try:
            readers[tool] = tool.load()
        except ImportError as error:
            missing[tool] = f"not installed ({error})"
    return readers, missing


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """No tool reaches the network, logs or warns: none of that belongs into its time."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError("a benchmark does not reach the network")

    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with (
            mock.patch.object(socket.socket, "connect", refuse),
            mock.patch.object(socket, "getaddrinfo", refuse),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def _article(article: Any) -> Reading:
    return Reading(article.title, article.timestamp, tuple(article.paragraphs))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _lines(text: object) -> tuple[str, ...]:
    """A text's paragraphs: peers print each on a line of its own."""
    lines = text.split("\n") if isinstance(text, str) else []
    return tuple(line for line in lines if line.strip())


def _moment(value: object) -> dt.datetime | None:
    """What a peer gives for a date: a `datetime`, or a string in ISO 8601."""
    if isinstance(value, dt.datetime):
        return value
    try:  # Python 3.10 does not know the Z
        return dt.datetime.fromisoformat(re.sub(r"Z$", "+00:00", str(value)))
    except ValueError:
        return None


_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table td th tr ul".split()
)


def _text_of_tree(tree: Any) -> str:
    """The text of an lxml tree, every block on its own line: Readability gives HTML, not text."""
    for element in tree.iter():
        element.text = re.sub(r"\s+", " ", element.text or "")
        element.tail = re.sub(r"\s+", " ", element.tail or "")
        if element.tag in _BLOCKS:
            element.text = "\n" + element.text
            element.tail = "\n" + element.tail
    return str(tree.text_content())
