"""Disway: a network of papers; the stamp has hyphens in the date and a comma without a blank."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="disway",
    name="Disway",
    domains=("disway.id",),
)
