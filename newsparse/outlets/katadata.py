"""Katadata: no dateline; a summary written by a machine may stand above the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="katadata",
    name="Katadata",
    domains=("katadata.co.id",),
    layouts=(
        Layout(
            "2024-26",
            body=".detail-main",
            title=".detail-title",
            stamp=".detail-date",
            byline=".detail-author-name",
            related="[class*=widget-baca-juga]",
            widget="[class*=ai-summary]",
        ),
        Layout("2019", body="article[itemprop=articleBody]"),
    ),
)
