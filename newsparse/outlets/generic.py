"""What holds everywhere: link labels, share bars, ad markers, list heads, closing notices.

Every other outlet builds on this one; an outlet's file holds only what is its own.
"""

from collections.abc import Callable

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
    Tag Popular
    Label:
    """,
)

_FURNITURE = _each(
    exact,
    Role.WIDGET,
    """
    loading...
    Loading…
    A
    A A A
    AA
    Aa Text
    A-
    A+
    ADVERTISEMENT
    Advertisement . Scroll to see content
    Advertisement. Scroll to see content
    SCROLL TO CONTINUE WITH CONTENT
    SCROLL TO RESUME CONTENT
    ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT
    GULIR UNTUK LANJUT BACA
    Scroll untuk membaca
    Scroll untuk membaca artikel
    Lanjut ke konten utama
    Menuju konten utama
    Hide Ads
    Iklan
    Perbesar
    zoom-in-whitePerbesar
    Image of Tempo
    Lihat Foto
    Copy Link
    Salin Artikel
    Batalkan
    Bagikan
    Bagikan:
    Share
    Share:
    Share this
    Tweet
    Cetak
    Simpan
    Dengarkan
    Dengarkan artikel
    Komentar
    KOMENTAR
    Laporkan Komentar
    Tulis Komentar
    Halaman:
    Halaman
    Selanjutnya
    Sebelumnya
    Load More
    Lihat Semua
    Tampilkan lebih banyak
    Home
    Beranda
    Login
    Daftar Isi
    Ikuti kami di
    Ikuti Kami
    Tampilkan Ringkasan Artikel
    Add as a preferred source on Google
    Video Pilihan
    Video Terkait
    Network
    Kanal
    Close Ads
    Lanjutkan Membaca ↓
    View this post on Instagram
    Terverifikasi Administratif dan Faktual oleh Dewan Pers
    """,
)

_PROMOTIONS = _each(
    starts,
    Role.WIDGET,
    """
    Follow WhatsApp Channel
    Ikuti Whatsapp Channel
    Ikuti WhatsApp Channel
    Ikuti saluran WhatsApp
    BACA JUGA: Ikuti Serial
    Get iNews App
    !!!Membaca Bagi Pikiran
    Geser untuk melihat tabel lengkap
    Jangan lupa bagikan
    Baca Berita Terbaru Lainnya di
    - Baca Berita Terbaru Lainnya di
    [Cek Berita dan informasi
    Artikel lainnya di google news
    Simak berita selengkapnya di halaman
    Simak selengkapnya di halaman
    Kumpulan Artikel
    A photo posted by
    Ikuti berita populer lainnya di Google News
    Simak breaking news dan berita pilihan
    Cek Berita dan Artikel yang lain di
    Silakan baca konten menarik lainnya
    Tulis komentarmu dengan tagar
    Syarat & KetentuanSegera lengkapi data
    Segera lengkapi data dirimu
    Baca berita dengan sedikit iklan
    Baca berita tanpa iklan
    Scroll ke bawah untuk
    Telusuri berita
    Nyaman tanpa iklan.
    Dapatkan berita terbaru
    Dapatkan update berita
    (adsbygoogle =
    Bersambung ke halaman
    Halaman selanjutnya
    Halaman berikutnya
    Post Views:
    Terima kasih. Kami sudah menerima laporan Anda
    A post shared by
    Jangan lupa ikuti update berita
    Nikmati berita
    Kami membuka kesempatan bagi Anda yang ingin menjadi pebisnis media
    * Untuk mengetahui kebenaran informasi yang beredar
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
    matches(r"[0-9.,]{1,9} (?i:views|kali dibaca|pembaca)", Role.WIDGET, "998 Views"),
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
    starts("Disclaimer", Role.DISCLAIMER),
    starts("Berkomentarlah secara bijaksana", Role.DISCLAIMER),
    starts("Dilarang keras mengambil konten", Role.DISCLAIMER),
    starts("Dilarang mengutip dan/atau", Role.DISCLAIMER),
    starts("Copyright ©", Role.DISCLAIMER),
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
        *_FURNITURE,
        *_PROMOTIONS,
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
    media indonesia; merdeka; metro tv; nu online; okezone; pikiran rakyat; poskota; republika;
    reuters; rmol; sindonews; suara; tempo; the conversation; tirto; tribunnews; tvone; viva; voa;
    voa indonesia; voi; xinhua; info nasional; info bisnis
    """.split(";")
)
"""Names, lower case, that datelines print for an outlet or an agency and that are no domain."""
