"""iNews.id: the outlet stands behind the city; about a hundred local sites belong to it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="inews",
    name="iNews.id",
    domains=("inews.id",),
    families=("inews",),  # JAKARTA,iNewsSerpong.id - Warga ...
    datelines=("{PLACE}, iNews.id - ",),  # JAKARTA, iNews.id - Warga ...
    fingerprints=(
        "News updates from 99+ regions",
        "Get your customized local news",
        "Login to enjoy more features...",
    ),
    habits=("Network Updates", "Personalize Your News"),
    rules=(
        exact("MNC Network", Role.WIDGET),
        exact("MNC Portal", Role.WIDGET),
        exact("Network Updates", Role.WIDGET),
        exact("Personalize Your News", Role.WIDGET),
        exact("News updates from 99+ regions", Role.WIDGET),
        exact("Get your customized local news", Role.WIDGET),
        starts("Login to enjoy more features", Role.WIDGET),
        starts("Konten di bawah ini disajikan oleh", Role.WIDGET),
    ),
    layouts=(Layout("2019", body="div.text-news"),),
)
