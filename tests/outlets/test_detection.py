"""Which outlet: by address, by the text alone, forced; ties and contradictions are told."""

from __future__ import annotations

import pytest

from newsparse import Brand, Outlet, OutletClash, Parser, UnknownOutlet, detect, parse

LEAD = "Ratusan warga mengungsi ke balai desa setelah tanggul itu jebol pada Senin malam."


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://nasional.sindonews.com/read/1/2/judul", "sindonews"),
        ("https://jatim.idntimes.com/news/judul", "idntimes"),
        ("https://isubogor.pikiran-rakyat.com/nasional/pr-1/judul", "isubogor"),
        ("https://lentera.pikiran-rakyat.com/nasional/pr-1/judul", "pikiran-rakyat"),
        ("https://kaltim.tribunnews.com/2023/01/02/judul", "tribun-kaltim"),
        ("https://www.tribunnews.com/regional/2023/01/02/judul", "tribunnews"),
        ("https://jatim.jpnn.com/jatim-terkini/1/judul", "jpnn"),
        ("https://jogja.suara.com/read/2023/01/02/101010/judul", "suara-jogja"),
        ("https://www.bolasport.com/read/1/judul", "bolasport"),
        ("https://www.suaramerdeka.com/jawa-tengah/pr-1/judul", "suaramerdeka"),
        ("https://www.bbc.com/indonesia/articles/c1", "bbc-indonesia"),
        ("https://www.bbc.com/news/articles/c1", "generic"),
        ("https://www.dw.com/id/judul/a-1", "dw-indonesia"),
        ("https://www.kompas.tv/nasional/1/judul", "kompas-tv"),
        ("https://www.kompas.id/baca/nusantara/2023/01/02/judul", "kompas-id"),
        ("https://contoh.id/judul", "generic"),
        ("bukan alamat", "generic"),
    ],
)
def test_by_address(url: str, slug: str) -> None:
    article = parse(f"KENDAL - {LEAD}", url=url)
    assert article.outlet == slug
    assert article.url == url


def test_evidence_is_told() -> None:
    found = detect(f"Jakarta, IDN Times - {LEAD}\n\nTopik:\n  • Banjir\n")
    assert found.outlet.slug == "idntimes"
    assert {(item.kind, item.outlet) for item in found.evidence} == {
        ("dateline", "idntimes"),
        ("habit", "idntimes"),
    }


def test_tie_is_generic_with_a_diagnostic() -> None:
    article = parse(f"tulis komentar anda\nBaca artikel IDN Times lainnya di IDN App\n{LEAD}")
    assert article.outlet == "generic"
    assert "outlet.ambiguous" in {note.code for note in article.diagnostics}


def test_forced_outlet_is_obeyed_and_doubted() -> None:
    article = parse(f"Jakarta, IDN Times - {LEAD}", outlet="sindonews")
    assert article.outlet == "sindonews"
    assert "outlet.mismatch" in {note.code for note in article.diagnostics}


def test_unknown_outlet_offers_the_nearest() -> None:
    with pytest.raises(UnknownOutlet, match="did you mean sindonews"):
        parse(LEAD, outlet="sindonew")


def test_own_outlet_beside_the_built_in_ones() -> None:
    outlet = Outlet(
        slug="kabar-sabana",
        name="Kabar Sabana",
        domains=("kabarsabana.id",),
        zone="WITA",
        brands=(Brand("SABANA TIMUR", "sabana-timur", "Sabana Timur"),),
        datelines=("{BRAND} - ",),
    )
    parser = Parser(outlets=[outlet])
    article = parser.parse(
        f"Tanggul Jebol, Warga Mengungsi\n3 Juli 2023 16:30\nSABANA TIMUR - {LEAD}"
    )
    assert (article.outlet, article.outlet_name) == ("sabana-timur", "Sabana Timur")
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2023-07-03T16:30:00+08:00"
    assert "kabar-sabana" in parser.outlets


def test_two_outlets_with_one_slug_clash() -> None:
    with pytest.raises(OutletClash, match=r"'sindonews': Sindonews \(built in\) and Tiruan"):
        Parser(outlets=[Outlet(slug="sindonews", name="Tiruan")])


