"""ANTARA: reporter, editor and copyright stand at the end, often glued; copy that all others print."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches
from newsparse.roles import Role

_REGIONS = """
Aceh Bali Babel Banten Bengkulu Gorontalo Jabar Jambi Jateng Jatim Jogja Kalbar Kalsel Kalteng Kaltim Kaltara Kepri
Kupang Lampung Maluku Mataram Megapolitan NTB NTT Papua Riau Sulsel Sulteng Sultra Sulut Sumbar Sumsel Sumut
""".split()

OUTLET = Outlet(
    slug="antara",
    name="ANTARA",
    domains=("antaranews.com", "antarafoto.com"),
    printed=tuple(f"Antara {region}" for region in _REGIONS),  # Surabaya (Antara Jatim) - Warga ...
    timestamps=("{weekday}, {date} {time} {zone}",),  # Senin, 15 Mei 2017 18:43 WIB
    datelines=(
        "{Place} (ANTARA) - ",  # Jakarta (ANTARA) - Warga ...
        "{Place} (ANTARA News) - ",
        "ANTARA - ",
        "{PLACE} (Antara/PRNewswire) -- ",
    ),
    fingerprints=(
        "Copyright © ANTARA ...",
        "COPYRIGHT © ANTARA ...",
        "Dilarang keras mengambil konten, melakukan crawling...",
    ),
    rules=(
        matches(
            r"(?:Video|Foto) ?[:-] https?://\S+",
            Role.WIDGET,
            "Foto - http://photos.prnewswire.com/prnh/1",
        ),
        matches(  # a press release
            r"SUMBER:? (?P<source>\p{Lu}.{2,80})", Role.SOURCE, "SUMBER Nusalink Marine"
        ),
    ),
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
