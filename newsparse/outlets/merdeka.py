"""Merdeka.com: a wall clock without a zone, which its metadata of 2021 stamp as GMT and as -07:00."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="merdeka",
    name="Merdeka.com",
    domains=("merdeka.com",),
    timestamps=("{date}, {time} {zone}", "{date} {time}"),  # 17 Juni 2021 11:38
    datelines=("Merdeka.com - ",),  # Merdeka.com - Warga ...
    habits=("TOPIK TERKAIT",),
    rules=(starts("Banyak orang hebat di sekitar kita", Role.WIDGET),),
    layouts=(
        Layout(
            "2022",
            body="div.detail-paragraph",
            title="div.detail-headline h2",
            deck="p.detail-img-copyright",
            stamp="div.detail-headline span.time",
        ),
        Layout(
            "2019-22",
            body="div.mdk-body-paragraph",
            stamp="div.mdk-date-reporter > span",
            byline="div.mdk-date-reporter > span + span",
            caption="span.mdk-news-img-copyright",
            tags="div.tag",
            widget="a.other-photo",
        ),
        Layout(
            "2021",
            body="div.body-paragpraph",
            title="div.deskrip-hv h1",
            stamp="div.kategori-date > span",
            tags="div.tag",
            widget="div.gtwsub, div.disclaimer-comment",
        ),
        Layout("2015", body="#mdk-body-newsarea", byline="#mdk-body-news-reporter"),
    ),
)
