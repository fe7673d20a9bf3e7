"""IDN Times: a deck under the title, numbered subheads, a community writer named twice at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, starts, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="idntimes",
    name="IDN Times",
    domains=("idntimes.com",),
    timestamps=("{date} | {time}",),  # 03 Des 2022 | 16:17
    datelines=("{Place}, IDN Times - ",),  # Jakarta, IDN Times - Harga kedelai ...
    fingerprints=(
        "IDN Times Community adalah media yang menyediakan platform untuk menulis...",
        "Baca artikel IDN Times lainnya di IDN App",
    ),
    habits=("Topik:", "Berita Terkini Lainnya", "Editor’s Picks"),
    rules=(
        exact("-", Role.WIDGET),  # the empty bio of a community writer
        exact("For", Role.WIDGET),  # "For You", torn over two lines
        exact("You", Role.WIDGET),
        exact("For You", Role.WIDGET),
        starts("Baca artikel IDN Times lainnya di IDN App", Role.WIDGET),
        starts("IDN Times Community adalah media", Role.DISCLAIMER),
        matches(
            r"(?P<author>.{2,40}?) (?:Photo )?Verified Writer(?: .{2,40})?",
            Role.BYLINE,
            "Dewi Photo Verified Writer Dewi",
            holds="verified writer",
        ),
        tail("Editor’s Picks", Role.RELATED),
    ),
    layouts=(
        Layout(
            "2023-24",
            body="#article-content",
            title="h1.title-text",
            stamp="time.date",
            byline=".author-name",
        ),
        Layout("2019-24", body="#article-content"),
    ),
)
