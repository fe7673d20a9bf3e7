"""Guessed rules: which lines, of which kind, in which role."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.drafting import Candidate, shared_candidates, unknown_candidates
from newsparse.drafting.role_guesses import guess_role

HEADS = ("Sapi Ende Ikut Lomba Lari", "Kuda Ende Kalah di Pacuan Sore", "Kambing Ende Pulang")
BODIES = (
    "ENDE - Seekor sapi memenangkan lomba lari di lapangan kampung kemarin sore.",
    "ENDE - Seekor kuda kalah dalam pacuan yang digelar warga di tepi pantai.",
    "ENDE - Seekor kambing pulang sendiri setelah tiga hari dicari pemiliknya.",
)


def shared(*tails: str) -> dict[str, tuple[str, int]]:
    """Candidates for articles that end in these lines: by rule, the role and the spread."""
    articles = [
        parse(f"{head}\n\n{body}\n\n{tail}")
        for head, body, tail in zip(HEADS, BODIES, tails, strict=False)
    ]
    return {c.rule.name: (c.rule.role.value, c.spread) for c in shared_candidates(articles)}


def test_a_line_of_two_articles() -> None:
    line = "Kabar ini dibawa angin lembah"
    assert shared(line, line) == {f"exact:{line}": ("widget", 2)}
    assert shared(line, line, line) == {f"exact:{line}": ("widget", 3)}
    assert shared(line, "Kabar lain dari lembah") == {}


def test_letter_case_makes_no_second_rule() -> None:
    found = shared("Kabar ini dibawa Angin Lembah", "KABAR ini dibawa ANGIN lembah")
    assert list(found) == ["exact:Kabar ini dibawa Angin Lembah"]


def test_what_generic_rules_know_needs_no_rule() -> None:
    assert shared("Baca Juga: Harga Sapi", "Baca Juga: Harga Sapi") == {}
    assert shared("tulis komentar anda\n***", "tulis komentar anda\n***") == {}
    assert shared("Editor: Rani Kusuma", "Editor: Rani Kusuma") == {}


def test_the_same_article_twice_is_one() -> None:
    """A text and its page share every line; that says nothing about the site."""
    lines = (BODIES[0], BODIES[1].removeprefix("ENDE - "), "Angin lembah bertiup kencang")
    text = "\n\n".join([HEADS[0], *lines])
    page = f"<h1>{HEADS[0]}</h1><div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
    articles = [parse(text), parse(page)]
    assert articles[0].paragraphs == articles[1].paragraphs[:2]
    assert shared_candidates(articles) == []
    other = parse(text.replace(BODIES[0], BODIES[2]))
    assert len(shared_candidates([articles[0], other])) > 0


def test_a_long_line_by_its_first_words() -> None:
    line = "Kabar ini dikirim warga lembah lewat kotak surat di depan balai desa, dan dimuat tanpa diubah"
    assert shared(line, line) == {"starts:Kabar ini dikirim warga lembah": ("widget", 2)}


def test_figures_change() -> None:
    found = shared("Dibaca 1.204 orang (2 hari)", "Dibaca 87 orang (10 hari)")
    assert found == {r"matches:Dibaca [0-9.]+ orang \([0-9.]+ hari\)": ("widget", 2)}


def test_a_label_and_its_value() -> None:
    found = shared("Lembah lain: Ayam Hilang", "Lembah lain: Itik Pulang")
    assert found == {"starts:Lembah lain:": ("related", 2)}


def test_the_head_of_a_list() -> None:
    found = shared(
        "Kabar sekampung\nAyam Jantan Warga Ende Hilang Lagi\nItik Liar Mampir di Sawah Warga",
        "Kabar sekampung\nJembatan Bambu Selesai Dipasang Warga\nSumur Baru Digali di Belakang Sekolah",
    )
    assert found == {"tail:Kabar sekampung": ("related", 2)}
    below = "Kami menulis kabar lembah setiap hari, juga ketika hujan turun."
    furnished = shared(
        f"Kabar sekampung\nAyam Jantan Warga Ende Hilang Lagi\nItik Liar Mampir di Sawah\n\n{below}",
        f"Kabar sekampung\nJembatan Bambu Selesai Dipasang\nSumur Baru Digali di Sekolah\n\n{below}",
    )
    assert furnished["tail:Kabar sekampung"] == ("related", 2)
    topics = shared("Topik kami\nayam\nitik", "Topik kami\njembatan\nsumur")
    assert topics["tail:Topik kami"] == ("tags", 2)


def test_lines_that_nothing_claimed() -> None:
    text = f"{HEADS[0]}\n\n{BODIES[0]}\n\n***\n\nAngin lembah\n"
    article = parse(text)
    assert [s.role.value for s in article.segments if "Angin" in text[s.start : s.end]] == [
        "unknown"
    ]
    assert shared_candidates([article]) == []
    [candidate] = unknown_candidates([article])
    assert isinstance(candidate, Candidate)
    assert (candidate.rule.name, candidate.rule.role.value) == ("exact:Angin lembah", "widget")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kabar terkait", "related"),
        ("Hashtag", "tags"),
        ("Penulis kabar ini", "byline"),
        ("Pilihan penulis", "related"),
        ("Foto utama", "caption"),
        ("Sumber kabar", "source"),
        ("© Lintas Lembah", "disclaimer"),
        ("Ikuti kabar terkait di saluran kami", "widget"),
        ("Lintas Lembah", "widget"),
    ],
)
def test_roles_are_guessed_by_words(text: str, role: str) -> None:
    assert guess_role(text, is_foot=False).value == role


def test_a_headline_below_the_text_is_another_article_s() -> None:
    line = "Harga Jagung di Pasar Bajawa Turun Lagi"
    assert guess_role(line, is_foot=True).value == "related"
    assert guess_role(line, is_foot=False).value == "widget"
    assert guess_role(line, is_foot=True, is_label=True).value == "widget"
