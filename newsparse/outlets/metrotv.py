"""Metro TV: a colon ends the dateline; author and stamp share one line, N/A stands for no author."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact
from newsparse.roles import Role

OUTLET = Outlet(
    slug="metrotv",
    name="Metro TV",
    domains=("metrotvnews.com",),
    timestamps=("{date} {time} {zone}",),  # 10 Oktober 2016 21:10 wib
    datelines=("{Place}: ", "Metrotvnews.com, {Place}: "),  # Jakarta: Warga ...
    fingerprints=("Jangan lupa ikuti update berita lainnya dan follow...",),
    rules=(exact("Google News Metrotvnews.com", Role.WIDGET),),
    layouts=(
        Layout("2024-26", body=".news-text", title="h1, h2", stamp="p.pt-20.date"),
        Layout(
            "2016",
            body="div.part.article",
            title="div.part.lead.pr > h1",
            stamp="div.part.lead.pr > span",
        ),
    ),
)
