"""Kontan: the dash stands before the city and a full stop behind it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="kontan",
    name="Kontan",
    domains=("kontan.co.id",),
    timestamps=("{weekday}, {date} / {time} {zone}",),  # Selasa, 24 Agustus 2021 / 09:06 WIB
    datelines=("KONTAN.CO.ID - {PLACE}. ",),  # KONTAN.CO.ID - JAKARTA. Harga ...
    habits=("INDEKS BERITA", "TERBARU"),
    rules=(
        starts("Dukungan Anda akan menambah semangat kami", Role.WIDGET),
        starts("Sebagai ungkapan terimakasih atas perhatian Anda", Role.WIDGET),
        starts("DONASI, Dapat Voucer", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2019-26",
            body="div.tmpt-desk-kon",
            title="h1.detail-desk, h1.jdl_dtl",
            stamp="div.fs14.ff-opensans.font-gray",
            byline="#penulis",
        ),
        Layout(
            "2015",
            body=".content_news",
            title="h1.cleanprint-title",
            stamp=".cleanprint-dateline",
            byline=".cleanprint-byline",
        ),
    ),
)
