"""VOA Indonesia: VOA in brackets behind the city, initials in square brackets at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches
from newsparse.roles import Role

OUTLET = Outlet(
    slug="voa-indonesia",
    name="VOA Indonesia",
    domains=("voaindonesia.com",),
    printed=("VOA Indonesia",),
    datelines=("{PLACE} (VOA) — ",),  # KLATEN (VOA) — Warga ...
    fingerprints=("No media source currently available",),
    rules=(
        exact("Embed", Role.WIDGET),
        exact("No media source currently available", Role.WIDGET),
        matches(r"0:00 (?:[0-9]+:)+[0-9]{2} 0:00", Role.WIDGET, "0:00 0:02:41 0:00"),
    ),
    layouts=(Layout("2019-26", body="div.body-container, div.content-floated-wrap"),),
)
