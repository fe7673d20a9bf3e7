"""What holds for the quotes of every text: exact spans in order, one reading, no second print."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, find, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Parser
from newsparse.quotes.reader import read_quotes
from tests.bad_input.soundness import quotes_hold, sound
from tests.properties.quote_texts import (
    MARKS,
    quoting_articles,
    quoting_lines,
    quoting_paragraphs,
)
from tests.properties.strategies import any_text, damaged, line_ends, news_text

_many = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
_some = settings(_many, max_examples=100)
WITH_INDIRECT = Parser(indirect=True)
_NO_MARKS = str.maketrans(dict.fromkeys(MARKS, " "))


@st.composite
def quoting_text(draw: st.DrawFn) -> str:
    """Lines about who said what, between any line ends."""
    lines = draw(st.lists(quoting_lines, max_size=8))
    return "".join(line + draw(line_ends) for line in lines)


texts = st.one_of(quoting_text(), quoting_text(), damaged(), news_text(), any_text)


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_the_strategy_reaches_every_kind(kind: str) -> None:
    found = find(
        quoting_paragraphs,
        lambda paragraphs: any(q.kind == kind for q in read_quotes(paragraphs, indirect=True)),
        settings=settings(_many, max_examples=3000),
    )
    assert found


KNOWN = (  # bodies that were once found to break a law, shortened
    "“”, kata Dulmatin.",
    "Dulmatin Sareh mengatakan, “,”",
    "Dulmatin Sareh mengatakan “Kami pulang\n\n“",
    'Pendiri "Jaga Muara", Wening Asih, mengatakan, "Kami pulang besok."',
    "“Kami pulang,” kata ketua''Muara'',Wening",
    "Dulmatin Sareh mengatakan “Kami pulang”Dulmatin Sareh mengatakan “Kami pulang,”",
    'Ia menyebut "dua kata" itu Ia menyebut "dua kata" itu.',
    "mengatakanDulmatin Sareh mengatakan “Kami pulang”",
    "Wening mengatakan, “Kami pulang.” Pejabat itu mengatakan sungai akan surut pada akhir pekan.",
)


@pytest.mark.parametrize("indirect", [False, True], ids=["marked", "indirect"])
@pytest.mark.parametrize("body", KNOWN, ids=range(len(KNOWN)))
def test_quotes_of_known_texts(body: str, indirect: bool) -> None:
    paragraphs = body.split("\n\n")
    quotes_hold(paragraphs, read_quotes(paragraphs, indirect=indirect))


@_many
@given(quoting_paragraphs, st.booleans())
def test_quotes_keep_their_laws(paragraphs: list[str], indirect: bool) -> None:
    quotes_hold(paragraphs, read_quotes(paragraphs, indirect=indirect))


@_many
@given(quoting_paragraphs, quoting_lines)
def test_headlines_lend_names_and_never_quotes(paragraphs: list[str], heads: str) -> None:
    quotes = read_quotes(paragraphs, heads, indirect=True)
    quotes_hold(paragraphs, quotes)
    plain = read_quotes(paragraphs, indirect=True)
    assert [quote.span for quote in quotes] == [quote.span for quote in plain]


@_many
@given(quoting_paragraphs, st.booleans())
def test_two_readings_agree(paragraphs: list[str], indirect: bool) -> None:
    one = read_quotes(paragraphs, indirect=indirect)
    read_quotes(
        ['"Air surut," kata Rini Astuti.', '"Aman," ujarnya.'], "Rini Astuti", indirect=True
    )
    assert read_quotes(paragraphs, indirect=indirect) == one


@_many
@given(quoting_paragraphs)
def test_asking_for_indirect_speech_changes_nothing_else(paragraphs: list[str]) -> None:
    plain = read_quotes(paragraphs)
    fuller = read_quotes(paragraphs, indirect=True)
    assert [quote for quote in fuller if quote.kind != "indirect"] == plain
    assert all(quote.kind != "indirect" for quote in plain)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


@_many
@given(quoting_paragraphs)
@example(['Pendiri "Jaga Muara", Wening Asih, mengatakan, "Kami pulang besok."'])
@example(["pejabat itu mengatakan “Kami pulang”pejabat itu mengatakan “Kami pulang”"])
@example([". pejabat itu berkata: “Kami pulang”pejabat itu mengatakan “Kami pulang”"])
def test_name_and_office_of_a_speaker_are_printed(paragraphs: list[str]) -> None:
    paragraphs = [paragraph.replace("\0", "\ufffd") for paragraph in paragraphs]
    body = "\n\n".join(paragraphs)
    for quote in read_quotes(paragraphs, indirect=True):
        if quote.speaker:
            assert (quote.speaker.surface or "") in body
            assert _folded(quote.speaker.name) in _folded(body)
            assert _folded(quote.speaker.role or "") in _folded(body)


@_many
@given(quoting_paragraphs)
def test_without_marks_nothing_is_quoted(paragraphs: list[str]) -> None:
    assert read_quotes([paragraph.translate(_NO_MARKS) for paragraph in paragraphs]) == []


def _counts_agree(article: Article) -> None:
    """Speakers are those of the quotes, each once, in order of their first quote."""
    named = [quote.speaker.name for quote in article.quotes if quote.speaker]
    assert [who.name for who in article.speakers] == list(dict.fromkeys(named))
    assert sum(who.quotes for who in article.speakers) == len(named)


@_many
@given(texts, st.booleans())
def test_every_text_becomes_an_article_with_sound_quotes(text: str, indirect: bool) -> None:
    article = sound((WITH_INDIRECT if indirect else Parser()).parse(text))
    _counts_agree(article)
    for quote in article.quotes:
        start, end = article.in_text(quote.span)
        assert article.text[start:end].split() == quote.text.split()
        if quote.speaker:
            assert quote in article.quotes_by(quote.speaker.name)


@_some
@given(quoting_articles(), st.data())
def test_a_second_print_adds_no_quote(parts: tuple[str, list[str]], data: st.DataObject) -> None:
    head, paragraphs = parts
    text = head + "\n\n".join(paragraphs)
    again = data.draw(st.one_of(st.just(paragraphs), st.permutations(paragraphs)))
    for parser in (Parser(), WITH_INDIRECT):
        once = parser.parse(text)
        twice = parser.parse("\n\n".join((text, *again)))
        assert once.paragraphs == paragraphs
        assert twice.quotes == once.quotes


@_some
@given(quoting_articles())
def test_realistic_articles_are_quoted(parts: tuple[str, list[str]]) -> None:
    head, paragraphs = parts
    article = sound(newsparse.parse(head + "\n\n".join(paragraphs)))
    assert article.quotes
    assert all(quote.kind != "indirect" for quote in article.quotes)
