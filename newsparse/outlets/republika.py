"""Republika: two hyphens after the city, English months before 2018, Ahad for Sunday."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet

OUTLET = Outlet(
    slug="republika",
    name="Republika",
    domains=("republika.co.id", "republika.id"),
    printed=("Republika",),
    timestamps=(
        "{weekday} {date} {time} {zone}",  # Jumat   20 Jun 2025  18:19 WIB
        "{weekday}, {date}, {time} {zone}",
    ),
    brands=(Brand("IHRAM.CO.ID", "ihram", "Ihram", "ihram.co.id"),),
    datelines=("REPUBLIKA.CO.ID, {PLACE} -- ",),  # REPUBLIKA.CO.ID, JAKARTA -- Warga ...
    fingerprints=("Ikuti Whatsapp Channel Republika",),
    layouts=(
        Layout(
            "2025-26",
            body="div.article-content",
            stamp=".date-item__headline",
            byline="div.max-card__title a",
        ),
        Layout("2019-20", body="div.artikel", stamp="div.date_detail > p"),
        Layout(
            "2014-17",
            body=".txt-detailberita, div.content-detail",
            title=".jdl-detail, .wrap-head > h2",
            stamp=".date-detail, .wrap-head > span.date",
            byline="div.red",
        ),
    ),
)
