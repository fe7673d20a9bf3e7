"""Which outlet: by address, by the text alone, forced; ties and contradictions are told."""

from __future__ import annotations

import pytest

from newsparse import Brand, Outlet, OutletClash, Parser, UnknownOutlet, detect, parse
from tests.ledger_files import read_expected, samples

LEAD = "Ratusan warga mengungsi ke balai desa setelah tanggul itu jebol pada Senin malam."


@pytest.mark.parametrize(
    "path", list(samples()), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_samples_by_their_text_alone(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    expected = read_expected(path.with_suffix(".ledger")).singles["outlet"]
    assert parse(path.read_bytes().decode()).outlet == expected


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://nasional.sindonews.com/read/1/2/judul", "sindonews"),
        ("https://jatim.idntimes.com/news/judul", "idntimes"),
        ("https://isubogor.pikiran-rakyat.com/nasional/pr-1/judul", "isubogor"),
        ("https://lentera.pikiran-rakyat.com/nasional/pr-1/judul", "pikiran-rakyat"),
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
    with pytest.raises(OutletClash, match=r"'sindonews': Sindonews and Tiruan"):
        Parser(outlets=[Outlet(slug="sindonews", name="Tiruan")])
