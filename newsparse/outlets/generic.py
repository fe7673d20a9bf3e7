"""What holds everywhere: link labels, share bars, ad markers, list heads, closing notices.

Every other outlet builds on this one; an outlet's file holds only what is its own.
"""

from collections.abc import Callable

from newsparse.outlets.furniture import BEGINNINGS, LINES
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import Rule, exact, glued, inside, matches, opens, starts, tail
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
    Simak Juga
    Pilihan Redaksi
    Baca selengkapnya
    Baca Artikel Lainnya
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
    Berita Terbaru
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
    Topics
    Tag Popular
    Topik :
    Tag :
    Tags :
    Label:
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
    Topik : 
    """,
)

_SHARE_WORD = (
    "(?i:facebook|twitter|whatsapp|telegram|linkedin|pinterest|line|email|copy link|x|threads)"
)

_PATTERNS = (
    matches(
        r"(?i:facebook|twitter|share)\b.{0,40}?\b(?i:twitter|pinterest|whatsapp|linkedin)\b.{0,200}",
        Role.WIDGET,
        "Facebook Contoh.com Twitter Contoh.com Pinterest Contoh.com",
    ),
    matches(r"\[Gambas:[^\]]{1,60}\]", Role.WIDGET, "[Gambas:Video 20detik]"),
    matches(r"(?i:waktu baca [0-9]{1,3} menit)", Role.WIDGET, "waktu baca 2 menit"),
    matches(r"(?:[·|•] )?[0-9–-]{1,5} (?i:menit (?:mem)?baca)", Role.WIDGET, "3–4 menit baca"),
    matches(
        r".{0,100}(?i:tanggung jawab (?:sepenuhnya )?penulis|tidak mewakili (?:sikap|pandangan)).{0,80}",
        Role.DISCLAIMER,
        "Isi tulisan sepenuhnya menjadi tanggung jawab penulis.",
    ),
    matches(
        r"\*\)? ?(?i:penulis (?:adalah|merupakan)) .{5,200}", Role.BIO, "*) Penulis adalah guru."
    ),
    matches(r"(?i:dibaca):? [0-9.,]{1,9} ?(?:x|kali)?", Role.WIDGET, "dibaca 4.318x"),
    matches(
        r"[0-9]{1,2}(?: [0-9]{1,2}){1,9}(?: (?i:selanjutnya))?", Role.WIDGET, "1 2 3 Selanjutnya"
    ),
    matches(r"[0-9]{1,2}(?: / [0-9]{1,2})? (?i:selanjutnya)", Role.WIDGET, "1 / 2 Selanjutnya"),
    matches(
        r"(?i:bagikan(?: (?:artikel|berita|tulisan)(?: ini)?)? ?:?)",
        Role.WIDGET,
        "Bagikan Artikel Ini",
    ),
    matches(r"(?i:komentar) ?: ?[0-9]{1,5}", Role.WIDGET, "Komentar: 3"),
    matches(
        r"(?i:yuk,? gabung|follow official|ikuti) .{0,30}(?i:channel|saluran|kanal) .{3,160}",
        Role.WIDGET,
        "Yuk gabung channel WhatsApp Contoh.com untuk kabar terbaru",
    ),
    matches(
        r"https?: ?/?.{5,200}\.(?:jpe?g|png|webp|gif)", Role.WIDGET, "https://img.contoh.id/a.jpg"
    ),
    matches(r"Share on \p{Lu}[\p{L}+]{2,12}", Role.WIDGET, "Share on Facebook"),
    matches(
        r"(?:Baca Juga|BACA JUGA|Baca juga) (?P<title>\p{Lu}[^.:]{15,150}[^.:])",
        Role.RELATED,
        "Baca Juga Dalang Cilik Tampil Daring",
    ),
    matches(r"(?:\| )?[0-9.,]{1,9} (?i:views|kali dibaca|pembaca)", Role.WIDGET, "| 998 Views"),
    matches(r"[0-9]{1,2} dari [0-9]{1,2} (?i:halaman)", Role.WIDGET, "2 dari 3 halaman"),
    matches(r"[0-9]{1,3} / [0-9]{1,3}", Role.WIDGET, "1 / 5"),  # slides of a gallery
    matches(rf"{_SHARE_WORD}(?:[ ,|]+{_SHARE_WORD})+", Role.WIDGET, "facebook twitter whatsapp"),
    matches(r"[-_=*·•]{4,}", Role.WIDGET, "-----------"),
    matches(r"(?i:lihat) .{3,30} (?i:selengkapnya)", Role.WIDGET, "Lihat Regional Selengkapnya"),
    matches(
        r"(?i:ikuti|update|baca|simak|follow|gabung|akses) .{0,120}(?i:google ?news|whatsapp|telegram).{0,60}",
        Role.WIDGET,
        "Ikuti terus berita kami di Google News",
    ),
    matches(r"(?:\*{2,5}|\(\*{1,3}\)|\[\]|#{2,3}|---)", Role.ENDMARK, "***"),
)

_NOTICES = (
    starts("Artikel ini telah tayang", Role.SOURCE),
    starts("Artikel ini telah naik di", Role.SOURCE),
    starts("Artikel ini sudah", Role.SOURCE),
    starts("Artikel ini pertama kali terbit", Role.SOURCE),
    starts("Sumber:", Role.SOURCE),
    starts("Sumber :", Role.SOURCE),
    starts("Source :", Role.SOURCE),
    starts("Disclaimer", Role.DISCLAIMER),
    starts("Berkomentarlah secara bijaksana", Role.DISCLAIMER),
    starts("Dilarang keras mengambil konten", Role.DISCLAIMER),
    starts("Dilarang mengutip dan/atau", Role.DISCLAIMER),
    starts("Copyright ©", Role.DISCLAIMER),
    starts("Dilarang mengutip", Role.DISCLAIMER),
    starts("Hak cipta", Role.DISCLAIMER),
    starts("Alamat email Anda tidak akan dipublikasikan", Role.WIDGET),
    starts("Your email address will not be published", Role.WIDGET),
    starts("Isi komentar sepenuhnya", Role.DISCLAIMER),
    starts("Ingatlah untuk menjaga komentar", Role.DISCLAIMER),
    opens("Daftar Isi", Role.WIDGET),
    matches(r"© ?[0-9]{4} [\p{L}.]{3,24}/\S.{1,60}", Role.CAPTION, "©2022 Kabar.com/Istimewa"),
    matches(r"©.{2,120}", Role.DISCLAIMER, "© 2024 Contoh Media Network"),
    matches(r"[0-9]{4} © .{2,80}", Role.DISCLAIMER, "2022 © PT Contoh Media"),
    matches(r"Version [0-9.]+", Role.WIDGET, "Version 1.64.2"),
    matches(r"(?i:[0-9]+ (?:comments?|komentar))", Role.WIDGET, "0 Komentar"),
    matches(r"[^.]{0,40}Video Pilihan[^.]{0,30}", Role.WIDGET, "Simak! Video Pilihan Redaksi:"),
    starts("Sumber gambar, ", Role.CAPTION),
    starts("Keterangan gambar, ", Role.CAPTION),
    matches(r"Penulis, (?P<author>[^,.]{3,60})", Role.BYLINE, "Penulis, Ayu Larasati"),
    matches(r"Peranan, [^.]{3,60}", Role.BYLINE, "Peranan, BBC News Indonesia"),
    exact("Tim Redaksi", Role.BYLINE),
    exact("All Right Reserved", Role.DISCLAIMER),
    glued("Ikuti Whatsapp Channel Republika", Role.WIDGET),
    glued("Berita kerja sama", Role.WIDGET),
    inside("ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
    inside("SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
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
        *_NOTICES,
        *_PATTERNS,
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