@pytest.mark.parametrize(
    ("head", "slug"),
    [
        (f"Jakarta, CNN Indonesia -- {LEAD}", "cnn-indonesia"),
        (f"TRIBUNKALTIM.CO, SAMARINDA - {LEAD}", "tribunnews"),
        (f"TRIBUJABAR.ID, BANDUNG - {LEAD}", "tribunnews"),  # a misprint of the paper's own
        (f"jatim.jpnn.com, SURABAYA - {LEAD}", "jpnn"),
        (f"Pamekasan, NU Online\n{LEAD}", "nu-online"),
        (f"KONTAN.CO.ID - JAKARTA. {LEAD}", "kontan"),
        (f"Surabaya (Antara Jatim) - {LEAD}", "antara"),
        (f"Liputan6.com, Jakarta {LEAD}", "liputan6"),
        (
            f"Tanggul Jebol\nBram Wiguna - detikJateng\nSenin, 04 Apr 2022 10:15 WIB\n{LEAD}",
            "detik",
        ),
        (f"Tanggul Jebol\nLaporan Wartawan TribunSolo.com, Bram Wiguna\n{LEAD}", "tribunnews"),
        (f"Detik ini, tanggul itu jebol. {LEAD}", "generic"),
        (f"Tanggul itu jebol, Tempo, kata warga, bukan soal. {LEAD}", "generic"),
    ],
)
def test_by_a_name_in_the_head(head: str, slug: str) -> None:
    assert detect(head).outlet.slug == slug


def test_a_credit_and_a_stamp_together_name_an_outlet() -> None:
    text = f"Tanggul Jebol\n17 Mei 2024, 15:42\nTanggul di tepi desa. (Bram Wiguna/VOI)\nKUPANG - {LEAD}"
    found = detect(text)
    assert found.outlet.slug == "voi"
    assert {item.kind for item in found.evidence} == {"credit", "timestamp"}


def test_many_habits_count_no_more_than_three() -> None:
    habits = "Halaman:\nArtikel Pilihan\nTags\nTerkait\nTerkini\nTerpopuler\nx"
    found = detect(f"HOPS.ID - {LEAD}\n{habits}")
    assert found.outlet.slug == "promedia"
    assert dict(found.scores)["pikiran-rakyat"] == 3


def test_the_zone_of_a_networks_site() -> None:
    head = "Kebun Pala Diserang Hama\n3 Juli 2023 16:30\n"
    article = parse(f"{head}TRIBUN-PAPUA.COM, SENTANI - {LEAD}")
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2023-07-03T16:30:00+09:00"
    assert (article.outlet, article.network) == ("tribun-papua", "tribunnews")
    west = parse(f"{head}TRIBUNJABAR.ID, BANDUNG - {LEAD}")
    assert west.timestamp is not None
    assert west.timestamp.utcoffset() != article.timestamp.utcoffset()


def test_two_outlets_with_one_domain_clash() -> None:
    with pytest.raises(
        OutletClash, match=r"domain 'sindonews\.com': Sindonews \(built in\) and Tiruan"
    ):
        Parser(outlets=[Outlet(slug="tiruan", name="Tiruan", domains=("sindonews.com",))])


def test_an_own_outlet_in_the_place_of_a_built_in_one() -> None:
    mine = Outlet(slug="sindonews", name="Sindo", domains=("sindonews.com",))
    parser = Parser(outlets=[mine], without=["sindonews"])
    assert parser.parse(LEAD, url="https://sindonews.com/1").outlet_name == "Sindo"


def test_the_cost_of_detection_does_not_grow_with_the_outlets() -> None:
    """Names, marks and domains are looked up, not tried one by one."""
    from newsparse.outlets.registry import Registry

    many = [
        Outlet(
            slug=f"kabar-{number}",
            name=f"Kabar {number}",
            domains=(f"kabar{number}.id",),
            families=(f"kabar{number}",),
            fingerprints=(f"{number} warta dari lereng bukit",),
        )
        for number in range(400)
    ]
    registry = Registry(many)
    assert max(map(len, registry.marks.values())) == 1  # the lines compared with one line of a text
    assert registry.of_name("kabar7.id") == (many[7], None)
    assert registry.of_name("kabar399news") == (many[399], None)
