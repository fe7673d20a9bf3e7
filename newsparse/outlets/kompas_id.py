"""Kompas.id: the newspaper behind a paywall; the dateline says KOMPAS and has a long dash."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact
from newsparse.roles import Role

OUTLET = Outlet(
    slug="kompas-id",
    name="Kompas.id",
    domains=("kompas.id",),
    timestamps=("{date} {time} {zone}",),  # 12 September 2023 18:05 WIB
    datelines=("{PLACE}, KOMPAS — ",),  # PAMEKASAN, KOMPAS — Warga ...
    fingerprints=("logo Kompas.id",),
    rules=(exact("logo Kompas.id", Role.WIDGET),),
)
