"""Page furniture that many outlets print and that a pattern tells: counters, share bars, notices."""

from newsparse.outlets.rules import exact, glued, inside, matches, opens, starts
from newsparse.roles import Role

__all__ = ["NOTICES", "PATTERNS"]

_SHARE_WORD = "(?i:facebook|twitter|whatsapp|telegram|linkedin|pinterest|line|email|copy link|salin tautan|cetak|print|x|threads)"

PATTERNS = (
    matches(
        r"(?i:facebook|twitter|share)\b.{0,40}?\b(?i:twitter|pinterest|whatsapp|linkedin)\b.{0,200}",
        Role.WIDGET,
        "Facebook Contoh.com Twitter Contoh.com Pinterest Contoh.com",
    ),
    matches(r"\[Gambas:[^\]]{1,60}\]", Role.WIDGET, "[Gambas:Video 20detik]"),
    matches(r"(?i:waktu baca [0-9]{1,3} menit)", Role.WIDGET, "waktu baca 2 menit"),
    matches(r"[0-9]{1,2} min read", Role.WIDGET, "3 min read"),
    matches(r"(?:[·|•] )?[0-9–-]{1,5} (?i:menit (?:mem)?baca)", Role.WIDGET, "3–4 menit baca"),
    matches(
        r".{0,100}(?i:tanggung jawab (?:sepenuhnya )?penulis).{0,80}",
        Role.DISCLAIMER,
        "Isi tulisan sepenuhnya menjadi tanggung jawab penulis.",
        holds="tanggung jawab",
    ),
    matches(
        r".{0,100}(?i:tidak mewakili (?:sikap|pandangan)).{0,80}",
        Role.DISCLAIMER,
        "Tulisan ini tidak mewakili sikap redaksi.",
        holds="tidak mewakili",
    ),
    matches(
        r"(?:\*\)? ?)?(?i:penulis (?:adalah|merupakan)) .{5,200}",
        Role.BIO,
        "*) Penulis adalah guru.",
    ),
    matches(
        r"(?i:(?:berita ini )?(?:dibaca|read)) ?:? ?[0-9.,]{1,9} ?(?i:x|kali(?: dibaca)?|times)?",
        Role.WIDGET,
        "Dibaca : 213 Kali",
    ),
    matches(r"(?i:total|hari ini|kemarin) ?: ?[0-9.,]{1,12}", Role.WIDGET, "Total : 87.215"),
    matches(
        r"(?P<title>.{10,150}) - Postingan Lebih (?:Baru|Lama)",
        Role.RELATED,
        "Atap Pasar Bocor - Postingan Lebih Baru",
        holds="postingan lebih",
    ),
    matches(r"[«‹←] (?P<title>.{10,150})", Role.RELATED, "« Posyandu Remaja Dibuka"),
    matches(r"(?P<title>.{10,150}) »", Role.RELATED, "Posyandu Remaja Dibuka »", holds="»"),
    matches(r"(?P<title>.{10,150}) →", Role.RELATED, "Posyandu Remaja Dibuka →", holds="→"),
    matches(r"(?P<title>.{10,150}) ›", Role.RELATED, "Posyandu Remaja Dibuka ›", holds="›"),
    matches(
        r"(?:(?:Artikel|Berita) (?:sebelumnya|berikutnya|selanjutnya|[Tt]erkait)|Editor's Picks?)(?P<title>\p{Lu}.{10,150})",
        Role.RELATED,
        "Artikel sebelumnyaWarga Minta Atap Pasar",
    ),
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
    matches(
        r"(?i:facebook|twitter|whatsapp|telegram|linkedin|pinterest|copy|email|share|tweet|kirim|send|pin|line|x){2,8}",
        Role.WIDGET,
        "FacebookTwitterWhatsApp",
    ),
    matches(r"(?i:reading time|waktu baca):? .{1,24}", Role.WIDGET, "Reading Time: 3 mins read"),
    matches(
        r"(?i:halaman|page) [0-9]{1,2} (?i:dari|of) [0-9]{1,2}", Role.WIDGET, "Halaman 2 dari 2"
    ),
    matches(
        r"(?i:current time )?[0-9]{1,2}:[0-9]{2} / (?i:duration )?[0-9]{1,2}:[0-9]{2}",
        Role.WIDGET,
        "0:00 / 2:31",
    ),  # a player
    matches(
        r"Dipos(?:kan|ting) oleh (?P<author>\p{Lu}[\p{L}. ]{2,40}?)(?: di [0-9]{2}[.:][0-9]{2}.{0,120})?",
        Role.BYLINE,
        "Diposkan oleh Dewi Sarasvati",
    ),
    matches(r'In "[^"]{3,30}"', Role.RELATED, 'In "Komunitas"'),  # below a related post
    matches(r"di [0-9]{2}[.:][0-9]{2}", Role.WIDGET, "di 09.14"),
    matches(r"Share on \p{Lu}[\p{L}+]{2,12}", Role.WIDGET, "Share on Facebook"),
    matches(
        r"(?:Baca Juga|BACA JUGA|Baca juga) (?P<title>\p{Lu}[^.:]{15,150}[^.:])",
        Role.RELATED,
        "Baca Juga Dalang Cilik Tampil Daring",
    ),
    matches(
        r"(?:\| |[Bb]erita ini )?[0-9.,]{1,9} (?i:views|kali dibaca|pembaca|dilihat)",
        Role.WIDGET,
        "| 998 Views",
    ),
    matches(r"[0-9]{1,2} dari [0-9]{1,2} (?i:halaman)", Role.WIDGET, "2 dari 3 halaman"),
    matches(
        r"(?i:halaman|laman|page) ?: ?[0-9]{1,2}(?: [0-9]{1,2}){0,9}(?: (?i:selanjutnya))?",
        Role.WIDGET,
        "Halaman : 1",
    ),
    matches(r"[►▼▸▾] {0,3}\p{L}{0,10} ?[0-9]{0,4} \([0-9]{1,5}\)", Role.WIDGET, "► 2022 (41)"),
    matches(
        r".{0,80}\b(?i:(?:(?:situs|website|web) ini|kami) menggunakan cookies?|site uses cookies).{0,120}",
        Role.WIDGET,
        "Situs ini menggunakan cookie.TerimaTolak",
        holds="cookie",
    ),
    matches(r"(?i:hits|views|dilihat) ?: ?[0-9.,]{1,9}(?: kali)?", Role.WIDGET, "Hits: 412"),
    matches(r"[0-9.,]{1,9} reads", Role.WIDGET, "318 reads"),
    matches(r"(?i:category|kategori) ?: ?(?i:berita|news).{0,30}", Role.WIDGET, "Category: Berita"),
    matches(r"(?i:[0-9.]{1,7} shares? [0-9.]{1,9} views?)", Role.WIDGET, "0 SHARES 61 VIEWS"),
    matches(
        r"(?i:siaran pers|press release) (?i:nomor|no\.?) ?:? ?.{3,60}",
        Role.WIDGET,
        "Siaran Pers Nomor: 041/XII/2023",
    ),
    matches(
        r".{3,110}(?i:klik di sini)[ .!•*]{0,5}",
        Role.WIDGET,
        "Mari berinfak, klik di sini",
        holds="klik di sini",
    ),
    matches(
        r".{0,60}\b(?i:berlangganan)\b.{0,30} mulai Rp ?[0-9.]{3,12}.{0,30}",
        Role.WIDGET,
        "Berlangganan mulai Rp 25.000 per bulan",
        holds="berlangganan",
    ),
    matches(
        r"[0-9.,]{1,7}(?: [0-9.,]{1,9}){0,2} minutes? read", Role.WIDGET, "0 128 1 minute read"
    ),
    matches(r"in \p{Lu}[\p{L} &]{2,30}", Role.WIDGET, "in Hukum & Kriminal"),
    matches(r"(?i:trending) ?: .{3,160}", Role.WIDGET, "Trending : Pilkada Lereng FC"),
    matches(
        r"Ditandai (?P<tags>(?!dengan|oleh|pada)[^.!?]{3,120}[^.!?:])",
        Role.TAGS,
        "Ditandai bakau, pesisir",
    ),
    matches(r"(?:\s?#[\p{L}\p{N}_][^#.!?]{1,36}+){2,20}+", Role.TAGS, "#LerengFC #Liga3"),
    matches(r"[0-9]{1,3} / [0-9]{1,3}", Role.WIDGET, "1 / 5"),  # slides of a gallery
    matches(
        rf"(?:(?i:bagikan|share)(?i: ke)? ?:? *+)?{_SHARE_WORD}(?:[ ,|·•]++{_SHARE_WORD})++",
        Role.WIDGET,
        "facebook twitter whatsapp",
    ),
    matches(r"[-_=·•]{4,}|\*{6,}", Role.WIDGET, "-----------"),
    matches(r"(?i:lihat) .{3,30} (?i:selengkapnya)", Role.WIDGET, "Lihat Regional Selengkapnya"),
    matches(
        r"[*) ]{0,4}(?i:ikuti|update|baca|simak|follow|gabung|akses) .{0,120}(?i:google ?news|whatsapp|telegram).{0,60}",
        Role.WIDGET,
        "Ikuti terus berita kami di Google News",
    ),
    matches(
        r"[-*=# ]{2,8}(?i:selesai|tamat|habis|end)[-*=# ]{2,8}", Role.ENDMARK, "--- selesai ---"
    ),
    matches(r"(?:\*{2,5}|[(\[]\*{1,3}[)\]]|\[\]|#{2,3}|---|[▪■◼])", Role.ENDMARK, "***"),
)

