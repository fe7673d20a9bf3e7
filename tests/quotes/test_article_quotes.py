"""Quotes as an article shows them: speakers, lookup by name, spans, explanation, doubts."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Article, Parser
from newsparse.values import QuotedSpeaker
from tests.bad_input.soundness import codes, sound

HEAD = """Perahu Pustaka Teluk Ranu Kembali Berlayar

Senin, 3 April 2023 08:54 WITA

"""
PARAGRAPHS = (
    "RANU - Perahu pustaka di Teluk Ranu kembali berlayar sejak Minggu pagi setelah enam bulan "
    "ditambatkan di dermaga kayu milik koperasi.",
    "“Anak-anak menunggu buku baru, bukan janji baru,” kata Kepala Dinas Pustaka Ranu, Basri "
    "Manohara, ketika ditemui di dermaga.",
    "Pengelola perahu itu, Selina van Doorn, mengatakan bahwa mesin lama sudah dijual kepada "
    "nelayan. Ia menyebut perjalanan pertama itu “pulang ke rumah sendiri”.",
    "“Dua ratus buku hilang dan tidak ada yang mengaku,” tutur Selina.",
    "“Kami titip satu hal: kembalikan bukunya,” tambah Basri.",
    "“Laut tidak bisa dipinjam,” kata Menteri Kelautan Valmora, Ines Carvallo, seperti dikutip "
    "dari Kabar Muara, Senin (3/4/2023).",
)
TEXT = HEAD + "\n\n".join(PARAGRAPHS)


@pytest.fixture(scope="module")
def article() -> Article:
    return sound(newsparse.parse(TEXT))


def test_speakers_stand_once_in_order_with_role_and_count(article: Article) -> None:
    assert article.speakers == [
        QuotedSpeaker("Basri Manohara", "Kepala Dinas Pustaka Ranu", "person", 2),
        QuotedSpeaker("Selina van Doorn", "Pengelola perahu itu", "person", 2),
        QuotedSpeaker("Ines Carvallo", "Menteri Kelautan Valmora", "person", 1),
    ]


@pytest.mark.parametrize(
    "name", ["Basri Manohara", "Basri", "manohara", "BASRI", "Manohara Basri", "  basri\t"]
)
def test_any_words_of_a_name_find_its_quotes(article: Article, name: str) -> None:
    assert [quote.text for quote in article.quotes_by(name)] == [
        "Anak-anak menunggu buku baru, bukan janji baru",
        "Kami titip satu hal: kembalikan bukunya",
    ]


@pytest.mark.parametrize("name", ["", " ", "Wening", "Basri Wening", "Bas", "Basri Carvallo"])
def test_other_words_find_nothing(article: Article, name: str) -> None:
    assert article.quotes_by(name) == []


def test_one_word_finds_everybody_who_bears_it() -> None:
    text = '"Air surut," kata Rini Astuti.\n\n"Hujan reda," kata Rini Lestari.'
    assert [q.text for q in newsparse.parse(text).quotes_by("rini")] == ["Air surut", "Hujan reda"]


def test_quoted_words_in_a_reported_sentence_are_mixed(article: Article) -> None:
    assert [(q.kind, q.cue, q.text) for q in article.quotes_by("Selina")] == [
        ("mixed", "menyebut", "pulang ke rumah sendiri"),
        ("direct", "tutur", "Dua ratus buku hilang dan tidak ada yang mengaku"),
    ]


def test_a_cited_medium_is_not_the_speaker(article: Article) -> None:
    [quote] = article.quotes_by("Ines")
    assert quote.cited == "Kabar Muara"
    assert [q.cited for q in article.quotes if q is not quote] == [None] * 4
    assert article.quotes_by("Kabar Muara") == []
    assert article.cited == ["Kabar Muara"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2029"], ids=["LF", "CRLF", "PS"])
def test_spans_lead_to_the_words_in_the_text_and_the_input(end: str) -> None:
    source = TEXT.replace("\n", end)
    article = newsparse.parse(source)
    assert len(article.quotes) == 5
    for quote in article.quotes:
        assert article.body[slice(*quote.span)] == quote.text
        assert quote.text in article.paragraphs[quote.paragraph]
        span = article.in_text(quote.span)
        assert article.text[slice(*span)] == quote.text
        assert source[slice(*article.in_source(span))] == quote.text


def test_a_quote_torn_over_two_lines_is_whole() -> None:
    torn = TEXT.replace("hilang dan tidak", "hilang dan\ntidak")
    quote = newsparse.parse(torn).quotes_by("Selina")[-1]
    assert quote.text == "Dua ratus buku hilang dan tidak ada yang mengaku"
    article = newsparse.parse(torn)
    start, end = article.in_text(quote.span)
    assert article.text[start:end] == "Dua ratus buku hilang dan\ntidak ada yang mengaku"


def test_explain_shows_each_quote_once_below_its_paragraph(article: Article) -> None:
    above, shown = "", []
    for row in article.explain().split("\n"):
        if row.lstrip().startswith("> "):
            shown.append((above, row))
        else:
            above = row
    assert len(shown) == len(article.quotes) == 5
    for quote, (paragraph, row) in zip(article.quotes, shown, strict=True):
        assert quote.speaker is not None
        assert paragraph.startswith("body ")
        assert quote.text in paragraph
        for words in (quote.text, quote.speaker.name, f"({quote.cue})", f"‹{quote.resolved_by}"):
            assert words in row
    assert "Kabar Muara" in shown[-1][1]
    assert " mixed›" in shown[1][1]


def test_explain_says_that_nobody_is_named() -> None:
    assert (
        "“Air surut” — nobody named (katanya)" in newsparse.parse('"Air surut," katanya.').explain()
    )


def test_an_unknown_speaker_is_none_and_reported() -> None:
    article = sound(newsparse.parse('"Air surut sejak subuh," katanya.'))
    [quote] = article.quotes
    assert quote.speaker is None
    assert article.speakers == []
    [note] = [d for d in article.diagnostics if d.code == "quote.speaker_unknown"]
    assert note.span == article.in_text(quote.span)


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("“Dua ratus buku hilang, tutur Selina.", "quote.unclosed"),
        ("Dua ratus buku hilang dan belum kembali,” tutur Selina.", "quote.unopened"),
    ],
)
def test_a_lost_mark_is_supplied_and_reported(printed: str, code: str) -> None:
    article = sound(newsparse.parse(TEXT.replace(PARAGRAPHS[3], printed)))
    quote = article.quotes_by("Selina")[-1]
    assert quote.text.startswith("Dua ratus buku hilang")
    [note] = [d for d in article.diagnostics if d.code.startswith("quote.")]
    assert (note.code, note.span) == (code, article.in_text(quote.span))
    usual = newsparse.parse(TEXT).quotes_by("Selina")[-1]
    assert (quote.confidence or 0) < (usual.confidence or 0)


@pytest.mark.parametrize("lead", ["", "– ", "... "], ids=["plain", "dash", "dots"])
def test_the_surface_is_what_names_the_speaker(lead: str) -> None:
    [quote] = newsparse.parse(f"{lead}Pejabat itu berkata, “Kami pulang besok pagi.”").quotes
    assert quote.speaker is not None
    assert quote.speaker.surface == "Pejabat itu"


def test_a_clean_article_has_no_doubts_about_quotes(article: Article) -> None:
    assert not [code for code in codes(article) if code.startswith("quote.")]


def test_indirect_speech_is_off_by_default_and_on_request(article: Article) -> None:
    assert {quote.kind for quote in article.quotes} == {"direct", "mixed"}
    fuller = sound(Parser(indirect=True).parse(TEXT))
    [reported] = [quote for quote in fuller.quotes if quote.kind == "indirect"]
    assert reported.text == "mesin lama sudah dijual kepada nelayan"
    assert reported.speaker is not None
    assert (reported.speaker.name, reported.cue) == ("Selina van Doorn", "mengatakan")
    assert [quote for quote in fuller.quotes if quote is not reported] == article.quotes
    assert [quote.span for quote in fuller.quotes] == sorted(q.span for q in fuller.quotes)
    assert fuller.model_copy(update={"quotes": article.quotes}) == article


def test_a_second_print_adds_no_quote(article: Article) -> None:
    again = "\n\n".join(article.paragraphs)
    for text in (f"{TEXT}\n\n{again}", f"{TEXT}\n\n{again}\n\n{again}"):
        assert newsparse.parse(text).quotes == article.quotes


def test_what_is_no_body_is_not_quoted() -> None:
    caption = "Perahu pustaka bersandar. “Ayo naik,” kata papan di haluan. (Foto: Wening Asih)"
    text = (
        TEXT.replace("RANU -", f"{caption}\n\nRANU -") + '\n\nBaca Juga: "Kami Lapar," Kata Warga'
    )
    read = newsparse.parse(text)
    assert [quote.text for quote in read.quotes] == [q.text for q in newsparse.parse(TEXT).quotes]
