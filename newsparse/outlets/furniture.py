"""Page furniture that many outlets print: one line each, as printed; letter case does not count."""

__all__ = ["BEGINNINGS", "CONTENT_OPENERS", "LINES", "ZOOM_BUTTONS"]

LINES = """
A
A A A
A+
A-
AA
Aa Text
Add as a preferred source on Google
ADVERTISEMENT
- Advertisement -
Advertisement . Scroll to see content
ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT
Advertisement. Scroll to see content
Aktifkan
Bagaimana tanggapan anda mengenai artikel ini?
Bagikan
Bagikan ini
Bagikan ini:
Bagikan:
Batalkan
Beranda
Cetak
Close Ads
Close Ads X
comment
Confuse
Contact Form
Continue Reading
Copy Link
copy-link-circle
Daftarkan
Dengarkan
Dengarkan artikel
Email
Facebook
Fokus
Follow
Google News
GULIR UNTUK LANJUT BACA
Halaman
Halaman :
Halaman:
Happy
Headline
Hide Ads
Home
Iklan
Ikuti Kami
Ikuti kami di
Image of Tempo
Inspire
JPNN.com App
Kanal
Kecil Besar
Komentar
Langsung ke konten
Lanjut ke konten utama
Lanjutkan Membaca ↓
Laporkan Komentar
Laporkan tulisan
LEAVE A COMMENT
Leave a Reply
Leave a Reply Cancel reply
Lihat Foto
Lihat Semua
LinkedIn
Load More
LOADING
loading...
Loading…
Login
Menu
Menuju konten utama
Menyukai ini:
more-vertical
Network
NEWSTICKER
Page:
Perbesar
Photo :
Pinterest
Primary Menu
Sad
Salin Artikel
SCROLL TO CONTINUE WITH CONTENT
SCROLL TO RESUME CONTENT
Scroll untuk lanjut membaca
Scroll untuk membaca
Scroll untuk membaca artikel
Sebelumnya
Selanjutnya
Share
Share :
Share this
Share:
Simpan
Skip to content
sosmed-whatsapp-white
Spread the love
Tampilkan lebih banyak
Tampilkan Ringkasan Artikel
Telegram
Terverifikasi Administratif dan Faktual oleh Dewan Pers
Top News
Tulis Komentar
tulis komentar anda
Tweet
Twitter
URL telah disalin
Video Pilihan
Video Rekomendasi
Video Terkait
View Gallery
View this post on Instagram
WhatsApp
X Close
zoom-in-whitePerbesar
zoom-inlihat foto
·
• Bagikan
"""
"""Whole lines: buttons, ad markers, counters, the labels of empty boxes."""

BEGINNINGS = """
!!!Membaca Bagi Pikiran
(adsbygoogle =
* Fakta atau Hoaks?
* Untuk mengetahui kebenaran informasi yang beredar
- Baca Berita Terbaru Lainnya di
[Cek Berita dan informasi
A photo posted by
A post shared by
Akhir dari Artikel
Aktifkan Notifikasi
Aplikasi Berita Terbaru dan Terpopuler
Artikel lainnya di google news
Baca berita dengan sedikit iklan
Baca berita tanpa iklan
Baca Berita Terbaru Lainnya di
BACA JUGA: Ikuti Serial
Belum punya akun?
Bergabung dan dapatkan analisis
Berita ini masih berkembang
Bersambung ke halaman
Cek Berita dan Artikel yang lain di
Close Banner Apps
Dapatkan berita dan informasi
Dapatkan berita terbaru
Dapatkan di Play Store
Dapatkan update berita
Cek Video di Bawah Ini
Download Apps
Follow WhatsApp Channel
Geser untuk melihat tabel lengkap
Get iNews App
Gulir untuk
Halaman berikutnya
Halaman selanjutnya
Ikuti berita populer lainnya di Google News
Ikuti saluran WhatsApp
Ikuti Whatsapp Channel
Ikuti WhatsApp Channel
Jangan lupa bagikan
Jangan lupa ikuti update berita
Kami membuka kesempatan bagi Anda yang ingin menjadi pebisnis media
Klik gambar untuk
Klik untuk
Kumpulan Artikel
Langganan
Lewati Artikel
Nikmati berita
Nyaman tanpa iklan.
Please enter your
Press enter or click to view image
Post Views:
Saksikan video di bawah ini
Saksikan video pilihan
Scroll ke bawah untuk
Segera lengkapi data dirimu
Share to
Silakan akses epaper
Silakan baca konten menarik lainnya
Simak berita selengkapnya di halaman
Simak breaking news dan berita pilihan
Simak selengkapnya di halaman
Simak Video Pilihan
Suka Memuat
Syarat & KetentuanSegera lengkapi data
Telusuri berita
Terima kasih. Kami sudah menerima laporan Anda
Tulis komentarmu dengan tagar
Unduh
"""
"""Beginnings of lines: invitations to follow, to subscribe, to read on."""

CONTENT_OPENERS = frozenset({"spread the love"})
"""Share boxes, lower case, that blog plug-ins put before a post's content: the title is above."""

ZOOM_BUTTONS = frozenset({"perbesar", "zoom-in-whiteperbesar", "zoom-inlihat foto", "lihat foto"})
"""Buttons printed on a picture, lower case: the line below is its caption where it has a credit."""
