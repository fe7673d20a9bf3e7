"""Nothing of a text can act: no element, no attribute, no address but those of the view itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from selectolax.lexbor import LexborHTMLParser

import newsparse
from newsparse import Article
from newsparse.explain import visible
from newsparse.notebook import table
from newsparse.values import (
    Caption,
    Contributor,
    Dateline,
    Diagnostic,
    LeadImage,
    Quote,
    Related,
    Speaker,
)
from newsparse.view.article import as_output, as_page
from newsparse.view.markup import words
from newsparse.view.style import STYLE
from tests.frames.made_articles import made_articles
from tests.notebook.shown import part, soup, texts
from tests.properties.strategies import any_text

ELEMENTS = frozenset(
    "a article aside b bdi body caption cite code details div h2 h3 header html head i li mark meta ol p q "
    "section span style summary table tbody td th thead time title tr ul".split()
)
ATTRIBUTES = frozenset(
    "charset class colspan content datetime href http-equiv lang name open rel scope target title".split()
)
EVIL = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title></mark></p><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "<!--", "-->", "]]>", "&lt;script&gt;", "&#60;b&#62;",
    "<a href=javascript:alert(1)>x</a>",
    "<svg/onload=alert(1)>",
    "<style>*{background:url(//x.id)}</style>",
    "\u202egnp.exe", "\u2066\u200f\u200b\ufeff", "\x00\x1b[31m\x7f\x85\u2028", "\ud800\udfff",
    "Z\u0300" * 50,
)  # fmt: skip
ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//contoh.id",
    "file:///etc/passwd",
    "https://contoh.id/\" onclick=\"alert(1)",
    "https://contoh.id/\u202egnp",
    "https://contoh.id/a b",
    "https://",
    " https://contoh.id",
    "\ud800",
)  # fmt: skip
_many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def faults(html: str) -> Iterator[str]:
    """What a browser would find in a page beside the elements and attributes of the view."""
    root = LexborHTMLParser(html).root
    assert root is not None
    for node in root.traverse():
        if node.tag not in ELEMENTS:
            yield f"<{node.tag}>"
        for name, value in node.attributes.items():
            if name not in ATTRIBUTES:
                yield f"{node.tag} {name}"
            if name == "href" and not re.match(r"https?://[^\s\"<>]+$", value or "", re.I):
                yield f"href {value}"
        if node.tag == "a" and node.attributes.get("rel") != "noopener noreferrer nofollow":
            yield "a link that tells the site"
        if node.tag == "style" and node.text() != STYLE[len("<style>") : -len("</style>")]:
            yield "another style"


def article_of(evil: str, address: str) -> Article:
    """An article that has the same text everywhere."""
    speaker = Speaker(evil, evil, evil)
    quote = Quote(evil, "direct", (0, len(evil)), 0, speaker, evil, evil, evil, 0.5, (evil,))
    caption = Caption(evil, evil, evil)
    return Article(
        outlet=evil, outlet_name=evil, url=address, title=evil, deck=evil, kicker=evil, section=evil,
        dateline=Dateline(evil, evil, evil), contributors=[Contributor(evil, "author")],
        body=evil, paragraphs=[evil], quotes=[quote], captions=[caption], tags=[evil],
        related=[Related(evil, address)], sources=[evil], cited=[evil], pages=[address],
        lead_image=LeadImage(address, caption), diagnostics=[Diagnostic(evil, evil, (0, len(evil)))],
        text=evil, segments=[newsparse.Segment(0, len(evil), newsparse.Role.BODY, evil)],
    )  # fmt: skip


@pytest.mark.parametrize("evil", EVIL, ids=ascii)
def test_no_text_acts_wherever_it_stands(evil: str) -> None:
    article = article_of(evil, "https://contoh.id")
    for html in (as_output(article), as_page(article), table([article])._repr_html_()):
        assert list(faults(html)) == []
        assert {char for char in html if visible(char) != char} <= {"\n"}
    assert texts(soup(as_output(article)), ".np-title") == [visible(evil)]


@pytest.mark.parametrize("address", ADDRESSES, ids=ascii)
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    article = article_of("Hujan", address)
    for html in (as_output(article), as_page(article), table([article])._repr_html_()):
        assert not soup(html).select("[href]")
        assert list(faults(html)) == []


def test_an_address_of_the_web_is_a_link_that_tells_nothing() -> None:
    article = article_of("Hujan", "https://contoh.id/a?b=1&c='2'")
    links = soup(as_output(article)).select("a")
    assert [link["href"] for link in links] == ["https://contoh.id/a?b=1&c='2'"] * 4
    assert {" ".join(link["rel"]) for link in links} == {"noopener noreferrer nofollow"}


def test_a_failure_is_escaped_as_well() -> None:
    for evil in EVIL:
        html = table([newsparse.Failure(evil, evil, evil, evil, evil)])._repr_html_()
        assert list(faults(html)) == []


def test_what_is_invisible_is_shown_and_set_apart() -> None:
    article = article_of("Air\u202esurut\u200b", "https://contoh.id")
    body = part(soup(as_output(article)), ".np-body mark")
    assert texts(body, ".np-escape") == ["\\u202e", "\\u200b"]
    assert body.get_text() == "Air\\u202esurut\\u200b"


def test_the_page_may_load_nothing() -> None:
    html = as_page(newsparse.parse("KUPANG - Hujan turun."))
    tree = soup(html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="id">\n<meta charset="utf-8">\n')
    policy = str(part(tree, 'meta[http-equiv="Content-Security-Policy"]')["content"])
    assert policy.split("; ")[:2] == ["default-src 'none'", "style-src 'unsafe-inline'"]
    assert part(tree, "title").get_text() == "Generic"
    assert part(tree, "details.np-ledger").has_attr("open")


@_many
@given(made_articles)
def test_no_article_makes_it_raise(article: Article) -> None:
    for html in (as_output(article), as_page(article), table([article])._repr_html_()):
        assert list(faults(html)) == []
        html.encode("utf-8")
    repr(table([article])).encode("utf-8")


@_many
@given(any_text)
def test_no_text_makes_it_raise(text: str) -> None:
    html = newsparse.parse(text)._repr_html_()
    assert list(faults(html)) == []
    html.encode("utf-8")


@_many
@given(any_text)
def test_words_come_back_as_they_are_shown(text: str) -> None:
    shown = words(text)
    root = LexborHTMLParser(f"<p>{shown}</p>").css_first("p")
    assert root is not None
    kept = "".join(char if char in "\t\n" else visible(char) for char in text)
    assert root.text() == kept
    assert {node.tag for node in root.traverse()} <= {"p", "i"}
