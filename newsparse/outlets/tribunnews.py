"""Tribun network: some sixty papers, each with its own name in the dateline and its own zone in the stamp."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="tribunnews",
    name="Tribunnews",
    domains=("tribunnews.com",),
    layouts=(
        Layout(
            "2016-26",
            body="div.txt-article",
            title="#arttitle",
            deck="#article > h4",
            stamp="#article time",
            byline="#penulis, #editor",
            caption="#artimg div.ar, #artimg div.arial",
            tags="h5.tagcloud3",
            related="p.baca",
            widget="div.paging",
        ),
    ),
)
