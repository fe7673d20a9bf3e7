"""kumparan: an advertisement between every few paragraphs, captions printed twice around a zoom button."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import inside, matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="kumparan",
    name="kumparan",
    domains=("kumparan.com",),
    timestamps=("{date} {time} {zone}", "Updated {date}, {time} {zone}"),  # 5 Juni 2021 9:01 WIB
    fingerprints=("zoom-in-whitePerbesar", "sosmed-whatsapp-white", "© PT Dynamo Media Network..."),
    habits=("copy-link-circle", "more-vertical", "ADVERTISEMENT"),
    rules=(
        inside("ADVERTISEMENT", Role.WIDGET),  # glued to the line above it
        starts("Tentang KamiPedoman Media Siber", Role.WIDGET),  # the foot, its links glued
        matches(
            r"Tulisan dari .{3,60} tidak mewakili .{3,80}",
            Role.DISCLAIMER,
            "Tulisan dari Rani Kusuma tidak mewakili pandangan dari redaksi kumparan",
        ),
    ),
    layouts=(
        Layout("2023-26", body="div.article-content"),
        Layout("2019-23", body="div[class^=StoryRenderer__EditorWrapper]"),
    ),
)
