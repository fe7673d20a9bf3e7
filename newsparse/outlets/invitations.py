"""Invitations that many outlets print, to follow, to subscribe, to read on: their beginnings."""

__all__ = ["BEGINNINGS"]

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
Anda harus login untuk memberikan
Anda harus masuk untuk memberikan
Aplikasi Berita Terbaru dan Terpopuler
Are you sure to continue
Artikel lainnya di google news
Baca berita dengan sedikit iklan
Baca berita tanpa iklan
Baca Berita Terbaru Lainnya di
BACA JUGA: Ikuti Serial
**) Ikuti berita
*) Kopi TIMES
*) Redaksi berhak
*) Tulisan Opini ini
Bagikan di Facebook
Bagikan ke
Belum punya akun?
Berlangganan Newsletter
Bergabung dan dapatkan analisis
Berita ini masih berkembang
Bersambung ke halaman
Blog di WordPress
Category :
Cek Berita dan Artikel yang lain di
Cek Video di Bawah Ini
Close Banner Apps
Dapatkan artikel bergaya
Dapatkan berita dan informasi
Dapatkan berita lingkungan
Dapatkan berita pilihan
Dapatkan berita terbaru
Dapatkan di Play Store
Dapatkan update berita
Dengarkan siaran kami
Download Apps
Dukung Kami, Agar
Dukung kami dengan
External Link:
Follow WhatsApp Channel
Gambas: 
Geser untuk melihat tabel lengkap
Get iNews App
Gulir untuk
Halaman berikutnya
Halaman selanjutnya
Ikuti berita populer lainnya di Google News
Ikuti kami di Facebook
Ikuti saluran WhatsApp
Ikuti WhatsApp Channel
Ikuti Whatsapp Channel
Jangan lupa bagikan
Jangan lupa ikuti update berita
Jika Anda tidak menerima email
Joomla! 
Kami membuka kesempatan bagi Anda yang ingin menjadi pebisnis media
Kirimkan Ini lewat Email
Klik gambar untuk
Klik untuk
Kumpulan Artikel
Langganan
Lewati Artikel
Newsletter:
Nikmati berita
Notify me of
Nyaman tanpa iklan.
Please enter your
Post Views:
Powered by
Press enter or click to view image
Proudly powered
Published in
Redaksi menerima kiriman
Saksikan video di bawah ini
Silakan login untuk memberikan
Update berita terkini dan
You must be logged in
Suara.com mengundang
KOMPAS.com berkomitmen
Saksikan video pilihan
Save my name
Scroll ke bawah untuk
Segera lengkapi data dirimu
Selalu update info terkini
Selamat Datang di
Selengkapnya baca Majalah
Share to
Sign up for our newsletter
Silahkan memberi komentar
Silakan akses epaper
Silakan baca konten menarik lainnya
Simak berita selengkapnya di halaman
Simak berita terkini dan terlengkap
Simak breaking news dan berita pilihan
Simak selengkapnya di halaman
Simak siaran kami
Simak Video Pilihan
Simpan nama, email, dan situs web
Subscribe channel
Suka Memuat
Syarat & KetentuanSegera lengkapi data
Telusuri berita
Template Simple
Terima kasih. Kami sudah menerima laporan Anda
Tulis komentarmu dengan tagar
Ukuran huruf
Unduh
Was this article helpful
You are here:
Yuk gabung channel
"""
"""Beginnings of lines: invitations to follow, to subscribe, to read on."""
