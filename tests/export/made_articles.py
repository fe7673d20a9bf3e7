"""Articles with every field filled: one to read, and any number with any text in any field."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from newsparse import Article, Role, Segment
from newsparse.values import (
    Caption,
    Contributor,
    Dateline,
    LeadImage,
    Quote,
    Related,
    Speaker,
    Timestamp,
)
from tests.properties.strategies import any_text

__all__ = ["WITA", "any_article", "full_article", "with_body"]

WITA = dt.timezone(dt.timedelta(hours=8))


def with_body(parts: list[tuple[Role, str]], **fields: object) -> Article:
    """An article whose ledger holds these subheads and paragraphs, each on a line of its own."""
    text, segments = "", []
    for role, words in parts:
        segments.append(Segment(len(text), len(text) + len(words) + 1, role, "made"))
        text += words + "\n"
    paragraphs = [words.strip() for role, words in parts if role is Role.BODY]
    given: dict[str, object] = {
        "outlet": "kabar-muara",
        "outlet_name": "Kabar Muara",
        "text": text,
        "segments": segments,
        "paragraphs": paragraphs,
        "subheads": [words.strip() for role, words in parts if role is Role.SUBHEAD],
        "body": "\n\n".join(paragraphs),
        **fields,
    }
    return Article.model_construct(**given)  # type: ignore[arg-type]


def full_article() -> Article:
    """Every field that an export reads, with a value."""
    caption = Caption("Dermaga Ranu. (Foto: Basri/Muara)", "Dermaga Ranu.", "Basri/Muara")
    return with_body(
        [
            (Role.BODY, "“Air surut,” kata Camat Ranu, Rini Astuti."),
            (Role.SUBHEAD, "Kapal Kandas"),
            (Role.BODY, "“Dua kapal kandas,” menurut laporan dinas."),
        ],
        url="https://kabarmuara.example/laut/kapal kandas?a=1&copy=2",
        title="Air Laut Surut,\nDua Kapal Kandas",
        deck="Warga menunggu pasang",
        kicker="Pesisir",
        section="Daerah",
        dateline=Dateline("Ranu, Kabar Muara - ", "Ranu", "Kabar Muara"),
        timestamp=dt.datetime(2022, 4, 3, 8, 54, tzinfo=WITA),
        timestamp_detail=Timestamp("3 April 2022 08:54 WITA", "WITA"),
        modified=dt.datetime(2022, 4, 3, 10, 5, tzinfo=WITA),
        contributors=[
            Contributor("Dulmatin Sareh", "author"),
            Contributor("Basri Manohara", "reporter"),
            Contributor("Dulmatin Sareh", "reporter"),
            Contributor("Wening Asih", "editor"),
            Contributor("Redaksi Kabar Muara", "editor"),
            Contributor("Ines Carvalina", "translator"),
            Contributor("Yosua Rumbewas", "photographer"),
            Contributor("ws", "initials"),
        ],
        quotes=[
            Quote("Air surut", "direct", (1, 10), 0, Speaker("Rini Astuti", role="Camat Ranu")),
            Quote("Tunggu", "mixed", (0, 1), 0, Speaker("pejabat itu"), cited="Radio Ranu"),
            Quote("Aman", "direct", (0, 1), 0, Speaker("Basarnas", type="organisation")),
            Quote("Dua", "direct", (0, 1), 1, Speaker("laporan dinas", type="document")),
            Quote("Entah", "direct", (0, 1), 1),
            Quote("air akan pasang", "indirect", (0, 1), 1, Speaker("Rini Astuti")),
        ],
        captions=[caption, Caption("Kapal kandas di teluk", "Kapal kandas di teluk")],
        lead_image=LeadImage("https://gambar.example/dermaga.jpg", caption),
        related=[
            Related("Pasang Tertinggi Tahun Ini", "https://kabarmuara.example/pasang"),
            Related("Nelayan Ranu Menunggu"),
        ],
        pages=["https://kabarmuara.example/laut?page=2"],
        tags=["laut", "kapal"],
        sources=["Antara"],
        cited=["Radio Ranu", "Antara"],
    )


_MARKDOWN = st.sampled_from(
    (
        *("# ", "## a ##", "*a*", "**", "__a__", "_", "`", "```", "~~~", "~~a~~", "[a](b)"),
        *("[a]: /b", "![a](b)", "<b>", "<!--", "<https://a.id>", "&amp;", "&#35;", "> ", "- "),
        *("+ ", "* ", "---", "1. ", "12) ", "1234567890. ", "===", "| a | b |", "|---|", "$a$"),
        *("\\", "\\*", "    a", "\ta", "http://a.id/b_c*d", "a@b.id", "- [ ] a", "    "),
        *("\x00", "\x1b[1m", "\x85", "\xa0", "\u2028", "\u202e", "\ud800", "</script>"),
        *(":", "!", "kata", "Kata", "1", ".", "a_b", "R&D"),
    )
)
words = st.one_of(any_text, st.lists(_MARKDOWN, max_size=6).map("".join))
_addresses = st.one_of(
    st.none(), words, words.map("https://a.id/".__add__), words.map("http://".__add__)
)
_zones = st.sampled_from((0, 7, 8, 9, 5.5, -3.5)).map(
    lambda hours: dt.timezone(dt.timedelta(hours=hours))
)
_moments = st.datetimes(timezones=_zones) | st.just(dt.datetime(2022, 4, 3, tzinfo=WITA))
_captions = st.builds(Caption, words, st.none() | words, st.none() | words)
_roles = st.sampled_from(("author", "editor", "reporter", "translator", "photographer", "initials"))
_types = st.sampled_from(("person", "organisation", "document"))
_kinds = st.sampled_from(("direct", "mixed", "indirect"))
_speakers = st.builds(Speaker, words, st.none(), st.none() | words, _types)
_quotes = st.builds(
    Quote,
    words,
    _kinds,
    st.just((0, 0)),
    st.just(0),
    speaker=st.none() | _speakers,
    cited=st.none() | words,
)
_lines = words.map(lambda line: line.replace("\n", " "))
_parts = st.lists(st.tuples(st.sampled_from((Role.BODY, Role.BODY, Role.SUBHEAD)), _lines))


@st.composite
def any_article(draw: st.DrawFn) -> Article:
    """An article of our own making, which need not make sense: any text in any field."""
    parts = [(role, line) for role, line in draw(_parts) if line.strip()]
    texts = st.lists(words, max_size=3)
    return with_body(
        parts,
        outlet=draw(st.sampled_from(("generic", "kabar-muara"))),
        outlet_name=draw(words),
        url=draw(_addresses),
        title=draw(st.none() | words),
        deck=draw(st.none() | words),
        kicker=draw(st.none() | words),
        section=draw(st.none() | words),
        dateline=draw(st.none() | st.builds(Dateline, words, st.none() | words)),
        timestamp=draw(st.none() | _moments),
        timestamp_detail=draw(
            st.none()
            | st.builds(
                Timestamp,
                words,
                st.none() | words,
                st.sampled_from(("minute", "day")),
                zone_assumed=st.booleans(),
            )
        ),
        modified=draw(st.none() | _moments),
        contributors=draw(st.lists(st.builds(Contributor, words, _roles), max_size=4)),
        quotes=draw(st.lists(_quotes, max_size=4)),
        captions=draw(st.lists(_captions, max_size=3)),
        lead_image=draw(
            st.none() | st.builds(LeadImage, _addresses.map(str), st.none() | _captions)
        ),
        related=draw(st.lists(st.builds(Related, words, _addresses), max_size=3)),
        pages=draw(texts),
        tags=draw(texts),
        sources=draw(texts),
        cited=draw(texts),
    )
