"""Page furniture that many outlets print: one line each, as printed; letter case does not count."""

__all__ = ["CONTENT_OPENERS", "LINES", "ZOOM_BUTTONS"]

LINES = """
*Ringkasan dibuat dengan bantuan AI
- Advertisement -
...
< Sebelumnya
[Gambar]
[img]
A
A A A
A+
A-
AA
Aa Text
About Us
Add A Comment
Add as a preferred source on Google
Administrator
ADVERTISEMENT
Advertisement . Scroll to see content
ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT
Advertisement. Scroll to continue reading.
Advertisement. Scroll to see content
Aktifkan
Aplikasi Lainnya
Application Information Will Show Up Here
Arsip Blog
back to top
Bagaimana tanggapan anda mengenai artikel ini?
Bagikan
Bagikan artikel ini
Bagikan ini
Bagikan ini:
Bagikan:
Balas
Batalkan
Be the first to comment!
Belum Memiliki Akun Daftar di Sini
Beranda
BERBAGI
Berikan Komentar Anda
Blog at WordPress.com.
Cari Blog Ini
Cetak
Click to comment
Close
Close Ads
Close Ads X
comment
Comments
Confuse
Connect with us
Contact Form
Contact Us
Continue Reading
Copy Link
copy-link-circle
Daftarkan
Dapatkan link
Dengarkan
Dengarkan artikel
Dengarkan Berita
Details
di WhatsApp Anda
Diberdayakan oleh Blogger
Disclaimer
Discussion about this post
Editorial Team
Email
Email *
Empty
Facebook
Facebook Comments Box
Fokus
Follow
Follow Us
font size decrease font size increase font size
Foto saya
Google News
Gulir ke bawah untuk lanjut membaca
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
Indeks
Indeks Berita
Indeks Berita »
Index Berita »
Info Iklan
Inspire
Jadilah yang pertama berkomentar
JPNN.com App
Kanal
Kebijakan Data Pribadi
Kebijakan Privasi
Kecil Besar
Kembali ke atas
Ketentuan Penggunaan
Kirim
Kirim Komentar
Kode Etik
Kode Etik Jurnalistik
Komentar
Komentar *
Komentar Anda
Komentar Pembaca
Kontak
Kontak Kami
Kotak Pos
Langsung ke konten
Langsung ke konten utama
Lanjut ke konten utama
Lanjutkan Membaca ↓
Laporkan Komentar
Laporkan tulisan
LEAVE A COMMENT
Leave a Reply
Leave a Reply Cancel reply
Lihat Foto
Lihat profil lengkapku
Konten Premium
Lihat Semua
Masuk / Daftar
Like Loading...
Like this:
LinkedIn
Live TV
Load More
LOADING
loading...
Loading…
Log in to post comments
Login
Login untuk berkomentar
Login untuk ikut berdiskusi
Lupa Kata Sandi? Klik di Sini
Lupa password
MANAGED BY:
Memuat data..
Mengenai Saya
Mengunggah…
Menu
Menuju konten utama
Menyukai ini:
more-vertical
Nama *
Network
NEWSTICKER
Next
No Result
Page:
Panduan Komunitas
Pasang Iklan
Pedoman Media Siber
Pedoman Pemberitaan Media Siber
Perbesar
Photo :
Perkecil A- Perbesar A+
Pinterest
Play
Popular Category
Poskan Komentar
Posting Komentar
Posting Lebih Baru Posting Lama Beranda
Postingan Lama
Postingan Lebih Baru
Postingan Lebih Baru Postingan Lama Beranda
Prev
Primary Menu
Print
Printer-friendly version
Privacy Policy
Proudly powered by WordPress
Published
Putar audio berita ini
Rate this item
Redaksi
Sad
Salin Artikel
Salin tautan
SCROLL TO CONTINUE WITH CONTENT
SCROLL TO RESUME CONTENT
Scroll untuk lanjut membaca
Scroll untuk melanjutkan
SCROLL UNTUK MELANJUTKAN MEMBACA
Scroll untuk membaca
Scroll untuk membaca artikel
Search
Search form
Sebelumnya
See More
Selanjutnya
Selanjutnya >
Selanjutnya →
Send an email
Share
Share :
Share Article
Share this
Share this:
Share:
SHARES
Silakan masukkan komentar anda!
Silakan masukkan nama Anda di sini
Simak Video Berikut
Simpan
Sitemap
Situs Web
Skip to content
sosmed-whatsapp-white
Spread the love
Statistik Pengunjung
Sudah Memiliki Akun Masuk di Sini
Syarat & Ketentuan
Syarat dan Ketentuan
Tambahkan Komentar
Tampilkan lebih banyak
Tampilkan Ringkasan Artikel
Telegram
Tentang Kami
Terms of Use
Terverifikasi Administratif dan Faktual oleh Dewan Pers
Tidak ada komentar
Tidak ada komentar:
Tinggalkan Komentar
Tonton videonya di sini:
Top News
Total Tayangan Laman
ttd
Tulis Komentar
tulis komentar anda
Tulis komentar!
Tweet
Twitter
Ukuran Font Kecil Besar
Unmute
URL berhasil dicopy
URL telah disalin
url telah tercopy
Use Up/Down Arrow keys to increase or decrease volume.
Video Pilihan
Video Player
Video Player is loading.
Video Rekomendasi
Video Terkait
View All Result
View Gallery
View this post on Instagram
Website
WhatsApp
X Close
You are here
zoom-in
zoom-in-whitePerbesar
zoom-inlihat foto
·
• Bagikan
← Sebelumnya
"""
"""Whole lines: buttons, ad markers, counters, the labels of empty boxes."""

CONTENT_OPENERS = frozenset({"spread the love"})
"""Share boxes, lower case, that blog plug-ins put before a post's content: the title is above."""

ZOOM_BUTTONS = frozenset(
    {"perbesar", "zoom-in", "zoom-in-whiteperbesar", "zoom-inlihat foto", "lihat foto"}
)
"""Buttons printed on a picture, lower case: the line below is its caption where it has a credit."""
