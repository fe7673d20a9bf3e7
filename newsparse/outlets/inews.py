"""iNews.id: the outlet stands behind the city; about a hundred local sites belong to it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="inews",
    name="iNews.id",
    domains=("inews.id",),
    layouts=(Layout("2019", body="div.text-news"),),
)
