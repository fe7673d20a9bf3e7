"""Page furniture that many outlets print: one line each, as printed; letter case does not count."""

__all__ = ["BEGINNINGS", "CONTENT_OPENERS", "LINES", "ZOOM_BUTTONS"]

LINES = """
- Advertisement -
...
A
A A A
A+
A-
AA
Aa Text
About Us
Add as a preferred source on Google
ADVERTISEMENT
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
Belum Memiliki Akun Daftar di Sini
Beranda
Cetak
Close Ads
Close Ads X
comment
Confuse
Contact Form
Contact Us
Continue Reading
Copy Link
copy-link-circle
Daftarkan
Dengarkan
Dengarkan artikel
di WhatsApp Anda
Disclaimer
Editorial Team
Email
Facebook
Fokus
Follow
Follow Us
Google News
GULIR UNTUK LANJUT BACA
Halaman
Halaman :
Halaman:
Happy
Headline
Hide Ads
Home
Hubungi Kami
Iklan
Ikuti Kami
Ikuti kami di
Image of Tempo
image-gnews
img_title
Info Iklan
Inspire
JPNN.com App
Kanal
Karier
Karir
Kebijakan Data Pribadi
Kebijakan Privasi
Kecil Besar
Kembali ke atas
Kirim Komentar
Kode Etik
Kode Etik Jurnalistik
Komentar
Komentar Anda
Komentar Pembaca
Kontak Kami
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
Live TV
Load More
LOADING
loading...
Loading…
Login
Lupa Kata Sandi? Klik di Sini
Lupa password
Memuat data..
Menu
Menuju konten utama
Menyukai ini:
more-vertical
Network
NEWSTICKER
Page:
Panduan Komunitas
Pasang Iklan
Pedoman Media Siber
Pedoman Pemberitaan Media Siber
Perbesar
Photo :
Pinterest
Play
Primary Menu
Privacy Policy
Redaksi
Sad
Salin Artikel
Salin tautan
SCROLL TO CONTINUE WITH CONTENT
SCROLL TO RESUME CONTENT
Scroll untuk lanjut membaca
Scroll untuk melanjutkan
Scroll untuk membaca
Scroll untuk membaca artikel
Sebelumnya
See More
Selanjutnya
Share
Share :
Share Article
Share this
Share:
Simak Video Berikut
Simpan
Sitemap
Skip to content
sosmed-whatsapp-white
Spread the love
Sudah Memiliki Akun Masuk di Sini
Syarat & Ketentuan
Syarat dan Ketentuan
Tampilkan lebih banyak
Tampilkan Ringkasan Artikel
Telegram
Tentang Kami
Terms of Use
Terverifikasi Administratif dan Faktual oleh Dewan Pers
Top News
Tulis Komentar
tulis komentar anda
Tulis komentar!
Tweet
Twitter
Unmute
URL telah disalin
url telah tercopy
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
Dapatkan berita pilihan
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
Jika Anda tidak menerima email
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
Selalu update info terkini
Share to
Silakan akses epaper
Silakan baca konten menarik lainnya
Simak berita selengkapnya di halaman
Simak berita terkini dan terlengkap
Simak breaking news dan berita pilihan
Simak selengkapnya di halaman
Simak Video Pilihan
Suka Memuat
Syarat & KetentuanSegera lengkapi data
Telusuri berita
Terima kasih. Kami sudah menerima laporan Anda
Tulis komentarmu dengan tagar
Unduh
Yuk gabung channel
"""
"""Beginnings of lines: invitations to follow, to subscribe, to read on."""

CONTENT_OPENERS = frozenset({"spread the love"})
"""Share boxes, lower case, that blog plug-ins put before a post's content: the title is above."""

ZOOM_BUTTONS = frozenset({"perbesar", "zoom-in-whiteperbesar", "zoom-inlihat foto", "lihat foto"})
"""Buttons printed on a picture, lower case: the line below is its caption where it has a credit."""
