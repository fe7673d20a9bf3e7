"""CNBC Indonesia: the dateline names the outlet behind the city, with one hyphen."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="cnbc-indonesia",
    name="CNBC Indonesia",
    domains=("cnbcindonesia.com",),
    timestamps=("{date} {time}",),  # 14 Maret 2023 13:20
    datelines=("{Place}, CNBC Indonesia - ",),  # Jakarta, CNBC Indonesia - Warga ...
    fingerprints=("[Gambas:Video CNBC]", "TIM RISET CNBC INDONESIA", "CNBC INDONESIA RESEARCH"),
    habits=("Saksikan video di bawah ini:",),
    rules=(
        exact("TIM RISET CNBC INDONESIA", Role.BYLINE),
        exact("CNBC INDONESIA RESEARCH", Role.BYLINE),
        starts("Sanggahan: Artikel ini adalah produk jurnalistik", Role.DISCLAIMER),
    ),
    layouts=(
        Layout(
            "2023-26",
            body="div.detail-text",
            stamp="div.text-cm.text-gray",
            related="[class*=sisip]",
            widget=".media-institusi, .para_caption",
        ),
        Layout(
            "2018-22",
            body="div.detail_text",
            title="div.jdl h1",
            stamp="div.jdl .date",
            byline="div.jdl .author",
        ),
    ),
)
