"""Tempo: a clock with a dot, advertorials under INFO NASIONAL, until 2022 a byline in capitals at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="tempo",
    name="Tempo",
    domains=("tempo.co",),
    printed=("TEMPO.CO", "TEMPO Interaktif", "INFO NASIONAL", "INFO BISNIS"),
    timestamps=(
        "{date} | {time} {zone}",  # 20 Juni 2025 | 16.33 WIB
        "{weekday}, {date} | {time} {zone}",
    ),
    datelines=("TEMPO.CO, {Place} - ",),  # TEMPO.CO, Jakarta - Warga ...
    fingerprints=("Image of Tempo", "Baca berita dengan sedikit iklan, klik di sini"),
    habits=("Scroll ke bawah untuk membaca berita", "Iklan", "Perbesar"),
    rules=(
        matches(
            r"(?P<author>\p{Lu}[\p{Lu}.']+(?: \p{Lu}[\p{Lu}.']*){1,3}(?: \| \p{Lu}[\p{Lu}.' ]{4,40}){0,3})",
            Role.BYLINE,
            "DEWI SARASVATI | BRAM WIGUNA",
        ),
        starts("Bergabung di Tempo sejak", Role.BIO),
    ),
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
