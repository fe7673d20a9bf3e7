"""One article against the labels of its document: a figure for each field, and every miss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsparse.article import Article
from newsparse.ledger import first_break
from newsparse.scoring.gold import BODY, PAGE, GoldQuote, Labels
from newsparse.scoring.metrics import (
    Accuracy,
    Figure,
    Keyed,
    Tally,
    is_same_moment,
    match_quotes,
    missing,
    person_key,
    squash,
    text_key,
    words,
)
from newsparse.values import Contributor, Quote

__all__ = ["FIELDS", "Figures", "Miss", "Scores", "add_up", "score_article"]

FIELDS = (
    "not_article",
    "ledger",
    "title",
    "timestamp",
    "deck",
    "dateline",
    "body.paragraphs",
    "body.words",
    "subheads",
    "contributors",
    "sources",
    "tags",
    "related",
    "captions",
    "quotes.span",
    "quotes.end_to_end",
    "quotes.direct_found",
    "quotes.speaker",
    "quotes.kind",
)
"""Every field that can be scored, in the order of reports."""

Figures = Mapping[str, Figure]
"""Figures by field; a field that was not scored is not there."""

_NOTHING = Article(outlet="", outlet_name="")
_ABSENT = "-"  # shown for one of two values that is not there


@dataclass(frozen=True)
class Miss:
    """A value that is wrong, missing (`got` is None) or too much (`wanted` is None)."""

    document: str
    field: str
    wanted: str | None
    got: str | None
    about: str | None = None
    """Of a quote's speaker and kind: the quote."""


@dataclass(frozen=True)
class Scores:
    """What one article earns."""

    figures: Figures
    misses: tuple[Miss, ...] = ()


def score_article(article: Article | None, labels: Labels, *, document: str, kind: str) -> Scores:
    """Score an article by field; None, for a parse that failed, is scored as if nothing was read.

    `document` names the misses, `kind` says what the document has: a `body` has no title, deck and
    timestamp to score, and of a page (`html`) sources, tags and related links are not scored.
    Quotes without marks (`indirect`) are left aside.

    >>> from newsparse.parser import Parser
    >>> article = Parser().parse("KUPANG - Hujan turun sejak pagi di kota itu.")
    >>> labels = Labels(place="Kupang", brand="Tempo", paragraphs=tuple(article.paragraphs))
    >>> scores = score_article(article, labels, document="hujan", kind="body")
    >>> scores.figures["body.paragraphs"].score, scores.figures["dateline"].score
    (1.0, 0.0)
    >>> [(miss.field, miss.wanted, miss.got) for miss in scores.misses]
    [('dateline', 'Kupang | Tempo', 'KUPANG | -')]
    """
    card = _Card(document)
    read = _NOTHING if article is None else article
    if not labels.is_article:
        count = len(read.paragraphs)
        card.single("not_article", not count, "no paragraph", f"{count} in the body")
        return card.scores()
    _score_ledger(card, article)
    if kind != BODY:
        _score_head(card, read, labels)
    _score_text(card, read, labels)
    if kind != PAGE:
        card.texts("sources", read.sources, labels.sources)
        card.texts("tags", read.tags, labels.tags)
        card.texts("related", [link.title for link in read.related], labels.related)
    card.texts("captions", [caption.raw for caption in read.captions], labels.captions)
    if labels.quotes is not None:
        given = [quote for quote in read.quotes if quote.kind != "indirect"]
        _score_quotes(card, given, labels.quotes)
    return card.scores()


def add_up(parts: Iterable[Figures]) -> dict[str, Figure]:
    """The figures of several documents together, each item counting the same (micro average).

    >>> add_up([{"title": Accuracy(1, 1)}, {"title": Accuracy(0, 1), "deck": Accuracy(1, 1)}])
    {'title': Accuracy(right=1, total=2), 'deck': Accuracy(right=1, total=1)}
    """
    sums: dict[str, Figure] = {}
    for part in parts:
        for field, figure in part.items():
            known = sums.get(field)
            sums[field] = figure if known is None else known.plus(figure)
    return {field: sums[field] for field in FIELDS if field in sums}


