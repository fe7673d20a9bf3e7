"""`Parser`: read, detect, segment, assemble. Immutable, thread-safe; no clock, file or network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from newsparse.article import Article
from newsparse.assemble import assemble
from newsparse.document import Document, Line, cut_lines
from newsparse.encodable import encodable
from newsparse.errors import UnknownOutlet
from newsparse.limits import Limits
from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.detect import Detection, detect
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.registry import Registry, host_of
from newsparse.pages.facts import PageFacts
from newsparse.pages.sniff import is_markup
from newsparse.pages.soup import markup_of_soup
from newsparse.plugins import NO_PLUGINS, installed_plugins
from newsparse.reading.decode import decode
from newsparse.reading.misuse import check_names, mistaken_text, wrong_source
from newsparse.reading.text import read_text
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.passes import INDEX_PASSES, PAGE_PASSES, PASSES
from newsparse.values import Diagnostic

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["Parser", "ParserSettings", "Source"]

Source: TypeAlias = "str | bytes | Tag"


class ParserSettings(TypedDict):
    """The arguments of a `Parser`."""

    outlets: tuple[Outlet, ...]
    limits: Limits
    indirect: bool
    layouts: bool
    plugins: bool
    without: tuple[str, ...]
    generic_rules: bool


"""What can be parsed: the text or page itself, its bytes, or a soup of it."""


class Parser:
    """Reads articles with a given set of outlets and limits.

    `outlets` are added to the built-in ones and to those of installed packages (`plugins=False`
    leaves these out); `without` names outlets to leave out, for instance to put your own in their
    place. `indirect` asks for reported speech without marks as well ("Rini mengatakan air surut").
    `layouts=False` reads every page by its own words, as one of an outlet nobody described;
    `generic_rules=False` leaves every outlet with the line rules of its own file, to test them.
    A parser can be shared between threads and kept.

    Raises `OutletClash` where two outlets have one slug or domain, `UnknownOutlet` where `without`
    names none, and `TypeError` for what is no `Outlet`.

    >>> Parser().parse("KUPANG - Hujan turun sejak pagi di kota itu.").dateline.place
    'KUPANG'
    """

    def __init__(
        self,
        outlets: Iterable[Outlet] = (),
        *,
        limits: Limits | None = None,
        indirect: bool = False,
        layouts: bool = True,
        plugins: bool = True,
        without: Iterable[str] = (),
        generic_rules: bool = True,
    ) -> None:
        if isinstance(without, str):
            raise TypeError(f"Parser(without=...) takes several slugs: without=[{without!r}]")
        self.settings: ParserSettings = {
            "outlets": tuple(map(_checked, outlets)),
            "limits": limits or Limits(),
            "indirect": indirect,
            "layouts": layouts,
            "plugins": plugins,
            "without": tuple(without),
            "generic_rules": generic_rules,
        }
        """What it was made with: `Parser(**parser.settings)` is an equal one."""
        found = installed_plugins() if plugins else NO_PLUGINS
        known = [*BUILT_IN, *found.outlets]
        for slug in self.settings["without"]:
            known = _left_out(known, slug)
        self._indirect = indirect
        self._layouts = layouts
        self._registry = Registry(
            [*known, *self.settings["outlets"]],
            origins=found.origins,
            generic_rules=generic_rules,
        )
        self._limits = self.settings["limits"]
        self.plugin_failures = found.failures
        """Plugins that could not be loaded, and why."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by what it was made with: outlets that are built in or installed go by name."""
        return _made, (self.settings,)

    @property
    def outlets(self) -> dict[str, Outlet]:
        """The outlets this parser knows, by slug."""
        return dict(self._registry.outlets)

    def parse(
        self,
        source: Source,
        url: str | None = None,
        outlet: str | None = None,
        fetched_at: dt.datetime | None = None,
    ) -> Article:
        """Read one article, plain text or a web page, told apart by their content.

        `source` is always content, never a path or an address: a string, bytes (decoded by an
        explicit rule that the diagnostics report), a `BeautifulSoup` object or a `Tag`. `url` helps
        to tell the outlet. `outlet` forces one by slug. `fetched_at` is there for relative stamps
        ("2 jam lalu"), which are not read yet.

        Raises `TypeError` for another kind of source, `InputTooLarge`, `InputTooComplex` (pages
        only), `NotText` (bytes only) and `UnknownOutlet`; no content makes it raise anything else.

        >>> article = Parser().parse("<h1>Padi Naik Lagi di Sabana</h1><p>Harga naik lagi.</p>")
        >>> article.format, article.title, article.basis["title"]
        ('html', 'Padi Naik Lagi di Sabana', 'printed')
        """
        check_names(url, outlet)
        url = url and encodable(url)
        text, notes, is_page = self._content(source)
        if is_page:
            return self._parse_page(text, notes, url, outlet)
        document = read_text(text, self._limits)
        lines = cut_lines(document)
        detection = detect(lines, self._registry, url, outlet)
        mistake = mistaken_text(text)
        draft = self._draft(document, lines, detection, [*notes, mistake] if mistake else notes)
        for run in PASSES:
            run(draft)
        return assemble(draft, detection, url, indirect=self._indirect)

    def _parse_page(
        self, html: str, notes: list[Diagnostic], url: str | None, outlet: str | None
    ) -> Article:
        from newsparse.pages.markup import repaired  # plain texts do not pay for Lexbor
        from newsparse.pages.page import open_page

        page = open_page(html, url, self._limits)
        known = self._known(page.facts, outlet)
        layouts = known.layouts if known and self._layouts else ()
        document = page.document(layouts, self._limits)
        if page.is_torn:
            html, more = repaired(html, self._limits)
            notes = notes + more
            page = open_page(html, url, self._limits)
            document = page.document(layouts, self._limits)
        lines = cut_lines(document)
        detection = detect(lines, self._registry, _address(known, page.facts, url), outlet)
        draft = self._draft(document, lines, detection, notes + page.notes)
        for run in PAGE_PASSES if page.is_article else INDEX_PASSES:
            run(draft)
        return assemble(draft, detection, url, page.facts, indirect=self._indirect)

    def _draft(
        self, document: Document, lines: list[Line], detection: Detection, notes: list[Diagnostic]
    ) -> Draft:
        draft = Draft(
            document,
            lines,
            detection.outlet,
            self._registry.rules_of(detection.outlet),
            self._registry.brands,
            self._limits,
            detection.zone,
        )
        draft.notes += notes
        return draft

    def _known(self, facts: PageFacts, forced: str | None) -> Outlet | None:
        """The outlet of a page, as far as its addresses tell."""
        if forced:
            return self._registry.get(forced)[0]
        for address in facts.addresses:
            found = self._registry.of_address(address)
            if found:
                return found[0]
        return None

    def detect(self, source: Source, url: str | None = None) -> Detection:
        """Which outlet a text or page is from, with the evidence, without parsing it."""
        check_names(url)
        text, _, is_page = self._content(source)
        if not is_page:
            return detect(cut_lines(read_text(text, self._limits)), self._registry, url)
        from newsparse.pages.page import open_page

        page = open_page(text, url, self._limits)
        known = self._known(page.facts, None)
        lines = cut_lines(page.document((), self._limits))
        return detect(lines, self._registry, _address(known, page.facts, url))

    def _content(self, source: object) -> tuple[str, list[Diagnostic], bool]:
        """The characters of a source, what decoding assumed, and whether they are a page."""
        if isinstance(source, bytes):
            text, notes = decode(source, self._limits)
            return text, notes, is_markup(text)
        if isinstance(source, str):
            return source, [], is_markup(source)
        markup = markup_of_soup(source)
        if markup is not None:
            return markup, [], True
        raise wrong_source(source)


