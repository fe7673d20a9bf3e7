"""Medcom.id: a colon ends the dateline, initials of three capitals close the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches
from newsparse.roles import Role

OUTLET = Outlet(
    slug="medcom",
    name="Medcom.id",
    domains=("medcom.id",),
    printed=("Medcom.id",),
    datelines=("{Place}: ",),  # Jakarta: Warga ...
    fingerprints=(
        "dan follow Channel WhatsApp Medcom.id",
        "Cek Berita dan Artikel yang lain di Google News dan follow Channel WhatsApp Medcom.id",
        "Cek Berita dan Artikel yang lain di Google News Follow Channel WhatsApp Medcom.id",
    ),
    rules=(
        matches(
            r"Viral!, [0-9]+ Kampus ternama memberikan beasiswa.{0,160}",
            Role.WIDGET,
            "Viral!, 18 Kampus ternama memberikan beasiswa full sampai lulus, klik osc.medcom.id",
        ),
        matches(
            r".{0,40}follow Channel WhatsApp Medcom\.id",
            Role.WIDGET,
            "dan follow Channel WhatsApp Medcom.id",
            holds="channel whatsapp medcom.id",
        ),
    ),
    layouts=(Layout("2019", body="div[itemprop=articleBody]"),),
)
