"""The linear scan that makes it safe to build a tree of.

Lexbor takes quadratic time for deep nesting and for thousands of attributes on one tag, and HTML
itself loses text after a tag, comment or script that never ends. A healthy page is passed on after
a few searches; the others go through `repair`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from newsparse.errors import InputTooComplex, InputTooLarge
from newsparse.limits import Limits
from newsparse.pages.engine import LexborHTMLParser
from newsparse.pages.nesting import check_nesting, without_choices
from newsparse.pages.repair import count_attributes, repair
from newsparse.values import Diagnostic

__all__ = ["repaired", "safe_markup"]

_DOUBTFUL = re.compile(
    r"</(?:[^a-zA-Z'\"\\+$]|[a-zA-Z][^<>'\"]{0,200}<)"  # an end that hides text up to ">"
    r"|<!\[CDATA\["
)
_TAG_NAMES = re.compile(r"<(/?[a-zA-Z][^\s/><]*)")
_TAG_START = re.compile("</?[a-zA-Z]")
_MANY = 400
_MANY_TAGS = 2_000  # opening tags below which choices are few and nothing nests too deeply
_LONGEST_TAG = 6000  # characters from which a tag's attributes are counted
_REFERENCE = re.compile("&(?=#).(?:[xX]([0-9a-fA-F]+)|([0-9]+))")  # "&" alone is sought faster
_LONGEST_NUMBER = 7  # digits of a character's number
_UNENCODABLE = re.compile("[\ud800-\udfff]")
_CDATA = "<![CDATA["


def safe_markup(html: str, limits: Limits) -> tuple[str, LexborHTMLParser, list[Diagnostic]]:
    """A page that a tree can be built of in linear time, its tree, and what was repaired for it.

    Raises `InputTooLarge` for too many characters and `InputTooComplex` for too many tags or too
    deep nesting, before the tree of the whole page is built.
    """
    if len(html) > limits.max_chars:
        raise InputTooLarge(
            "the page has too many characters",
            limit=limits.max_chars,
            actual=len(html),
            hint="split it, or raise Limits.max_chars",
        )
    html, data, notes = _encodable(html)
    lost = sum(map(_names_nothing, _REFERENCE.findall(html)))
    if lost:
        words = f"{lost} references name no character; U+FFFD stands for each"
        notes.append(Diagnostic("html.reference_replaced", words))
    if _needs_repair(html):
        html, more = repaired(html, limits)
        data = html.encode()
        notes += more
    tags = data.count(b"<")
    if tags > limits.max_tags and len(_TAG_NAMES.findall(html)) <= limits.max_tags:
        # most are no tags at all: "</" a million times
        html, more = repaired(html, limits)
        data, notes = html.encode(), notes + more
        tags = data.count(b"<")
    if tags > limits.max_tags:
        raise InputTooComplex(
            "the page has too many tags",
            limit=limits.max_tags,
            actual=tags,
            hint="is this one article? else raise Limits.max_tags",
        )
    many = min(_MANY_TAGS, limits.max_depth)
    openings = tags - data.count(b"</") if tags > many else tags
    if openings > many:
        html = without_choices(html)
        tree = check_nesting(html, openings, limits.max_depth)
        return html, tree or LexborHTMLParser(html), notes
    return html, LexborHTMLParser(data), notes


def _encodable(html: str) -> tuple[str, bytes, list[Diagnostic]]:
    """The page without signs that no page may hold, its bytes, and what was replaced."""
    notes: list[Diagnostic] = []
    if html.startswith("\ufeff"):
        html = html.lstrip("\ufeff")
        notes.append(Diagnostic("bom_removed", "a byte order mark was removed"))
    count = 0
    try:
        data = html.encode()
    except UnicodeEncodeError:
        html, count = _UNENCODABLE.subn("\ufffd", html)
        data = html.encode()
    if b"\x00" in data:
        notes.append(
            Diagnostic("control_replaced", f"{html.count(chr(0))} NUL were replaced by U+FFFD")
        )
        html = html.replace("\x00", "\ufffd")
        data = html.encode()
    if count:
        notes.append(
            Diagnostic("surrogate_replaced", f"{count} lone surrogates were replaced by U+FFFD")
        )
    return html, data, notes


def _names_nothing(reference: tuple[str, str]) -> bool:
    """Whether a number, hexadecimal or decimal, is NUL, a surrogate or beyond all characters."""
    digits, base = (reference[0], 16) if reference[0] else (reference[1], 10)
    digits = digits.lstrip("0")
    if len(digits) > _LONGEST_NUMBER:
        return True
    code = int(digits or "0", base)
    return code == 0 or 0xD800 <= code <= 0xDFFF or code > sys.maxunicode


def repaired(html: str, limits: Limits) -> tuple[str, list[Diagnostic]]:
    """The page after the careful pass, with what that did."""
    done = repair(html, limits)
    notes = []
    if done.count:
        words = f"{done.count} tags, comments or scripts never end; their signs are read as text"
        notes.append(Diagnostic("html.repaired", words))
    if done.dropped:
        words = f"the attributes of {done.dropped} tags are too many to be read"
        notes.append(Diagnostic("html.attributes_ignored", words))
    return done.html, notes


def _needs_repair(html: str) -> bool:
    """Whether something never ends, or a tag is so long that its attributes must be counted."""
    last = html.rfind("<")
    if last > html.rfind(">") and html[last + 1 : last + 2].isascii():
        return True
    for mark in ('"', "'"):
        quote = html.rfind(mark)
        if quote > 0 and html[quote - 1] == "=":  # does the last one open a value of a tag?
            if html.rfind("<", 0, quote) > html.rfind(">", 0, quote):
                return True
    comment = html.rfind("<!--")
    if comment >= 0 and html.find("-->", comment) < 0:
        return True
    for doubtful in _DOUBTFUL.finditer(html):
        if doubtful[0] != _CDATA or _is_bare(html, doubtful.start()):
            return True
    return any(_is_crowded(html, start) for start in _long_stretches(html))


def _is_bare(html: str, at: int) -> bool:
    """Whether a CDATA section stands in the markup itself, not commented out inside a script."""
    return html[max(0, at - 3) : at].rstrip()[-1:] not in ("/", "*")


def _long_stretches(html: str) -> Iterator[int]:
    """Where stretches of 6,000 characters and more without a `>` begin: jumps, no walk."""
    at = 0
    while at + _LONGEST_TAG < len(html):
        end = html.rfind(">", at, at + _LONGEST_TAG)
        if end >= 0:
            at = end + 1
            continue
        yield at
        end = html.find(">", at + _LONGEST_TAG)
        at = end + 1 if end >= 0 else len(html)


def _is_crowded(html: str, start: int) -> bool:
    """Whether a stretch without `>` could be a tag with very many attributes."""
    end = html.find(">", start)
    end = end if end >= 0 else len(html)
    tag = _TAG_START.search(html, start, end)
    stretch = html[tag.start() : end] if tag else ""
    return len(stretch) > _LONGEST_TAG and count_attributes(stretch) > _MANY
