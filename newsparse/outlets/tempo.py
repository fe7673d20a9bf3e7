"""Tempo: a clock with a dot, advertorials under INFO NASIONAL, until 2022 a byline in capitals at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="tempo",
    name="Tempo",
    domains=("tempo.co",),
    layouts=(
        Layout("2025-26", body="#content-wrapper, .detail-content"),
        Layout(
            "2019-23",
            body="#isi",
            title="h1[itemprop=headline]",
            stamp="span[itemprop=datePublished]",
        ),
        Layout(
            "2014-16",
            body="div.artikel p",
            title="div.artikel h1",
            stamp="div.artikel div.block-tanggal",
        ),
    ),
)
