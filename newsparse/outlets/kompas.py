"""Kompas.com: its metadata name the editor as the author; old captions begin with their credit."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="kompas",
    name="Kompas.com",
    domains=("kompas.com",),
    timestamps=(
        "Kompas.com - {day}, {time} {zone}",  # Kompas.com - 03/04/2022, 08:54 WIB
        "{weekday}, {date} | {time} {zone}",
    ),
    datelines=("{PLACE}, KOMPAS.com - ",),  # BOGOR, KOMPAS.com - Warga ...
    fingerprints=(
        "Segera lengkapi data dirimu untuk ikutan program...",
        "Baca berita tanpa iklan. Gabung Kompas.com+",
    ),
    habits=("Tim Redaksi", "Salin Artikel", "Lihat Foto"),
    metadata_author="editor",
    last_name="editor",  # writers, then the editor, then "Tim Redaksi"
    layouts=(
        Layout(
            "2017-26",
            body="div.read__content",
            title="h1.read__title",
            stamp="div.read__time",
            byline="div.credit-title-name, div.read__author, div.read__credit__item",
            tags="div.tagsCloud-tag",
            related="[class*=inject-baca-juga]",
            widget="[class*=kompasidRec], .ads-on-body, span.liftdown_v2_tanda",
        ),
        Layout(
            "2014-17",
            body="div.kcm-read-text",
            title="div.kcm-read-top h2",
            stamp="div.kcm-read-top .grey",
            caption="div.kcm-read-top div.photo",
            related="div.kcm-read-terkait",
            widget="ul.kcm-breadcrumb, div.kcm-social-share",
        ),
        Layout("2015", body="span.kcmread1114", title="h2", stamp="div.grey.small"),
    ),
)
