"""BBC News Indonesia: a part of a domain in many languages; credits are lines of their own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, opens, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="bbc-indonesia",
    name="BBC News Indonesia",
    domains=("bbc.com/indonesia", "bbc.co.uk/indonesia"),
    printed=("BBC News Indonesia", "BBC Indonesia"),
    fingerprints=(
        "Peranan, BBC News Indonesia",
        "Keterangan gambar, ...",
        "Sumber gambar, ...",
        "Hak atas foto ...",
    ),
    rules=(
        matches(
            r"BBC (?:News )?Indonesia, \p{Lu}[\p{L} ]{2,20}", Role.BYLINE, "BBC Indonesia, Kendari"
        ),
        matches(
            r'<link type="page"><caption>(?P<title>.{3,120})</caption>.{0,200}',
            Role.RELATED,
            '<link type="page"><caption>Guru kekurangan buku</caption></link>',
        ),
        exact("Bagikan berita ini Tentang sharing", Role.WIDGET),
        opens("Paling banyak dibaca", Role.RELATED),
        exact("Article Information", Role.WIDGET),
        matches(
            r"Lewati .{3,60} dan lanjutkan membaca",
            Role.WIDGET,
            "Lewati Paling banyak dibaca dan lanjutkan membaca",
        ),
        matches(r"Akhir dari [^.]{3,60}", Role.WIDGET, "Akhir dari Paling banyak dibaca"),
        starts("Hak atas foto ", Role.CAPTION),  # Hak atas foto AFP
        starts("Image caption ", Role.CAPTION),  # Image caption Warga di dermaga
    ),
    layouts=(Layout("2015-20", body="div.story-body__inner", stamp=".story-body .date"),),
)
