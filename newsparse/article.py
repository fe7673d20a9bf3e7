"""`Article`: one news article, typed, with the ledger that accounts for its every character."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

from newsparse.document import source_offset
from newsparse.explain import Shown, explain
from newsparse.ledger import Segment, body_anchors, paragraph_of, readable
from newsparse.roles import CONTENT, Role
from newsparse.values import (
    Basis,
    Caption,
    Contributor,
    Dateline,
    DateMention,
    Diagnostic,
    LeadImage,
    Quote,
    QuotedSpeaker,
    Related,
    Section,
    Span,
    Timestamp,
)

__all__ = ["Article"]


class Article(BaseModel):
    r"""What `parse` returns. Frozen; JSON goes out and comes back equal.

    Spans are half-open, in code points: those of `dates` and `quotes` refer to `body`, those of
    `segments` and `diagnostics` to `text`.

    >>> from newsparse import parse
    >>> article = parse("Judul Berita Hari Ini\n\nKUPANG - Hujan turun sejak pagi di kota itu.")
    >>> article.dateline.place, article.body
    ('KUPANG', 'Hujan turun sejak pagi di kota itu.')
    >>> Article.model_validate_json(article.model_dump_json()) == article
    True
    """

    model_config = ConfigDict(frozen=True)

    schema_version: Literal["1"] = "1"
    outlet: str
    """Slug of the outlet, or of the network's site: `sindonews`, `isubogor`, `generic`."""
    outlet_name: str
    """The outlet's name as people write it."""
    network: str | None = None
    """Slug of the network that the site belongs to: `pikiran-rakyat` for `isubogor`."""
    format: Literal["text", "html"] = "text"
    """What was read; of a page, `text` is the article's scope as rendered."""
    url: str | None = None
    """The address as given, else the page's own canonical one."""
    title: str | None = None
    """The headline; None where none is printed."""
    deck: str | None = None
    """The line under the headline."""
    kicker: str | None = None
    """The label above the headline."""
    dateline: Dateline | None = None
    timestamp: AwareDatetime | None = None
    """When it was published, in the printed zone."""
    timestamp_detail: Timestamp | None = None
    modified: AwareDatetime | None = None
    """When it was updated, where a second stamp says so."""
    dates: list[DateMention] = []
    """Day stamps in the body."""
    estimated_date: dt.date | None = None
    """Without a printed stamp: what the lede's day stamps say. Never passed off as `timestamp`."""
    contributors: list[Contributor] = []
    body: str = ""
    """Paragraphs joined by a blank line, without dateline, links and furniture."""
    paragraphs: list[str] = []
    subheads: list[str] = []
    quotes: list[Quote] = []
    """Who said what, in order; see `speakers` and `quotes_by`."""
    captions: list[Caption] = []
    related: list[Related] = []
    tags: list[str] = []
    section: str | None = None
    """The section that a page's metadata names."""
    lead_image: LeadImage | None = None
    """The picture that a page's metadata names; its caption as printed."""
    pages: list[str] = []
    """Addresses of the other parts of an article that its site cuts in parts."""
    basis: dict[str, Basis] = {}
    """For a page: where title, timestamp, contributors and tags were read."""
    sources: list[str] = []
    """Names from "Sumber: X" lines."""
    cited: list[str] = []
    """Media the body cites ("dikutip dari X")."""
    text: str = ""
    """The whole text as read: line ends unified, NFC; `in_source` leads back to the input."""
    outside: int = 0
    """For a page: characters of its text outside the article's scope, which are not in `text`."""
    segments: list[Segment] = []
    """The ledger: segments touch end to end and cover `text`."""
    anchors: list[Span] = []
    """`(offset in text, offset in the input)` where the distance between the two changes."""
    diagnostics: list[Diagnostic] = []

    @property
    def authors(self) -> list[str]:
        """Names of those who wrote it: authors and reporters, each once."""
        names = [c.name for c in self.contributors if c.role in ("author", "reporter")]
        return list(dict.fromkeys(names))

    @property
    def editors(self) -> list[str]:
        """Names of its editors."""
        return [person.name for person in self.contributors if person.role == "editor"]

    @property
    def boilerplate(self) -> list[Segment]:
        """Every segment whose role is not content; blank lines are left out."""
        return [s for s in self.segments if s.role not in CONTENT and s.role is not Role.BLANK]

    @property
    def sections(self) -> list[Section]:
        """Paragraphs grouped by subhead; the first group has none unless one opens the body."""
        groups: list[Section] = []
        for segment in self.segments:
            if segment.role is Role.SUBHEAD:
                groups.append(Section(self.text[segment.start : segment.end].strip(), []))
            elif segment.role is Role.BODY:
                if not groups:
                    groups.append(Section(None, []))
                groups[-1].paragraphs.append(paragraph_of(self.text, segment))
        return groups

    @property
    def speakers(self) -> list[QuotedSpeaker]:
        """Everybody who is quoted, each once, in the order of their first quote.

        >>> from newsparse import parse
        >>> article = parse('KUPANG - "Air surut," kata Camat Alak, Rini Astuti. "Aman," ujarnya.')
        >>> [(who.name, who.role, who.quotes) for who in article.speakers]
        [('Rini Astuti', 'Camat Alak', 2)]
        """
        found: dict[str, QuotedSpeaker] = {}
        for quote in self.quotes:
            who = quote.speaker
            if who is not None:
                known = found.get(who.name)
                role = (known.role if known else None) or who.role
                count = known.quotes + 1 if known else 1
                found[who.name] = QuotedSpeaker(who.name, role, who.type, count)
        return list(found.values())

    def quotes_by(self, name: str) -> list[Quote]:
        """The quotes of one speaker; any words of the name will do, in any case.

        >>> from newsparse import parse
        >>> article = parse('KUPANG - "Air surut," kata Camat Alak, Rini Astuti. "Aman," ujarnya.')
        >>> [quote.text for quote in article.quotes_by("rini")]
        ['Air surut', 'Aman']
        """
        wanted = set(name.casefold().split())
        return [
            quote
            for quote in self.quotes
            if wanted and quote.speaker and wanted <= set(quote.speaker.name.casefold().split())
        ]

    def in_text(self, span: Span) -> Span:
        r"""Where a stretch of `body` stands in `text`.

        Raises `ValueError` for a span outside the body.

        >>> from newsparse import parse
        >>> article = parse("Judul Berita Hari Ini\n\nKUPANG - Hujan turun sejak pagi di kota itu.")
        >>> start, end = article.in_text((0, 5))
        >>> article.text[start:end]
        'Hujan'
        """
        start, end = span
        if not 0 <= start <= end <= len(self.body):
            raise ValueError(f"span {span} is outside the body of {len(self.body)} characters")
        anchors = body_anchors(self.text, self.segments)
        if not anchors:
            return (0, 0)
        first = source_offset(anchors, start)
        if end == start:
            return (first, first)
        return (first, source_offset(anchors, end - 1) + 1)

    def in_source(self, span: Span) -> Span:
        r"""Where a stretch of `text` stood in the string that was given to `parse`.

        >>> from newsparse import parse
        >>> article = parse("Satu\r\nDua")
        >>> article.text[5:8], article.in_source((5, 8))
        ('Dua', (6, 9))

        Raises `ValueError` for a page: its text is rendered, and no way leads back to the markup.
        """
        if self.format == "html":
            raise ValueError("the text of a page is rendered; no span of it stands in the markup")
        return (source_offset(self.anchors, span[0]), source_offset(self.anchors, span[1]))

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds a character of `text`; raises `IndexError` outside it."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} is outside the text of {len(self.text)} characters")
        starts = [segment.start for segment in self.segments]
        return self.segments[bisect_right(starts, offset) - 1]

    def ledger(self) -> str:
        """The ledger as text, `role | text` a line: the format of the `.ledger` files."""
        return readable(self.text, self.segments)

    def explain(self) -> str:
        """The ledger with the rule behind each role, and what was doubtful, for people to read.

        Each quote stands below the text it is in: its words, the speaker, the cue, the sieve.
        Control and bidirectional characters show as escapes.
        """
        heading = f"{self.outlet_name} ({self.outlet})"
        anchors = body_anchors(self.text, self.segments)
        shown = [Shown(source_offset(anchors, quote.span[0]), quote) for quote in self.quotes]
        return explain(heading, self.text, self.segments, self.diagnostics, shown)

    def _repr_html_(self) -> str:
        """The article as a notebook shows it; loaded only when one does."""
        from newsparse.view.article import as_output

        return as_output(self)

    def to_schema_org(self) -> dict[str, Any]:
        r"""The article as JSON-LD: a `NewsArticle` of schema.org with its quotes in `hasPart`.

        Inside a page, write `json.dumps(...).replace("<", "\\u003c")`: a `</script>` in the text
        would end the script that holds it.

        >>> from newsparse import parse
        >>> article = parse('KUPANG - "Air surut," kata Camat Alak, Rini Astuti.')
        >>> article.to_schema_org()["hasPart"][0]["spokenByCharacter"]
        {'@type': 'Person', 'name': 'Rini Astuti', 'jobTitle': 'Camat Alak'}
        """
        from newsparse.export.schema_org import to_schema_org

        return to_schema_org(self)

    def to_ninjs(self) -> dict[str, Any]:
        """The article as a news object of ninjs 3, the IPTC's JSON for exchanging news.

        >>> from newsparse import parse
        >>> parse("KUPANG - Hujan turun sejak pagi di kota itu.").to_ninjs()["located"]
        'KUPANG'
        """
        from newsparse.export.ninjs import to_ninjs

        return to_ninjs(self)

    def to_markdown(self) -> str:
        r"""The article as a Markdown document; its own characters stay literal.

        >>> from newsparse import parse
        >>> print(parse("KUPANG - Hujan *deras* turun sejak pagi.").to_markdown())
        **KUPANG -** Hujan \*deras\* turun sejak pagi.
        """
        from newsparse.export.markdown import to_markdown

        return to_markdown(self)
