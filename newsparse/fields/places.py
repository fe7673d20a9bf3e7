"""Places that open datelines: evidence for forms that would otherwise eat a sentence.

A dateline in capitals with a dash needs no list. Mixed case, a colon, a full stop or no mark at all
("Jakarta: Presiden ...", "Bogota. Harga kopi ...") do. Countries are listed apart: a paragraph that
opens "Rusia - Ukraina ..." speaks of two of them and has no dateline.
"""

from __future__ import annotations

__all__ = ["COUNTRIES", "PLACES"]

_INDONESIA = """
Ambon, Atambua, Badung, Bali, Balikpapan, Banda Aceh, Bandar Lampung, Bandarlampung, Bandung,
Bandung Barat, Bangkalan, Bangli, Banjar, Banjarbaru, Banjarmasin, Banjarnegara, Bantul, Banyumas,
Banyuwangi, Batam, Batang, Batu, Baubau, Bekasi, Belitung, Bengkulu, Biak, Bima, Binjai, Bitung,
Blitar, Blora, Bogor, Bojonegoro, Bondowoso, Boyolali, Brebes, Bukittinggi, Bulukumba, Buleleng,
Cianjur, Ciamis, Cibinong, Cikarang, Cilacap, Cilegon, Cimahi, Cirebon, Deli Serdang, Demak,
Denpasar, Depok, Dompu, Dumai, Ende, Fakfak, Garut, Gianyar, Gorontalo, Gowa, Gresik, Grobogan,
Gunung Sitoli, Gunungsitoli, Gunungkidul, Gunung Kidul, Indramayu, Jakarta, Jakarta Barat, Jakarta
Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Utara, Jambi, Jayapura, Jember, Jembrana, Jepara,
Jombang, Karangasem, Karanganyar, Karawang, Kebumen, Kediri, Kendal, Kendari, Ketapang, Klaten,
Klungkung, Kudus, Kulon Progo, Kuningan, Kupang, Kutai Kartanegara, Labuan Bajo, Lamongan,
Lampung, Langsa, Lebak, Lhokseumawe, Lombok, Lubuklinggau, Lumajang, Madiun, Magelang, Magetan,
Majalengka, Majene, Makassar, Malang, Malili, Mamuju, Manado, Manokwari, Mataram, Maumere, Medan,
Merauke, Meulaboh, Mojokerto, Muara Enim, Nabire, Natuna, Nganjuk, Ngawi, Nunukan, Pacitan,
Padang, Padang Pariaman, Palangka Raya, Palangkaraya, Palembang, Palopo, Palu, Pamekasan,
Pandeglang, Pangandaran, Pangkalpinang, Parepare, Pasuruan, Pati, Payakumbuh, Pekalongan,
Pekanbaru, Pemalang, Pematangsiantar, Polewali, Ponorogo, Pontianak, Poso, Prabumulih,
Probolinggo, Purbalingga, Purwakarta, Purwokerto, Purworejo, Rembang, Ruteng, Sabang, Salatiga,
Samarinda, Sampang, Sampit, Semarang, Serang, Sidoarjo, Singaraja, Singkawang, Sintang, Situbondo,
Sleman, Solo, Solok, Sorong, Sragen, Subang, Sukabumi, Sukoharjo, Sumedang, Sumenep, Surabaya,
Surakarta, Tabanan, Tanah Datar, Tangerang, Tangerang Selatan, Tangsel, Tanjung Selor,
Tanjungpinang, Tarakan, Tasikmalaya, Tebing Tinggi, Tegal, Temanggung, Ternate, Timika, Toraja,
Trenggalek, Tual, Tuban, Tulungagung, Ubud, Wamena, Wonogiri, Wonosobo, Yogyakarta, Jogja,
Jogjakarta
"""

_WORLD = """
Abu Dhabi, Abuja, Addis Ababa, Ankara, Amman, Amsterdam, Athena, Auckland, Baghdad, Baku, Bangkok,
Barcelona, Beijing, Beirut, Belgrade, Beograd, Berlin, Bogota, Boston, Brasilia, Brussel,
Brussels, Budapest, Buenos Aires, Bukares, Cairo, Canberra, Caracas, Chicago, Colombo, Damaskus,
Davos, Den Haag, Dhaka, Dili, Doha, Dubai, Dublin, Gaza, Geneva, Hanoi, Havana, Helsinki, Hong
Kong, Houston, Islamabad, Istanbul, Jeddah, Jenewa, Johannesburg, Kabul, Kairo, Kathmandu,
Khartoum, Kiev, Kigali, Kinshasa, Kopenhagen, Kuala Lumpur, Kyiv, Kyoto, Lagos, Lima, Lisbon,
London, Los Angeles, Lyon, Madinah, Madrid, Makkah, Manchester, Manila, Mekkah, Melbourne, Mexico
City, Milan, Minsk, Mogadishu, Moskow, Moscow, Mumbai, Nairobi, Naypyidaw, New Delhi, New York,
Oslo, Ottawa, Paris, Perth, Phnom Penh, Praha, Pretoria, Pyongyang, Quito, Ramallah, Reykjavik,
Riyadh, Roma, San Francisco, San Salvador, Santiago, Sarajevo, Seoul, Shanghai, Sofia, Stockholm,
Sydney, Taipei, Tbilisi, Teheran, Tel Aviv, Tokyo, Toronto, Tripoli, Tunis, Ulaanbaatar, Vatikan,
Vienna, Vientiane, Warsawa, Washington, Washington DC, Wellington, Wina, Wuhan, Yangon, Yerusalem,
Zagreb, Zurich
"""

_COUNTRIES = """
Afghanistan, Afrika Selatan, Amerika, Amerika Serikat, AS, Arab Saudi, Argentina, Australia,
Austria, Belanda, Belarus, Belarusia, Belgia, Brasil, Brunei, Bulgaria, Chile, China, Cina,
Denmark, Ekuador, Filipina, Finlandia, Hamas, Hongaria, India, Indonesia, Inggris, Irak, Iran,
Irlandia, Islandia, Israel, Italia, Jepang, Jerman, Kamboja, Kanada, Kazakhstan, Kenya, Kolombia,
Korea Selatan, Korea Utara, Korsel, Korut, Kroasia, Kuba, Laos, Lebanon, Libya, Lithuania,
Malaysia, Maroko, Meksiko, Mesir, Myanmar, NATO, Nepal, Nigeria, Norwegia, Pakistan, Palestina,
Peru, Polandia, Portugal, Prancis, Qatar, RI, Rumania, Rusia, Selandia Baru, Serbia, Sri Lanka,
Sudan, Suriah, Swedia, Swiss, Taiwan, Thailand, Timor Leste, Tunisia, Turki, UEA, Ukraina, Uni
Eropa, Venezuela, Vietnam, Yaman, Yordania, Yunani
"""


def _names(block: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()).casefold() for name in block.split(","))


PLACES = _names(_INDONESIA) | _names(_WORLD)
"""Cities and regencies, lower case."""

COUNTRIES = _names(_COUNTRIES)
"""Countries and blocs, lower case: subjects of sentences, not places of filing."""
