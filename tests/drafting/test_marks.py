"""By what a draft tells its outlet: fingerprints, habits, printed names, zones."""

from __future__ import annotations

from tests.drafting.sites import JAGUNG, VOLI, draft

BARE = (
    "Kuda Ende Kalah di Pacuan Sore\n\nENDE - Seekor kuda kalah dalam pacuan di tepi pantai kemarin.\n\n",
    "Sapi Ruteng Menang Lomba Lari\n\nRUTENG - Seekor sapi menang lomba lari di lapangan kemarin.\n\n",
)


def marks(*tails: str, name: str = "Lintas Lembah") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Fingerprints and habits of articles that end in these lines."""
    texts = [
        (f"{n}.txt", body + tail) for n, (body, tail) in enumerate(zip(BARE, tails, strict=False))
    ]
    outlet = draft(*texts, name=name).outlet
    return outlet.fingerprints, outlet.habits


def test_a_line_that_names_the_site_is_a_fingerprint_even_once() -> None:
    assert marks("***\n\nLintas Lembah untuk semua") == (("Lintas Lembah untuk semua",), ())
    assert marks("***\n\nlangganan LINTASLEMBAH di kios") == (
        ("langganan LINTASLEMBAH di kios",),
        (),
    )


def test_news_about_the_site_is_none() -> None:
    line = "Warga menonton layar tancap bersama awak Lintas Lembah di lapangan desa sore itu."
    assert marks(line) == ((), ())
    assert marks("Baca Juga: Lintas Lembah Buka Kantor di Ende") == ((), ())
    headline = BARE[0].partition("\n")[0]
    assert marks(f"***\n\n{headline} - Lintas Lembah") == ((), ())


def test_a_line_with_changing_figures_ends_before_them() -> None:
    found, _ = marks("Hak milik Lintas Lembah 2023", "Hak milik Lintas Lembah 2024")
    assert found == ("Hak milik Lintas Lembah...",)
    assert marks("***\n\n2024 hak milik Lintas Lembah") == ((), ())


def test_what_two_articles_share_tells_by_its_length() -> None:
    line = "Angin lembah membawa kabar"
    assert marks(line, line) == ((line,), ())
    assert marks(line, "Angin gunung membawa kabar") == ((), ())
    assert marks("Angin lembah", "Angin lembah") == ((), ("Angin lembah",))


def test_lines_of_everybody_and_of_others_tell_nothing() -> None:
    assert marks("Terkini\nTerpopuler", "Terkini\nTerpopuler") == ((), ())
    line = "Baca artikel IDN Times lainnya di IDN App"
    assert marks(line, line) == ((), ())


def test_names_are_kept_where_the_texts_print_them() -> None:
    assert draft().outlet.printed == ()  # the datelines have it
    assert draft(("a.txt", BARE[0])).outlet.printed == ()  # nowhere printed
    named = draft(("a.txt", f"Lintas Lembah\n{BARE[0]}"))
    assert named.outlet.printed == ("Lintas Lembah",)
    assert named.samples[0].article.outlet == "lintas-lembah"


def test_a_name_that_differs_from_the_printed_one_is_found_beside_the_places() -> None:
    texts = [("a.txt", JAGUNG), ("b.txt", VOLI)]
    drafted = draft(*texts, name="Warta Ngada")
    assert drafted.outlet.datelines == ("{Place}, Lintas Lembah - ",)
    assert [sample.article.outlet for sample in drafted.samples] == ["warta-ngada"] * 2


def test_a_province_beside_the_places_is_no_name() -> None:
    texts = [
        (f"{n}.txt", f"{p}, Bali - Hujan turun sejak pagi di kota itu.")
        for n, p in enumerate(("Kupang", "Ende"))
    ]
    outlet = draft(*texts).outlet
    assert outlet.printed == ()
    assert outlet.datelines == ("{Place} - ",)


def test_datelines_of_agencies_are_not_the_site_s() -> None:
    text = BARE[0].replace("ENDE -", "ENDE (ANTARA) -")
    assert draft(("a.txt", text)).outlet.datelines == ()


def test_the_zone_of_all_stamps() -> None:
    assert draft(("a.txt", JAGUNG.replace("WITA", "WIT"))).outlet.zone == "WIT"
    mixed = [("a.txt", JAGUNG.replace("WITA", "WIB")), ("b.txt", VOLI)]
    assert draft(*mixed).outlet.zone == "WIB"


def test_forms_without_a_template_are_told() -> None:
    text = JAGUNG.replace("Rabu, 6 Maret 2024 - 07:45 WITA", "2024-03-06 07:45")
    source = draft(("a.txt", text)).source
    assert "    # timestamps: no template can say 2024-03-06 07:45\n" in source
    assert "    # datelines: none was seen" not in source
    assert (
        '    # datelines: none was seen; such as "{PLACE} - "\n'
        in draft(("a.txt", "Hujan.")).source
    )
