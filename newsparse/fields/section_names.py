"""Names of a site's sections, as its menu, its breadcrumbs and its labels print them."""

__all__ = ["SECTIONS"]

SECTIONS = frozenset(
    """
    agenda bali banten beranda berita bisnis bola budaya daerah dunia edukasi ekbis ekonomi
    entertainment foto gaya global hiburan home hukum indeks internasional jabar jakarta jateng
    jatim jogja kalimantan kesehatan kolom kriminal lifestyle megapolitan metro metropolitan
    nasional news nusantara olahraga opini otomotif pendidikan peristiwa politik regional sains
    sport sports sulawesi sumatera techno tekno teknologi travel video wisata yogya
    """.split()
)
"""One word each, lower case."""
