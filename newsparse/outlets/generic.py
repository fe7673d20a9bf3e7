"""What holds everywhere: link labels, share bars, ad markers, list heads, closing notices.

Every other outlet builds on this one; an outlet's file holds only what is its own.
"""

from collections.abc import Callable

from newsparse.outlets.furniture import LINES
from newsparse.outlets.furniture_patterns import NOTICES, PATTERNS
from newsparse.outlets.invitations import BEGINNINGS
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import Rule, exact, opens, starts, tail
from newsparse.roles import Role


def _each(build: Callable[[str, Role], Rule], role: Role, block: str) -> tuple[Rule, ...]:
    """One rule for each line of a block of texts."""
    return tuple(build(text.strip(), role) for text in block.strip().splitlines())


_LINKS = _each(
    starts,
    Role.RELATED,
    """
    Baca Juga:
    Baca Juga :
    Baca juga ;
    Baca: 
    Baca : 
    Baca Juga » 
    Simak: 
    (Baca Juga:
    (Baca:
    Lihat Juga:
    Lihat Juga :
    Simak Juga:
    Simak juga :
    Simak Video
    Tonton Juga
    Saksikan juga
    Lihat juga video
    Lihat Video
    Baca selengkapnya di
    Baca berita selengkapnya
    Simak juga Video
    Next Article 
    Previous: 
    Berita sebelumnya : 
    Berita selanjutnya : 
    Berita sebelumnya: 
    Berita selanjutnya: 
    [Baca Juga: 
    Prev: 
    Next: 
    Read Next :
    Read Next:
    Pilihan Editor:
    Berita Terkait:
    Selanjutnya:
    Menarik Dibaca:
    """,
)

_LINK_HEADS = _each(
    opens,
    Role.RELATED,
    """
    Baca Juga
    Baca juga:
    Lihat Juga
    Lihat Juga :
    BacaJuga
    Simak Juga
    Pilihan Redaksi
    Baca selengkapnya
    Baca Artikel Lainnya
    Baca juga artikel lainnya
    Artikel-artikel yang direkomendasikan
    """,
)

_LIST_HEADS = _each(
    tail,
    Role.RELATED,
    """
    Terkait
    Terkini
    Terpopuler
    Populer
    Trending
    Berita Terkait
    Berita Terkini
    Berita Terkini Lainnya
    Terkini Lainnya
    Terpopuler Lainnya
    Berita Terbaru
    Terbaru
    Related
    Latest from
    Postingan populer dari blog ini
    Berita sebelumnya
    Berita sebelumya
    Berita berikutnya
    Artikel sebelumnya
    Artikel berikutnya
    Artikel TerkaitDari Penulis
    Rekomendasi untuk kamu
    Previous Post
    Next Post
    Video Terbaru
    Berita Lainnya
    Berita Terpopuler
    Berita Populer
    Berita Pilihan
    Artikel Terkait
    Artikel Lainnya
    Artikel Terkini
    Rekomendasi untuk Anda
    Rekomendasi
    Pilihan Untukmu
    Kabar Terbaru
    Yang Lainnya
    Lainnya
    Paling banyak dibaca
    Related Posts
    Related News
    You may also like
    More Stories
    BERIKUTNYA
    SEBELUMNYA
    Navigasi pos
    Previous article
    Next article
    RELATED ARTICLES
    RELATED ARTICLES MORE FROM AUTHOR
    Most Popular
    Berita Rekomendasi
    Video Lainnya
    Artikel Terpopuler
    Berita Terpopuler:
    Lainnya dari Detiknetwork
    Lainnya dari DetikNetwork
    MORE FROM AUTHOR
    BERITA LAINNYA
    Baca Lainnya
    Jangan Lewatkan
    Yang Menarik Dibaca
    Baca Berita Terkait Lainnya
    Baca Selanjutnya
    Artikel Menarik Lainnya
    Berita Menarik Lainnya
    Rekomendasi Artikel
    Rekomendasi Berita
    Entri Populer
    Postingan Populer
    Post navigation
    Pos-pos Terbaru
    Tulisan Terkait
    Kabar Terkait
    Kabar Lainnya
    Editor's Picks
    Pilihan Editor
    RELATED ARTICLESMORE FROM AUTHOR
    Editor Picks
    Popular Posts
    Up Next
    Don't Miss
    You May Like
    You might also like
    Rilis Terkait
    Berita Terkait Lainnya
    Baca dari edisi yang sama
    Artikel Sebelumnya
    Most Read
    Check Also
    Cerita Lain
    """,
)

_TAG_HEADS = _each(
    tail,
    Role.TAGS,
    """
    Tags
    Tag
    Tags:
    Tag:
    Tag Terkait
    Topik
    Topik:
    Topik Terkait
    Topik Artikel
    Topik Artikel:
    Topik Artikel :
    Topics
    Tag Popular
    Topik :
    Tag :
    Tags :
    Label:
    Kata Kunci
    Kata Kunci:
    Kata Kunci / Tags
    Related Topics
    Tagged In
    """,
)

_TAG_LINES = _each(
    starts,
    Role.TAGS,
    """
    Tag: 
    Tag : 
    Tags: 
    Tags : 
    TAGS  
    Topik: 
    Label: 
    Topik : 
    Topik Terkait: 
    Topik Terkait : 
    Tag Terkait: 
    Tag Terkait : 
    Kata Kunci: 
    Kata Kunci : 
    Tagar: 
    Tagar : 
    Label : 
    Tagged 
    Related Topics:
    """,
)

OUTLET = Outlet(
    slug="generic",
    name="Generic",
    rules=(
        *_LINK_HEADS,
        *_LIST_HEADS,
        *_TAG_HEADS,
        *_TAG_LINES,
        *_each(exact, Role.WIDGET, LINES),
        *_each(starts, Role.WIDGET, BEGINNINGS),
        *NOTICES,
        *PATTERNS,
        *_LINKS,
    ),
)

PRINTED_BRANDS = frozenset(
    " ".join(name.split())
    for name in """
    antara; antara news; afp; ap; bbc; bbc news indonesia; bisnis; cnbc indonesia; cnn indonesia;
    dpa; dw; idn times; inews; investor daily; jawapos; kompas; kompas tv; kumparan;
    kompasbola; kompasotomotif; kompasproperti; kompastekno; kompastravel; media indonesia; merdeka; metro tv; nu online; okezone; pikiran rakyat; poskota; republika;
    reuters; rmol; sindonews; suara; tempo; the conversation; tirto; tribunnews; tvone; viva; voa;
    voa indonesia; voi; xinhua; info nasional; info bisnis
    """.split(";")
)
"""Names, lower case, that datelines print for an outlet or an agency and that are no domain."""
