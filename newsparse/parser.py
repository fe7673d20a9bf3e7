"""`Parser`: read, detect, segment, assemble. Immutable, thread-safe; no clock, file or network."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from newsparse.article import Article
from newsparse.assemble import assemble
from newsparse.document import Document, cut_lines
from newsparse.limits import Limits
from newsparse.outlets.detect import Detection, detect
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.registry import BUILT_IN, Registry
from newsparse.reading.decode import decode
from newsparse.reading.text import read_text
from newsparse.segmenting.body import claim_body_captions, read_body
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.duplicates import claim_duplicates
from newsparse.segmenting.glued_ends import cut_glued_links
from newsparse.segmenting.head import read_head
from newsparse.segmenting.labels import label_lines
from newsparse.segmenting.lists import claim_closing_bullets, claim_closing_tags, claim_lists
from newsparse.segmenting.lone_labels import claim_lone_labels
from newsparse.segmenting.opening import find_opening
from newsparse.segmenting.second_article import claim_second_article
from newsparse.values import Diagnostic

__all__ = ["Parser"]

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|meta|div|article|p)[\s>]", re.IGNORECASE)
_MARKUP_REACH = 2000  # characters in which a page shows that it is one

PASSES = (
    claim_second_article,  # what is another article is set aside
    label_lines,  # furniture, links, bylines: lines that speak for themselves
    claim_lone_labels,  # "Penulis" on one line, the name on the next
    claim_lists,  # items under "Baca Juga", "Terkini", "Tags"
    find_opening,  # stamps, and the dateline or first paragraph below them
    read_head,  # title, deck, kicker, captions
    claim_closing_tags,
    claim_closing_bullets,
    claim_body_captions,
    cut_glued_links,
    claim_duplicates,  # the second print
    read_body,  # paragraphs, subheads, what is glued to their ends
)
"""The passes over a draft, in order. Each claims lines that are still free; none takes one back."""


class Parser:
    """Reads articles with a given set of outlets and limits.

    `outlets` are added to the built-in ones. `indirect` asks for reported speech without marks as
    well ("Rini mengatakan air surut"). A parser can be shared between threads and kept.

    >>> Parser().parse("KUPANG - Hujan turun sejak pagi di kota itu.").dateline.place
    'KUPANG'
    """

    def __init__(
        self,
        outlets: Iterable[Outlet] = (),
        *,
        limits: Limits | None = None,
        indirect: bool = False,
    ) -> None:
        self._indirect = indirect
        self._registry = Registry((*BUILT_IN, *outlets))
        self._limits = limits or Limits()

    @property
    def outlets(self) -> dict[str, Outlet]:
        """The outlets this parser knows, by slug."""
        return dict(self._registry.outlets)

    def parse(
        self,
        source: str | bytes,
        url: str | None = None,
        outlet: str | None = None,
        fetched_at: dt.datetime | None = None,
    ) -> Article:
        """Read one article.

        `source` is always content, never a path or an address; bytes are decoded by an explicit
        rule that the diagnostics report. `url` helps to tell the outlet. `outlet` forces one by
        slug. `fetched_at` is there for relative stamps ("2 jam lalu"), which are not read yet.

        Raises `TypeError` for another kind of source, `InputTooLarge`, `NotText` (bytes only) and
        `UnknownOutlet`; no text makes it raise anything else.
        """
        document, notes = self._read(source)
        lines = cut_lines(document)
        detection = detect(lines, self._registry, url, outlet)
        draft = Draft(
            document,
            lines,
            detection.outlet,
            self._registry.rules_of(detection.outlet),
            self._registry.brands,
            self._limits,
        )
        draft.notes += notes
        for run in PASSES:
            run(draft)
        return assemble(draft, detection, url, indirect=self._indirect)

    def detect(self, source: str | bytes, url: str | None = None) -> Detection:
        """Which outlet a text is from, with the evidence, without parsing it."""
        document, _ = self._read(source)
        return detect(cut_lines(document), self._registry, url)

    def _read(self, source: object) -> tuple[Document, list[Diagnostic]]:
        if isinstance(source, bytes):
            text, notes = decode(source, self._limits)
        elif isinstance(source, str):
            text, notes = source, []
        else:
            raise TypeError(
                "newsparse.parse takes the text itself as str or bytes, "
                f"got {type(source).__name__}; use newsparse.parse_file for a path"
            )
        if _MARKUP.search(text, 0, _MARKUP_REACH):
            message = "the text looks like HTML, which is not read yet; it was taken for plain text"
            notes.append(Diagnostic("looks_like_html", message))
        return read_text(text, self._limits), notes
