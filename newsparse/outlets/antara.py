"""ANTARA: reporter, editor and copyright stand at the end, often glued; copy that all others print."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="antara",
    name="ANTARA",
    domains=("antaranews.com", "antarafoto.com"),
    layouts=(
        Layout(
            "2019-26",
            body=".wrap__article-detail-content",
            title=".wrap__article-detail-title",
            stamp=".list-inline-item.mr-2",
            byline="p.text-muted, .text-muted.mt-2.small",
            tags="ul.blog-tags",
            related=".baca-juga",
        ),
        Layout(
            "2015-18",
            body="div[itemprop=articleBody], #content_news",
            title="h1[itemprop=headline]",
            stamp="time[itemprop=datePublished]",
            byline="div.byline, #content_news > p.mt10",
            caption="#caption_news",
            tags="span[itemprop=keywords]",
            widget="span[itemprop=inLanguage], #content_news > p.date, div.sharebox",
        ),
    ),
)
