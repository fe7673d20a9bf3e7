"""`draft_outlet`: from the samples of one site to an outlet, its file and its ledgers.

The samples are read twice: first as those of an outlet that has nothing but its name, to see what
they print, then as those of the draft, to see what it still lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsparse.article import Article
from newsparse.drafting.candidates import Candidate, shared_candidates, unknown_candidates
from newsparse.drafting.drafted import DraftedOutlet, DraftedSample
from newsparse.drafting.errors import SampleError
from newsparse.drafting.forms import Forms, find_forms, names_in_datelines
from newsparse.drafting.layouts import draft_layouts
from newsparse.drafting.marks import Marks, find_marks, spellings
from newsparse.drafting.naming import (
    check_free,
    checked_domain,
    checked_name,
    checked_slug,
    domains_of,
    module_of,
)
from newsparse.drafting.raw_samples import Opened, RawSample, open_samples, own_domains
from newsparse.drafting.source import write_source
from newsparse.errors import NewsparseError
from newsparse.outlets.outlet import Outlet
from newsparse.parser import Parser

__all__ = ["draft_outlet"]

_KEPT = 0.8  # share of the paragraphs that a layout must find again


def draft_outlet(
    name: str,
    samples: Iterable[RawSample],
    *,
    slug: str | None = None,
    domains: Sequence[str] = (),
) -> DraftedOutlet:
    """Draft an outlet of this printed name from raw texts and pages of its site.

    Without `slug` the name gives it, without `domains` the pages' own addresses do. Nothing is
    written: `DraftedOutlet.files` has the files by their paths.

    Raises `DraftError` for a name, slug or domain that cannot be or is taken, `SampleError` for a
    sample that is empty, no text, no article, or given twice.
    """
    name = checked_name(name)
    slug = checked_slug(slug, name)
    known = Parser()
    others = known.outlets.values()
    given = tuple(dict.fromkeys(map(checked_domain, domains)))
    check_free(slug, given, others)
    opened = open_samples(samples)
    domains = given or own_domains(opened, {d for outlet in others for d in domains_of(outlet)})
    check_free(slug, domains, others)
    seed = Outlet(slug, name, domains=domains, printed=tuple(spellings(name, ())))
    articles = _first_reading(seed, opened)
    forms = find_forms(articles, others, own=spellings(name, domains))
    marks = find_marks(articles, [*forms.names, *spellings(name, domains)], known)
    outlet = _outlet(seed, forms, marks, articles)
    outlet = _with_layouts(outlet, opened, articles)
    readings = _read(outlet, opened)
    candidates, tried = _candidates(outlet, opened, [article for article, _ in readings])
    source = write_source(outlet, forms, marks, candidates, len(opened))
    drafted = tuple(
        DraftedSample(
            sample.raw.name,
            f"samples/{module_of(slug)}/{sample.file}",
            sample.raw.data,
            article,
            read_with_all,
            url,
        )
        for sample, (article, url), read_with_all in zip(opened, readings, tried, strict=True)
    )
    return DraftedOutlet(outlet, module_of(slug), source, drafted, candidates)


def _first_reading(seed: Outlet, opened: Sequence[Opened]) -> list[Article]:
    """The samples as articles of an outlet of this name; what their datelines add is heard, too."""
    articles = _forced(seed, opened)
    more = names_in_datelines(articles)
    if more:
        articles = _forced(replace(seed, printed=(*seed.printed, *more)), opened)
    return articles


def _forced(outlet: Outlet, opened: Sequence[Opened]) -> list[Article]:
    parser = Parser(outlets=[outlet])
    return [_parsed(parser, sample, forced=outlet.slug) for sample in opened]


def _parsed(
    parser: Parser, sample: Opened, url: str | None = None, forced: str | None = None
) -> Article:
    try:
        article = parser.parse(sample.raw.data, url=url, outlet=forced)
    except NewsparseError as error:
        raise SampleError(sample.raw.name, error.message, error.hint) from None
    if any(note.code == "not_article" for note in article.diagnostics):
        problem = "it is a list of links, not one article"
        raise SampleError(sample.raw.name, problem, "give the page of an article")
    return article


def _outlet(seed: Outlet, forms: Forms, marks: Marks, articles: Sequence[Article]) -> Outlet:
    """The outlet without its layouts."""
    outlet = replace(
        seed,
        zone=forms.zone or seed.zone,
        printed=(),
        timestamps=tuple(seen.value for seen in forms.timestamps),
        datelines=tuple(seen.value for seen in forms.datelines),
        fingerprints=tuple(seen.value for seen in marks.fingerprints),
        habits=tuple(seen.value for seen in marks.habits),
    )
    text = "\n".join(article.text for article in articles).casefold()
    names = (*seed.printed, *forms.names)
    printed = [
        name
        for name in dict.fromkeys(names)
        if name.casefold() not in outlet.printed_names and name.casefold() in text
    ]
    return replace(outlet, printed=tuple(printed))


def _with_layouts(outlet: Outlet, opened: Sequence[Opened], articles: Sequence[Article]) -> Outlet:
    """The outlet with the layouts of its pages, where they find again what was read without."""
    pages = [
        (sample, article)
        for sample, article in zip(opened, articles, strict=True)
        if sample.tree is not None
    ]
    layouts = draft_layouts([(s.tree, article) for s, article in pages if s.tree is not None])
    if not layouts:
        return outlet
    found = replace(outlet, layouts=layouts)
    parser = Parser(outlets=[found])
    for sample, article in pages:
        again = _parsed(parser, sample, forced=outlet.slug)
        kept = sum(paragraph in again.paragraphs for paragraph in article.paragraphs)
        if again.title != article.title or kept < _KEPT * len(article.paragraphs):
            return outlet
    return found


_Reading = tuple[Article, "str | None"]
"""An article, and the address without which its outlet would not be told."""


def _read(outlet: Outlet, opened: Sequence[Opened]) -> list[_Reading]:
    """The samples as the draft reads them, by an address only where nothing else tells it."""
    parser = Parser(outlets=[outlet])
    readings: list[_Reading] = []
    for sample in opened:
        article, url = _parsed(parser, sample), None
        if article.outlet == "generic" and outlet.domains:
            url = f"https://{outlet.domains[0]}/"
            article = _parsed(parser, sample, url)
        readings.append((article, url))
    return readings


def _candidates(
    outlet: Outlet, opened: Sequence[Opened], articles: Sequence[Article]
) -> tuple[tuple[Candidate, ...], list[Article]]:
    """Candidates for the rules, and the samples as they would be read with all of them."""
    candidates = shared_candidates(articles)
    tried = _tried(outlet, candidates, opened)
    rest = unknown_candidates(tried)
    if rest:
        candidates += rest
        tried = _tried(outlet, candidates, opened)
    return tuple(candidates), tried


def _tried(
    outlet: Outlet, candidates: Sequence[Candidate], opened: Sequence[Opened]
) -> list[Article]:
    rules = tuple(candidate.rule for candidate in candidates)
    return _forced(replace(outlet, rules=rules), opened)