def _made(settings: ParserSettings) -> Parser:
    return Parser(**settings)


def _address(known: Outlet | None, facts: PageFacts, url: str | None) -> str | None:
    """The address that told the outlet of a page, else the one given."""
    if known is None:
        return url
    hosts = (*known.domains, *(brand.domain for brand in known.brands if brand.domain))
    plain = tuple(host.partition("/")[0] for host in hosts)
    return next((a for a in facts.addresses if host_of(a).endswith(plain)), url)


def _left_out(known: list[Outlet], slug: str) -> list[Outlet]:
    """The outlets without the one of that slug."""
    if slug == "generic":
        hint = "generic_rules=False leaves its rules out"
        raise UnknownOutlet("the generic outlet cannot be left out", actual=slug, hint=hint)
    kept = [outlet for outlet in known if outlet.slug != slug]
    if len(kept) == len(known):
        Registry(known).get(slug)  # raises, unless the slug is that of a network's site
        hint = "leave out the whole network instead"
        raise UnknownOutlet(f"{slug!r} is a site of a network", actual=slug, hint=hint)
    return kept


def _checked(outlet: object) -> Outlet:
    if not isinstance(outlet, Outlet):
        raise TypeError(f"Parser(outlets=...) takes Outlet values, got {type(outlet).__name__}")
    return outlet
