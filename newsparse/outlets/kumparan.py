"""kumparan: an advertisement between every few paragraphs, captions printed twice around a zoom button."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="kumparan",
    name="kumparan",
    domains=("kumparan.com",),
    layouts=(
        Layout("2023-26", body="div.article-content"),
        Layout("2019-23", body="div[class^=StoryRenderer__EditorWrapper]"),
    ),
)
