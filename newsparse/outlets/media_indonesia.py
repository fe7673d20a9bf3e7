"""Media Indonesia: no dateline but a first word in capitals; its metadata name a developer as the author."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="media-indonesia",
    name="Media Indonesia",
    domains=("mediaindonesia.com",),
    timestamps=("{day} {time}",),  # 20/1/2026 18:30
    fingerprints=(
        "Kumpulan Berita DPR RI",
        "BenihBaik",
        "Cek berita dan artikel yg lain di Google News...",
    ),
    habits=("A-", "A+", "Headline", "Fokus"),
    metadata_author="nobody",
    rules=(
        exact("Kumpulan Berita DPR RI", Role.WIDGET),
        tail("BenihBaik", Role.RELATED),
        tail("Kolom Pakar", Role.RELATED),
        starts("Cek berita dan artikel yg lain di Google News", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2025-26",
            body="div.article",
            stamp="span.datetime",
            byline="div.author-2",
            caption="figure.main-img > figcaption",
            subhead="div.article h2",
            related="p.related-news",
            widget=".flying-carpet, .ext-channel, .info-author, .dfp-ad",
        ),
        Layout("2019", body="div[itemprop=articleBody]"),
        Layout("2015", body="div.detail-artikel", stamp="span.date", byline="span.author"),
    ),
)
