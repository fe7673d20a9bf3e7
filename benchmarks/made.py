"""Invented articles of any size, as text and as page: the same size is the same document always.

They hold what costs time in real ones: quotes with speakers, dates, links between the paragraphs,
and on pages menus, cards, scripts and metadata around them.
"""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable, Iterator

__all__ = ["made_page", "made_text"]

_SEED = 20220403
_NAMES = "Rini Astuti|Bram Wiguna|Dewi Sarasvati|Yusuf Lamak|Martha Bria|Oka Pramana".split("|")
_OFFICES = "Camat Alak|Kepala Dinas Perikanan|Lurah Nilasari|Ketua Koperasi Sabana".split("|")
_PLACES = "Kupang|Atambua|Sabana|Nilasari|Lindai|Tanjung Merak".split("|")
_SUBJECTS = "warga|nelayan|petani jagung|pedagang pasar|panitia|pengurus koperasi".split("|")
_VERBS = "menunggu|membahas|memeriksa|menjual|mencatat|menyiapkan".split("|")
_OBJECTS = "hasil panen|harga beras|perahu baru|jalan desa|bantuan benih|air bersih".split("|")
_ENDS = (
    "sejak pagi di balai desa",
    "pada Senin (4/4/2022) di pelabuhan",
    "meskipun hujan turun hampir setiap hari",
    "karena jumlahnya mencapai 1.250 ton pada tahun lalu",
    "bersama 45 orang dari kampung sebelah",
)
_CUES = "kata|ujar|tutur|ungkap|jelas".split("|")


def made_text(size: int) -> str:
    """A text of about so many characters: title, byline, stamp, dateline, paragraphs, foot."""
    draw = random.Random(_SEED + size)
    head = [
        _headline(draw),
        f"Penulis: {draw.choice(_NAMES)}",
        "Senin, 4 April 2022 | 08:54 WIB",
        f"{draw.choice(_PLACES).upper()} - {_sentence(draw)}",
    ]
    foot = [f"Editor: {draw.choice(_NAMES)}", "Tags: panen, jagung, pasar"]
    return "\n\n".join([*head, *_paragraphs(draw, size - len("\n\n".join(head + foot))), *foot])


def made_page(size: int) -> str:
    """A page of about so many characters, of which an eighth is the article, a third script."""
    draw = random.Random(_SEED - size)
    title, writer = _headline(draw), draw.choice(_NAMES)
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": "2022-04-04T08:54:00+07:00",
        "author": {"@type": "Person", "name": writer},
    }
    lede = f"<p><strong>{draw.choice(_PLACES).upper()}</strong> - {_sentence(draw)}</p>"
    body = [f"<p>{html.escape(line)}</p>" for line in _paragraphs(draw, size // 8)]
    head = (
        f'<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
        f'<script type="application/ld+json">{json.dumps(facts)}</script>'
    )
    article = (
        f'<article><h1>{title}</h1><div class="author">{writer}</div>'
        f'<time datetime="2022-04-04T08:54:00+07:00">Senin, 4 April 2022 08:54 WIB</time>'
        f'<div class="article-body">{lede}' + "\n".join(body) + "</div></article>"
    )
    room = max(0, size - len(head) - len(article) - 200)
    script = "".join(_filling(room // 3, lambda: _script(draw)))
    menu = "".join(_filling(room // 6, lambda: _link(draw, "menu")))
    cards = "\n".join(_filling(room // 2, lambda: _card(draw)))
    return (
        f"{head}<script>{script}</script></head>\n<body><nav><ul>{menu}</ul></nav>\n"
        f'<main>{article}</main>\n<aside class="terkini"><h2>Terkini</h2>\n{cards}</aside>\n'
        "<footer><p>Semua isi dibuat untuk mengukur.</p></footer></body></html>\n"
    )


def _filling(size: int, make: Callable[[], str]) -> Iterator[str]:
    """Pieces, one after another, until they fill so many characters."""
    while size > 0:
        piece = make()
        size -= len(piece) + 1
        yield piece


def _paragraphs(draw: random.Random, size: int) -> Iterator[str]:
    return _filling(size, lambda: _paragraph(draw))


def _paragraph(draw: random.Random) -> str:
    kind = draw.random()
    if kind < 0.08:
        return f"Baca Juga: {_headline(draw)}"
    if kind < 0.3:
        who = f"{draw.choice(_OFFICES)}, {draw.choice(_NAMES)}"
        return f"“{_sentence(draw)[:-1]},” {draw.choice(_CUES)} {who}. {_sentence(draw)}"
    if kind < 0.42:
        return f"“{_sentence(draw)[:-1]},” {draw.choice(_CUES)}nya."
    return " ".join(_sentence(draw) for _ in range(draw.randint(2, 4)))


def _sentence(draw: random.Random) -> str:
    words = f"{draw.choice(_SUBJECTS)} di {draw.choice(_PLACES)} {draw.choice(_VERBS)}"
    said = f"{words} {draw.choice(_OBJECTS)} {draw.choice(_ENDS)}."
    return said[0].upper() + said[1:]


def _headline(draw: random.Random) -> str:
    words = f"{draw.choice(_SUBJECTS)} {draw.choice(_PLACES)} {draw.choice(_VERBS)}"
    return f"{words} {draw.choice(_OBJECTS)}".title()


def _link(draw: random.Random, kind: str) -> str:
    number = draw.randint(1000, 9999)
    return f'<li class="{kind}"><a href="/berita/{number}">{draw.choice(_PLACES)}</a></li>'


def _card(draw: random.Random) -> str:
    number = draw.randint(1000, 9999)
    return (
        f'<div class="card"><a href="/berita/{number}"><img src="/foto/{number}.jpg" alt="">'
        f'</a><h3><a href="/berita/{number}">{_headline(draw)}</a></h3>'
        f'<span class="date">{draw.randint(1, 28)} April 2022</span></div>'
    )


def _script(draw: random.Random) -> str:
    return f'window.slot{draw.randint(0, 999)}={{"size":[300,{draw.randint(50, 600)}]}};'