class _Card:
    """Collects the figures and misses of one document."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._figures: dict[str, Figure] = {}
        self._misses: list[Miss] = []

    def scores(self) -> Scores:
        return Scores(add_up([self._figures]), tuple(self._misses))

    def count(self, field: str, figure: Figure) -> None:
        """Add to the figure of a field."""
        known = self._figures.get(field)
        self._figures[field] = figure if known is None else known.plus(figure)

    def miss(
        self, field: str, wanted: str | None, got: str | None, about: str | None = None
    ) -> None:
        self._misses.append(Miss(self._document, field, wanted, got, about))

    def single(
        self,
        field: str,
        is_right: bool,
        wanted: str | None,
        got: str | None,
        about: str | None = None,
    ) -> None:
        """Count one value."""
        self.count(field, Accuracy(int(is_right), 1))
        if not is_right:
            self.miss(field, wanted, got, about)

    def many(self, field: str, got: Sequence[Keyed], wanted: Sequence[Keyed]) -> None:
        """Count two lists, each item with the key by which it is compared and as printed."""
        got_keys, wanted_keys = [key for key, _ in got], [key for key, _ in wanted]
        self.count(field, Tally.of(got_keys, wanted_keys))
        for lost in missing(wanted, got_keys):
            self.miss(field, lost, None)
        for extra in missing(got, wanted_keys):
            self.miss(field, None, extra)

    def texts(self, field: str, got: Iterable[str], wanted: Iterable[str]) -> None:
        """Count two lists of texts."""
        self.many(field, [(text_key(t), t) for t in got], [(text_key(t), t) for t in wanted])


def _score_ledger(card: _Card, article: Article | None) -> None:
    if article is None:
        card.single("ledger", False, "no break", None)
        return
    broken = first_break(article.segments, len(article.text))
    card.single("ledger", broken is None, "no break", f"a break at {broken}")


def _score_head(card: _Card, read: Article, labels: Labels) -> None:
    card.single("title", _equal(read.title, labels.title), labels.title, read.title)
    moment, published = read.timestamp, labels.published
    card.single(
        "timestamp",
        is_same_moment(moment, published),
        published.isoformat() if published else None,
        moment.isoformat() if moment else None,
    )
    card.single("deck", _equal(read.deck, labels.deck), labels.deck, read.deck)


def _score_text(card: _Card, read: Article, labels: Labels) -> None:
    place, brand = (read.dateline.place, read.dateline.brand) if read.dateline else (None, None)
    is_right = _equal(place, labels.place) and _equal(brand, labels.brand)
    card.single("dateline", is_right, _pair(labels.place, labels.brand), _pair(place, brand))
    got = [(squash(text), text) for text in read.paragraphs]
    wanted = [(squash(text), text) for text in labels.paragraphs]
    card.many("body.paragraphs", got, wanted)
    card.count("body.words", Tally.of(_all_words(got), _all_words(wanted)))
    card.texts("subheads", read.subheads, labels.subheads)
    card.many("contributors", _people(read.contributors), _people(labels.contributors))


def _score_quotes(card: _Card, given: Sequence[Quote], labelled: Sequence[GoldQuote]) -> None:
    pairs = match_quotes([quote.text for quote in given], [quote.text for quote in labelled])
    whole = 0  # found, and with the right speaker
    for i, j in pairs:
        quote, label = given[i], labelled[j]
        name = quote.speaker.name if quote.speaker else None
        is_right = person_key(name) == person_key(label.speaker)
        whole += is_right
        card.single("quotes.speaker", is_right, label.speaker, name, label.text)
        is_kind = quote.kind == label.kind
        card.single("quotes.kind", is_kind, label.kind, quote.kind, label.text)
    card.count("quotes.span", Tally(len(pairs), len(given), len(labelled)))
    card.count("quotes.end_to_end", Tally(whole, len(given), len(labelled)))
    found_given, found = {i for i, _ in pairs}, {j for _, j in pairs}
    for j, label in enumerate(labelled):
        if label.kind == "direct":
            card.single("quotes.direct_found", j in found, label.text, None)
        if j not in found:
            card.miss("quotes.span", label.text, None)
    for i, quote in enumerate(given):
        if i not in found_given:
            card.miss("quotes.span", None, quote.text)


def _equal(one: str | None, other: str | None) -> bool:
    return text_key(one) == text_key(other)


def _pair(place: str | None, brand: str | None) -> str | None:
    return f"{place or _ABSENT} | {brand or _ABSENT}" if place or brand else None


def _all_words(paragraphs: Iterable[tuple[str, str]]) -> list[str]:
    return [word for text, _ in paragraphs for word in words(text)]


def _people(contributors: Iterable[Contributor]) -> list[Keyed]:
    return [((text_key(c.name), c.role), f"{c.name} ({c.role})") for c in contributors]
