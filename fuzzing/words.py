"""The dictionaries: what outlets print, from their own data, and what the readers look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.fields.calendar import MONTHS, WEEKDAYS, ZONES
from newsparse.outlets.built_in import BUILT_IN
from newsparse.quotes.words import (
    BASES,
    CLASSES,
    DEGREES,
    FORMS,
    HONORIFICS,
    ORGANISATIONS,
    PRONOUNS,
    ROLES,
    TITLE_WORDS,
)

__all__ = ["as_bytes", "as_dictionary", "date_words", "outlet_words", "page_words", "quote_words"]

_LONGEST = 64  # bytes of a word that libFuzzer takes
_MOST = 50  # words of one list, from all over it
_SIGNS = (*"\u200b\xad\ufeff\u2028\u2003\x0b\xa0\u0301\u202e\u0130\xdf\x00", "\r\n", "\n\n")
_MARKS = ("“", "”", '"', "''", "``", "‘", "’", "„", "″", ",” ", '," ', "–", "—", ". ", "…")
_TAGS = """\
<p> </p> <br> <h1> <h2> <div </div> class= <script> </script> <style> <template> <textarea> <table>
<tr><td> <noscript> <iframe> <svg> <math> <select> <option> <frameset> <plaintext> <title> <article>
<aside> <figure> <figcaption> <ul> <li> <nav> <footer> <!-- --> <![CDATA[ ]]> <?xml <!doctype <html>
<head> <body> <a href= <img alt= <base <time datetime= <link rel=canonical <meta property= content=
"og:title" "og:url" "article:published_time" "application/ld+json" {"@type":"NewsArticle",
"@graph":[ "headline": "datePublished": "author":[{"name": "articleBody":
&#x110000; &#0; &#xd800; &amp &nbsp; hidden style="display:none" aria-hidden="true"
""".split()


def outlet_words() -> Iterator[str]:
    """Markers, lines, datelines and names that the known outlets print."""
    for outlet in BUILT_IN:
        for rule in outlet.rules:
            yield rule.example or rule.pattern
        yield from (*outlet.datelines, *outlet.timestamps, *outlet.fingerprints, *outlet.habits)
        yield from (outlet.name, *outlet.domains, *outlet.printed)
    yield from (*_SIGNS, *_MARKS, "KUPANG - ", "3 April 2022 08:54 WIB", "Senin (4/4/2022)")


def page_words() -> Iterator[str]:
    """Tags, addresses and the selectors of the known layouts."""
    yield from _TAGS
    for outlet in BUILT_IN:
        yield from (f"https://{domain}/" for domain in outlet.domains)
        for layout in outlet.layouts:
            for selector in (layout.body, layout.title, *(css for _, css in layout.parts())):
                yield from (_opened(part) for part in selector.split(","))
    yield from _SIGNS


def _opened(selector: str) -> str:
    """A tag that a simple selector finds; of others their text, which is as good as any."""
    name, _, kind = selector.strip().split(" ")[-1].partition(".")
    if kind.replace("-", "").replace("_", "").isalnum():
        return f'<{name or "div"} class="{kind}">'
    return selector.strip()


def date_words() -> Iterator[str]:
    """Names of months, days and zones, and the forms that outlets print stamps in."""
    yield from (*MONTHS, *WEEKDAYS, *ZONES, *_SIGNS)
    for outlet in BUILT_IN:
        yield from outlet.timestamps
    yield from "pukul |GMT+7|+07:00|T08:54:00Z| 2022|/2022|3/4/| AM|jam lalu".split("|")


def quote_words() -> Iterator[str]:
    """Marks, cues, roles, pronouns and titles as the reader of quotes knows them."""
    yield from (*_MARKS, *_SIGNS)
    yield from (f" {word} " for word in (*BASES, *FORMS, *PRONOUNS))
    others = (HONORIFICS, ROLES, ORGANISATIONS, TITLE_WORDS, DEGREES, *CLASSES.values())
    for words in map(sorted, others):
        yield from (f" {word} " for word in words[:: len(words) // _MOST + 1])


def as_bytes(words: Iterable[str]) -> list[bytes]:
    """Words as libFuzzer takes them, each once."""
    return sorted({word.encode("utf-8", "surrogatepass")[:_LONGEST] for word in words if word})


def as_dictionary(words: Iterable[bytes]) -> str:
    """A dictionary as libFuzzer reads it: a quoted word a line, all but plain ASCII as escapes."""
    return "".join(f'"{"".join(map(_escaped, word))}"\n' for word in words)


def _escaped(byte: int) -> str:
    char = chr(byte)
    return char if char.isascii() and char.isprintable() and char not in '"\\' else f"\\x{byte:02x}"
