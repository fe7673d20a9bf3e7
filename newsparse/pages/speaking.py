"""What an element says about its content by its tag, its class, its id: the words that sites use.

Class names are words run together with hyphens, underscores or capitals. A word decides alone
(`caption`), a pair of words where either alone says nothing (`baca` + `juga`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from newsparse.roles import Role

__all__ = ["BLOCKS", "HIDDEN", "MARK", "Speech", "speech_of"]

MARK = "data-newsparse"
"""The attribute by which selectors mark elements before a page is rendered."""

HIDDEN = "hidden"

Speech = tuple["Role | str", str]
"""A role, or one of the words `title`, `body`, `hidden`, `comment`, `name`, and the reason."""

BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe label legend "
    "li main nav noscript ol option p pre section select summary table tbody td tfoot th thead tr "
    "ul amp-ad amp-sidebar amp-carousel amp-embed amp-img amp-iframe amp-social-share video audio "
    "time textarea".split()
)
"""Elements that stand on lines of their own; a `time` does so on every site we know."""

_BY_TAG: dict[str, Role | str] = {
    "figcaption": Role.CAPTION,
    "nav": Role.WIDGET,
    "aside": Role.WIDGET,
    "footer": Role.WIDGET,
    "form": Role.WIDGET,
    "button": Role.WIDGET,
    "select": Role.WIDGET,
    "datalist": Role.WIDGET,
    "textarea": Role.WIDGET,
    "dialog": Role.WIDGET,
    "iframe": Role.WIDGET,
    "noscript": HIDDEN,
    "amp-ad": Role.WIDGET,
    "amp-embed": Role.WIDGET,
    "amp-sidebar": Role.WIDGET,
    "amp-social-share": Role.WIDGET,
    "time": Role.TIMESTAMP,
}

_COMMENTS = "comment comments komentar respond disqus"
_WIDGETS = (
    "share sharing shares sosmed social socials medsos ads adv iklan advertisement advertorial "
    "banner billboard newsletter subscribe subscription breadcrumb breadcrumbs pagination "
    "pager paginator popup modal menu nav navbar navigation navigasi footer sidebar popular "
    "populer terpopuler trending terbaru terkini latest recommendation rekomendasi recommended "
    "player cookie cookies login toolbar "
    "emoticon reaction reactions polling vote rating halaman ad gads adsbygoogle taboola mgid "
    "tweet instagram tiktok embed paywall membership donasi donation toc outbrain parallax sticky "
    "fontsize resizer print"
)
_AUTHORS = (
    "author authors autor byline penulis reporter nmreporter namerep journalist wartawan editor"
)
_BY_WORD: dict[str, Role | str] = {
    **dict.fromkeys(_COMMENTS.split(), "comment"),
    **dict.fromkeys(_WIDGETS.split(), Role.WIDGET),
    **dict.fromkeys(
        "related relates terkait berkaitan bacajuga inlinkrelated".split(), Role.RELATED
    ),
    **dict.fromkeys(
        "caption captions figcaption keterangan imageinfo photoinfo".split(), Role.CAPTION
    ),
    **dict.fromkeys("tag tags tagcloud topik topics keywords".split(), Role.TAGS),
    **dict.fromkeys(_AUTHORS.split(), Role.BYLINE),
    **dict.fromkeys("date datetime tanggal tgl published timestamp waktu".split(), Role.TIMESTAMP),
    **dict.fromkeys("subtitle subjudul deck standfirst".split(), Role.DECK),
}
_BY_PAIR: dict[tuple[str, str], Role | str] = {
    ("baca", "juga"): Role.RELATED,
    ("read", "also"): Role.RELATED,
    ("see", "also"): Role.RELATED,
    ("lihat", "juga"): Role.RELATED,
    ("berita", "terkait"): Role.RELATED,
    ("photo", "gallery"): Role.CAPTION,
    ("image", "copyright"): Role.CAPTION,
    ("image", "info"): Role.CAPTION,
    ("photo", "info"): Role.CAPTION,
    ("img", "copyright"): Role.CAPTION,
    ("screen", "reader"): HIDDEN,
    ("sr", "only"): HIDDEN,
    ("author", "bio"): Role.BIO,
    ("author", "box"): Role.BIO,
    ("about", "author"): Role.BIO,
    ("post", "navigation"): Role.WIDGET,
    ("next", "article"): Role.WIDGET,
    ("next", "post"): Role.WIDGET,
    ("prev", "post"): Role.WIDGET,
    ("previous", "post"): Role.WIDGET,
    ("callout", "card"): Role.WIDGET,
    ("signup", "card"): Role.WIDGET,
    ("bookmark", "card"): Role.RELATED,
    ("article", "body"): "body",
    ("body", "paragraph"): "body",
    ("article", "content"): "body",
    ("article", "text"): "body",
    ("entry", "content"): "body",
    ("post", "content"): "body",
    ("post", "body"): "body",
    ("single", "content"): "body",
    ("detail", "text"): "body",
    ("detail", "content"): "body",
    ("read", "content"): "body",
    ("read", "article"): "body",
    ("news", "content"): "body",
    ("news", "text"): "body",
    ("story", "body"): "body",
    ("story", "content"): "body",
    ("body", "content"): "body",
    ("body", "text"): "body",
    ("isi", "berita"): "body",
    ("content", "article"): "body",
    ("content", "detail"): "body",
    ("txt", "article"): "body",
    ("article", "detail"): "body",
}
_BY_ITEMPROP: dict[str, Role | str] = {
    "headline": "title",
    "articleBody": "body",
    "datePublished": Role.TIMESTAMP,
    "author": Role.BYLINE,
    "keywords": Role.TAGS,
}
_PARTS = frozenset(("paging", "multipage", "halaman"))
_PART_PAIRS = frozenset(
    (("multi", "page"), ("item", "page"), ("page", "item"), ("page", "content"))
)
"""Classes of the parts of an article that its page shows one at a time, the others hidden."""
_PAGE_WIDE = frozenset(("html", "body", "main", "article"))
"""Elements whose classes speak about the page, not about their content: `body.has-sidebar`."""

_ATTRIBUTE = re.compile(rf' (class|id|itemprop|style|hidden|aria-hidden|rel|{MARK})="([^"]*)"')
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@lru_cache(maxsize=4096)
def speech_of(tag: str, attributes: str) -> Speech | None:
    """What an element says about its content; None where it says nothing.

    `attributes` is their source, with double quotes, as Lexbor writes it.

    >>> speech_of("div", ' class="read__photo__caption"')
    (<Role.CAPTION: 'caption'>, 'class caption')
    >>> speech_of("p", ' class="paragraph"') is None
    True
    """
    found = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
    if MARK in found:
        role, _, reason = found[MARK].partition(" ")
        return (Role(role) if role in _ROLES else role), reason or "marked"
    is_hidden = "hidden" in found or found.get("aria-hidden") == "true"
    if is_hidden or _NOT_SHOWN.search(found.get("style", "")):
        if not _is_later_part(found.get("class", "")):
            return HIDDEN, "not shown"
    by_tag = _BY_TAG.get(tag)
    if by_tag is not None:
        return by_tag, f"tag {tag}"
    if found.get("itemprop") in _BY_ITEMPROP:
        return _BY_ITEMPROP[found["itemprop"]], f"itemprop {found['itemprop']}"
    if found.get("rel") == "author":
        return Role.BYLINE, "rel author"
    if tag in _PAGE_WIDE or not ("class" in found or "id" in found):
        return None
    return _by_words(f"{found.get('class', '')} {found.get('id', '')}")


def _is_later_part(names: str) -> bool:
    """Whether a hidden element is the next part of an article that shows one part at a time."""
    words = [word.casefold() for word in _WORD.findall(names)]
    return not _PARTS.isdisjoint(words) or not _PART_PAIRS.isdisjoint(pairwise(words))


_ROLES = frozenset(role.value for role in Role)


def _by_words(names: str) -> Speech | None:
    """The first class that speaks; pairs first, and what is no article before what is."""
    best: Speech | None = None
    for name in names.split():
        words = [word.casefold() for word in _WORD.findall(name)]
        for pair in pairwise(words):
            if pair in _BY_PAIR:
                return _BY_PAIR[pair], f"class {'-'.join(pair)}"
        for word in words:
            role = _BY_WORD.get(word)
            if role in (Role.WIDGET, "comment"):
                return role, f"class {word}"
            if role is not None and best is None:
                best = role, f"class {word}"
    return best
