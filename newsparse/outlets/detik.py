"""detikcom: the city stands in bold before a lone dash, the initials stand before the tags."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="detik",
    name="detikcom",
    domains=("detik.com",),
    families=("detik",),  # Bram Wiguna - detikJateng
    timestamps=("{weekday}, {date} {time} {zone}",),  # Senin, 04 Apr 2022 10:15 WIB
    datelines=("{Place} - ",),  # Jakarta - Warga ...; the dash may have a line of its own
    fingerprints=(
        "[Gambas:Video 20detik]",
        "Baca kisah inspiratif...",
        "Artikel ini telah naik di detik...",
    ),
    habits=("SCROLL TO CONTINUE WITH CONTENT", "Hide Ads", "Halaman selanjutnya..."),
    rules=(
        starts("Baca kisah inspiratif", Role.WIDGET),
        exact("Selengkapnya", Role.WIDGET),
        matches(r"Hoegeng Awards [0-9]{4}", Role.WIDGET, "Hoegeng Awards 2025"),
        starts("Saksikan Live", Role.RELATED),
        starts("Tonton Video", Role.RELATED),
    ),
    layouts=(
        Layout(
            "2020-26",
            body="div.detail__body-text",
            title="h1.detail__title",
            stamp="div.detail__date",
            byline="div.detail__author, div.box-kolumnis__desc",
            caption=".detail__media-caption, .media__caption, .parallax__caption",
            tags="div.detail__body-tag a",
            related="table.linksisip, .read__also",
            widget="div.parallaxindetail, p.para_caption, a.embed",
        ),
        Layout(
            "2013-19",
            body="div.detail_text, #detikdetailtext",
            title="div.jdl h1",
            stamp="div.jdl .date",
            byline="div.jdl .author",
        ),
        Layout(
            "2012-16",
            body="div.text_detail",
            title="div.content_detail h1",
            stamp="div.content_detail > div.date",
            byline="div.content_detail > div.author",
            caption="div.pic_artikel",
            related="div.label_fokus",
            widget="#bacajugabox",
        ),
    ),
)
