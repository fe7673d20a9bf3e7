"""The invented article as a page, what such a page shows, and rows that put markup in its middle."""

from __future__ import annotations

import json

from newsparse import Article
from tests.bad_input.rows import Check, Row
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

SENTENCE = "Kalimat tambahan ini disisipkan di tengah naskah oleh penjaga halaman pada malam hari."
DOCTYPE = "<!DOCTYPE html>"
REPAIRED = ("html.repaired",)
IGNORED = ("html.attributes_ignored",)
XML = '<?xml version="1.0" encoding="UTF-8"?>'
CLOSED = "<!-- a --><script>b</script><style>c</style><template>d</template>"
FIRST, SECOND = ("".join(f"<p>{p}</p>" for p in part) for part in (PARAGRAPHS[:3], PARAGRAPHS[3:]))


def page(extra: str = "", *, head: str = "", opening: str = DOCTYPE, title: str = TITLE) -> str:
    """The invented article as a page; `extra` stands before its fourth paragraph."""
    return (
        f"{opening}<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>"
        f"<time>{STAMP}</time>{FIRST}{extra}{SECOND}</body></html>"
    )


def shown(*extra: str, below: tuple[str, ...] = ()) -> str:
    """The text of such a page, with what `extra` shows in the middle, and lines below it."""
    return "\n\n".join((TITLE, STAMP, *PARAGRAPHS[:3], *extra, *PARAGRAPHS[3:], *below))


def keeps_all(article: Article) -> None:
    """Whatever else is on the page: headline, stamp and every paragraph are read."""
    assert article.format == "html"
    assert article.title == TITLE
    assert article.timestamp is not None
    assert set(PARAGRAPHS) <= set(article.paragraphs)


def keeps_the_sentence(article: Article) -> None:
    keeps_all(article)
    assert SENTENCE in article.text


def is_clean(article: Article) -> None:
    keeps_all(article)
    assert article.paragraphs == list(PARAGRAPHS)


def reads_sentence(article: Article) -> None:
    keeps_all(article)
    assert article.paragraphs == [*PARAGRAPHS[:3], SENTENCE, *PARAGRAPHS[3:]]


def is_void(article: Article) -> None:
    assert article.format == "html"
    assert (article.text, article.body, article.segments) == ("", "", [])


def inserted(
    number: int,
    what: str,
    markup: str,
    *told: str,
    codes: tuple[str, ...] = (),
    absent: tuple[str, ...] = (),
    check: Check = keeps_all,
    head: str = "",
    opening: str = DOCTYPE,
) -> Row:
    """A row of the page with some markup in its middle, of which `told` is shown and no more."""
    source = page(markup, head=head, opening=opening)
    return Row(number, what, source, codes, absent, check, shown(*told), seconds=30)


def json_ld(**values: object) -> str:
    """A block of JSON-LD; surrogates and slashes are written as escapes."""
    block = json.dumps({"@type": "NewsArticle", **values}).replace("/", "\\/")
    return f'<script type="application/ld+json">{block}</script>'


def untitled(head: str) -> str:
    """The page without any other headline than the one in `head`."""
    bare = page().replace(f"<title>{TITLE}</title>", "").replace(f"<h1>{TITLE}</h1>", "")
    return bare.replace("</head>", f"{head}</head>")