_FOOT_WORD = (
    r"(?i:tentang kami|redaksi|pedoman media siber|disclaimer|kontak kami|kontak|info iklan|iklan"
    r"|kode etik jurnalistik|kode etik|privacy policy|kebijakan privasi|karir|about us|beranda"
    r"|hubungi kami|syarat dan ketentuan|indeks|home)"
)

NOTICES = (
    matches(
        rf"(?:{_FOOT_WORD}[ |·•-]{{0,4}}+){{2,20}}+", Role.WIDGET, "Tentang KamiRedaksiKode Etik"
    ),
    matches(  # Deutsche Welle, as others print it
        r"(?P<initials>\p{Ll}{2,3}(?:/\p{Ll}{2,3})*) \([\p{L}, ]{2,40}\)",
        Role.BYLINE,
        "rs/as (dpa, afp)",
    ),
    matches(
        r"(?:Diadaptasi|Diterjemahkan) oleh (?P<translator>\p{Lu}[\p{L}. ]{2,40})",
        Role.BYLINE,
        "Diadaptasi oleh Dewi Sarasvati",
    ),
    starts("Artikel ini telah tayang", Role.SOURCE),
    starts("Artikel ini telah naik di", Role.SOURCE),
    starts("Artikel ini sudah", Role.SOURCE),
    starts("Artikel ini pertama kali terbit", Role.SOURCE),
    starts("Sumber:", Role.SOURCE),
    starts("Sumber :", Role.SOURCE),
    starts("Source :", Role.SOURCE),
    starts("Sumber Berita:", Role.SOURCE),
    starts("Sumber Berita :", Role.SOURCE),
    starts("Disclaimer", Role.DISCLAIMER),
    starts("Berkomentarlah secara bijaksana", Role.DISCLAIMER),
    starts("Dilarang keras mengambil konten", Role.DISCLAIMER),
    starts("Dilarang mengutip dan/atau", Role.DISCLAIMER),
    matches(
        r"(?i:copyright) ?[@©(]? ?(?:©|[0-9]{4}|all rights).{0,180}",
        Role.DISCLAIMER,
        "Copyright 2008 - 2025 PT Contoh",
    ),
    starts("Copyright ©", Role.DISCLAIMER),
    starts("Dilarang mengutip", Role.DISCLAIMER),
    starts("Hak cipta", Role.DISCLAIMER),
    starts("Alamat email Anda tidak akan dipublikasikan", Role.WIDGET),
    starts("Your email address will not be published", Role.WIDGET),
    starts("Anda dapat menyiarkan ulang", Role.DISCLAIMER),
    starts("Isi komentar sepenuhnya", Role.DISCLAIMER),
    starts("Ingatlah untuk menjaga komentar", Role.DISCLAIMER),
    starts("Komentar yang mengandung", Role.DISCLAIMER),
    opens("Daftar Isi", Role.WIDGET),
    opens("Daftar Isi [sembunyikan]", Role.WIDGET),
    matches(r"© ?[0-9]{4} [\p{L}.]{3,24}/\S.{1,60}", Role.CAPTION, "©2022 Kabar.com/Istimewa"),
    matches(
        r"Cari (?:di|berita|artikel)\b[^.!?]{0,30}(?:\.\.\.|…)",
        Role.WIDGET,
        "Cari di Kabar Lereng...",
    ),
    matches(r"© ?20[0-9]{2} .{2,400}", Role.DISCLAIMER, "© 2024 Contoh Media, name and logo"),
    matches(r"©.{2,120}", Role.DISCLAIMER, "© 2024 Contoh Media Network"),
    matches(
        r"[^.]{2,60} © ?[0-9]{4}(?: ?[-–] ?[0-9]{4})?(?: PT\b.{2,60})?",
        Role.DISCLAIMER,
        "Kabar Lereng © 2024",
        holds="©",
    ),
    matches(r"[0-9]{4} © .{2,80}", Role.DISCLAIMER, "2022 © PT Contoh Media"),
    matches(
        r"(?i:konten|artikel|tulisan|siaran pers) ini (?:bukan|tidak)\b[^.]{0,60}\b(?:ajakan|saran|nasihat|rekomendasi)\b.{0,120}",
        Role.DISCLAIMER,
        "Konten ini tidak merupakan ajakan membeli atau menjual saham.",
    ),
    matches(r"Version [0-9.]+", Role.WIDGET, "Version 1.64.2"),
    matches(r"(?i:[0-9]+ (?:comments?|komentar))", Role.WIDGET, "0 Komentar"),
    matches(
        r"[^.]{0,40}Video Pilihan[^.]{0,30}",
        Role.WIDGET,
        "Simak! Video Pilihan Redaksi:",
        holds="video pilihan",
    ),
    starts("Sumber gambar, ", Role.CAPTION),
    starts("Keterangan gambar, ", Role.CAPTION),
    matches(r"Penulis, (?P<author>[^,.]{3,60})", Role.BYLINE, "Penulis, Ayu Larasati"),
    matches(
        r"(?P<author>\p{Lu}[\p{L}. ]{1,40}) - Penulis Berita",
        Role.BYLINE,
        "Dewi - Penulis Berita",
        holds="penulis berita",
    ),
    matches(  # how a report on television ends
        r"(?P<reporter>\p{Lu}[\p{L}. ]{2,40}),? dan juru kamera (?P<photographer>\p{Lu}[\p{L}. ]{2,40}?)"
        r",? melaporkan(?: dari .{3,60})?\.?",
        Role.BYLINE,
        "Dewi Sarasvati dan juru kamera Bram Wiguna melaporkan dari Lereng.",
        holds="juru kamera",
    ),
    matches(r"Peranan, [^.]{3,60}", Role.BYLINE, "Peranan, BBC News Indonesia"),
    exact("Tim Redaksi", Role.BYLINE),
    exact("All Right Reserved", Role.DISCLAIMER),
    glued("Ikuti Whatsapp Channel Republika", Role.WIDGET),
    glued("Berita kerja sama", Role.WIDGET),
    inside("ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
    inside("SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
)
