"""What holds for every article, beyond `sound`: its spans lead back, and it can be exported."""

from __future__ import annotations

import json

from newsparse import Article
from tests.bad_input.soundness import paragraph_starts, sound

__all__ = ["holds"]


def holds(article: Article) -> Article:
    """Assert every law of articles; hands the article on."""
    sound(article)
    _leads_back(article)
    for export in (article.to_ninjs(), article.to_schema_org()):
        json.dumps(export, ensure_ascii=False, allow_nan=False).encode()
    article.to_markdown().encode()
    article._repr_html_().encode()
    return article


def _leads_back(article: Article) -> None:
    """Assert that stretches of the body stand in the text where they are said to."""
    starts = paragraph_starts(article.paragraphs)
    spans = [(at, at + len(p)) for at, p in zip(starts, article.paragraphs, strict=True)]
    for span in (*spans, *(quote.span for quote in article.quotes)):
        start, end = article.in_text(span)
        assert article.text[start:end].split() == article.body[slice(*span)].split()
    named = [quote.speaker.name for quote in article.quotes if quote.speaker]
    assert [who.name for who in article.speakers] == list(dict.fromkeys(named))
