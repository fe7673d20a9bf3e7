"""`score_folder`: parse every document of a gold folder and score it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection

from newsparse.article import Article
from newsparse.parser import Parser
from newsparse.scoring.gold import GoldDocument, gold_documents
from newsparse.scoring.report import Outcome, Report
from newsparse.scoring.score import score_article

__all__ = ["score_document", "score_folder"]


def score_folder(
    path: str | os.PathLike[str],
    *,
    parser: Parser | None = None,
    only: str | None = None,
    kinds: Collection[str] | None = None,
    use_url: bool = True,
    parser_for: Callable[[GoldDocument], Parser] | None = None,
    on_document: Callable[[Outcome], object] | None = None,
) -> Report:
    """Parse the documents of a gold folder, one after the other, and score them by field.

    `parser` reads them all, one with the built-in outlets by default; `parser_for` chooses a parser
    for each document instead, such as one that does not know its outlet. `only` keeps the documents
    whose id contains it or whose outlet it is, `kinds` those of some kinds. `use_url=False` keeps
    their addresses from the parser, so that outlets are told by content alone. `on_document` is
    called after each document; `len(gold_documents(path))` tells how many there will be.

    A document whose parse raises is scored as if nothing had been read and listed with its error.
    Raises `GoldError` where the folder itself cannot be read, and `ValueError` for `parser` and
    `parser_for` together.
    """
    if parser is not None and parser_for is not None:
        raise ValueError("parser and parser_for are both given; give one of them")
    shared = parser or Parser()
    outcomes = []
    for document in gold_documents(path, only=only, kinds=kinds):
        chosen = parser_for(document) if parser_for else shared
        outcome = score_document(document, chosen, use_url=use_url)
        outcomes.append(outcome)
        if on_document is not None:
            on_document(outcome)
    return Report(tuple(outcomes))


def score_document(document: GoldDocument, parser: Parser, *, use_url: bool = True) -> Outcome:
    """Parse and score one document; raises `GoldError` where it or its labels cannot be read."""
    labels, source = document.labels(), document.source()
    article: Article | None = None
    error = None
    start = time.perf_counter()
    try:
        article = parser.parse(source, url=document.url if use_url else None)
    except Exception as raised:  # one bad document does not cost the figures of all others
        error = repr(raised)
    seconds = time.perf_counter() - start
    scores = score_article(article, labels, document=document.id, kind=document.kind)
    detected = _detected(document.outlet, article) if article else None
    return Outcome(document, scores, detected, seconds, error)


def _detected(outlet: str, article: Article) -> str:
    """The outlet detected; the gold's own name for it where the two mean the same.

    A site may stand for its network and the other way round, and hyphens make no difference: gold
    folders name outlets as their makers please.
    """
    wanted = outlet.replace("-", "")
    found = (article.outlet, article.network or article.outlet)
    return outlet if any(slug.replace("-", "") == wanted for slug in found) else article.outlet
