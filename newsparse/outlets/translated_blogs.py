"""Machine-translated blogs: no title, no stamp, an author's blurb in quotation marks, "More Stories"."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="translated-blogs",
    name="Translated blog",
    fingerprints=("More Stories", "ARTICLE AD BOX", "penyertaan", "unduh…"),
    rules=(
        exact("ARTICLE AD BOX", Role.WIDGET),
        exact("penyertaan", Role.WIDGET),  # "Anzeige", the German ad marker, translated
        exact("unduh…", Role.WIDGET),  # "loading..." translated
        exact("unduh...", Role.WIDGET),
        exact("Spread the love", Role.WIDGET),
        tail("More Stories", Role.RELATED),
    ),
)
