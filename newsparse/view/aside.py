"""What stands beside the text: who is quoted, captions, links, topics, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsparse.values import Caption, QuotedSpeaker, Related
from newsparse.view.bounds import Bounds, counted, cut
from newsparse.view.colours import speaker_hues
from newsparse.view.markup import Html, joined, link, tag, words

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["aside"]


def aside(article: Article, bounds: Bounds) -> Html:
    """Lists of what the article has; nothing where it has none of it."""
    lists = [(name, items[: bounds.items], len(items)) for name, items in _lists(article) if items]
    parts = [_section(name, items, total) for name, items, total in lists]
    return tag("aside", *parts, css="np-aside") if parts else Html("")


def _lists(article: Article) -> Iterator[tuple[str, list[Html]]]:
    yield "Quoted", _voices(article.speakers)
    yield "Picture", _picture(article)
    yield "Captions", [_caption(caption) for caption in article.captions]
    yield "Related", [_related(other) for other in article.related]
    yield "Tags", _names(article.tags)
    yield "Sources", _names(article.sources)
    yield "Cited", _names(article.cited)
    yield "Other parts", [link(url, words(cut(url))) for url in article.pages]


def _section(name: str, items: Sequence[Html], total: int) -> Html:
    rows = [tag("li", item) for item in items]
    if total > len(items):
        rows.append(tag("li", words(f"and {total - len(items):,} more"), css="np-more", lang="en"))
    title = tag("h3", words(name), css="np-heading jp-toc-ignore tocSkip", lang="en")
    css = f"np-{name.lower().replace(' ', '-')}"
    return tag("section", title, tag("ul", *rows), css=css)


def _names(names: Sequence[str]) -> list[Html]:
    return [tag("bdi", words(cut(name))) for name in names]


def _voices(speakers: Sequence[QuotedSpeaker]) -> list[Html]:
    hues = speaker_hues(speakers)
    return [_voice(who, hues[who.name]) for who in speakers]


def _voice(who: QuotedSpeaker, hue: str) -> Html:
    parts = [tag("b", words(cut(who.name)), css=f"np-chip np-{hue}")]
    if who.role and who.role != who.name:
        parts.append(tag("span", words(cut(who.role)), css="np-office"))
    parts.append(tag("span", words(counted(who.quotes, "quote")), css="np-count", lang="en"))
    return joined(parts, " ")


def _caption(caption: Caption) -> Html:
    """Text and credit apart; as printed where they could not be told apart."""
    if not caption.text and not caption.credit:
        return tag("span", words(cut(caption.raw, 1000)))
    parts = [tag("span", words(cut(caption.text, 1000)))] if caption.text else []
    parts += [tag("cite", words(cut(caption.credit)), css="np-credit")] if caption.credit else []
    return joined(parts, " ")


def _picture(article: Article) -> list[Html]:
    """Its address as a link, for the view loads nothing; its caption unless that is listed."""
    image = article.lead_image
    if image is None:
        return []
    name = image.url.partition("?")[0].rstrip("/").rpartition("/")[2] or image.url
    parts = [tag("span", link(image.url, words(cut(name, 60))), css="np-file")]
    if image.caption and image.caption not in article.captions:
        parts.append(_caption(image.caption))
    return [joined(parts, " ")]


def _related(other: Related) -> Html:
    return link(other.url, words(cut(other.title)))
