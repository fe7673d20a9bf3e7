"""KapanLagi.com: the site is named without a city, initials begin with those of the site itself."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.rules import glued, starts, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="kapanlagi",
    name="KapanLagi.com",
    domains=("kapanlagi.com",),
    brands=(
        Brand("Otosia.com", "otosia", "Otosia.com", "otosia.com"),
        Brand("Dream.co.id", "dream", "Dream", "dream.co.id"),
    ),
    timestamps=("{date} {time}", "{weekday}, {date} {time}"),  # 10 Juni 2025 10:36
    datelines=("Kapanlagi.com - ",),  # Kapanlagi.com - Penyanyi ...
    fingerprints=("(Ayo ikuti saluran WhatsApp KapanLagi.com...",),
    rules=(
        tail("Baca Ini Juga Yuk KLovers!", Role.RELATED),
        starts("(Ayo ikuti saluran WhatsApp KapanLagi.com", Role.WIDGET),
        glued("Kalau bukan sekarang, KapanLagi?", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2025",
            body="div.main-content",
            title="h1.detail__header_title",
            stamp="time.headermetabox-datetime-text",
            byline="a.headermetabox-author-name",
        ),
        Layout("2019", body="div.body-paragraph"),
        Layout(
            "2015",
            body="div.entertainment-detail-news",
            title="h1.entertainment-newsdetail-title-new",
            stamp="h1 + span.newsdetail-schedule-new",
            caption="div.entertainment-newsdetail-headlineimg, div.entertainment-newsdetail-image-caption",
            tags="div.v7-tags-terkait-warper",
            related="div.entertainment-detail-news > a[onclick*='Insert Link']",
            widget="h2.newsdetail-celebrity, div.photonews-det-warper",
        ),
    ),
)
