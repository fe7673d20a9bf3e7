"""Disway: a network of papers; the stamp has hyphens in the date and a comma without a blank."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact
from newsparse.roles import Role

OUTLET = Outlet(
    slug="disway",
    name="Disway",
    domains=("disway.id",),
    printed=("HARIAN DISWAY", "BENGKULUEKSPRESS.CO.ID", "RADARCIREBON.COM"),
    datelines=("{PLACE}, DISWAY.ID - ",),  # JAKARTA, DISWAY.ID - Warga ...
    habits=("Kategori :",),
    rules=(exact("Kategori :", Role.TAGS),),
)
