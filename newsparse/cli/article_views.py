"""How an article looks on a terminal: a short block, or the whole account of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse.article import Article
from newsparse.cli.terminal import ASIDE, grid, heading
from newsparse.explain import ledger_rows, quote_row, visible
from newsparse.ledger import first_break
from newsparse.roles import Role

__all__ = ["explanation", "summary"]

# Colours of the terminal's own palette, so that they hold on light and dark grounds.
_STYLES = {
    Role.TITLE: "bold",
    Role.DECK: "italic",
    Role.KICKER: "italic",
    Role.SUBHEAD: "bold",
    Role.TIMESTAMP: "green",
    Role.DATELINE: "cyan",
    Role.BYLINE: "magenta",
    Role.CAPTION: "blue",
    Role.TAGS: "blue",
    Role.SOURCE: "magenta",
    Role.DUPLICATE: "yellow",
    Role.UNKNOWN: "bold red",
    Role.BODY: "",
}
_REASONS = {
    Role.RELATED: "leads to other articles",
    Role.WIDGET: "page furniture",
    Role.DUPLICATE: "a second print of what is body already",
    Role.DISCLAIMER: "legal or community text",
    Role.BIO: "about the author, not the news",
    Role.ENDMARK: "marks the end, says nothing",
    Role.UNKNOWN: "no rule claimed it: look here first",
}
_IN_SUMMARY = ("title", "dateline", "timestamp", "contributors", "body", "related")
_MAX_DIAGNOSTICS = 5  # in a summary; `explain` shows all
_RULE_WIDTH = 20


def summary(article: Article, name: str) -> RenderableType:
    """Show in a short block what was read, and what is doubtful."""
    facts = dict(_facts(article))
    rows = [(label, _value(facts[label])) for label in _IN_SUMMARY]
    if article.diagnostics:
        rows.append(("diagnostics", _diagnostics(article, _MAX_DIAGNOSTICS)))
    return Group(_name_line(article, name), grid(rows), "")


def explanation(article: Article, name: str) -> RenderableType:
    """Show the ledger, what was set aside and why, the fields, the doubts."""
    fields = [
        (label, _value(fact))
        for label, fact in _facts(article)
        if fact or label in _IN_SUMMARY  # what most articles have is missed when it is missing
    ]
    doubts = _diagnostics(article) if article.diagnostics else Text("none", ASIDE)
    return Group(
        _name_line(article, name),
        "",
        _ledger(article),
        heading("Set aside"),
        _aside(article),
        Padding(_account(article), (0, 0, 0, 2)),
        *_quotes(article),
        heading("Fields"),
        grid(fields),
        heading("Diagnostics"),
        Padding(doubts, (0, 0, 0, 2)),
    )


def _name_line(article: Article, name: str) -> Text:
    return Text.assemble(
        (visible(article.outlet_name), "bold underline"),
        f" ({article.outlet})  ",
        (name, ASIDE),
    )


def _value(fact: str) -> Text:
    return Text(fact) if fact else Text("none", ASIDE)


def _ledger(article: Article) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("role", no_wrap=True)
    table.add_column("text", overflow="fold")
    table.add_column("rule", overflow="fold", max_width=_RULE_WIDTH, style=ASIDE)
    for role, rule, text in ledger_rows(article.text, article.segments):
        style = _STYLES.get(role, ASIDE)
        table.add_row(Text(role.value, style), Text(text, style), Text(visible(rule)))
    return table if table.row_count else Text("The text is empty.", ASIDE)


def _aside(article: Article) -> RenderableType:
    """Count what is not content by role, with the reason and the rules that said so."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("role", no_wrap=True)
    table.add_column("parts", justify="right")
    table.add_column("characters", justify="right")
    table.add_column("why", overflow="fold")
    table.add_column("by rule", overflow="fold", style=ASIDE)
    by_role: dict[Role, list[tuple[int, str]]] = {}
    for segment in article.boilerplate:
        by_role.setdefault(segment.role, []).append((segment.end - segment.start, segment.rule))
    for role, parts in by_role.items():
        rules = Counter(rule for _, rule in parts).most_common()
        told = ", ".join(f"{rule} x{count}" if count > 1 else rule for rule, count in rules)
        table.add_row(
            Text(role.value, _STYLES.get(role, ASIDE)),
            str(len(parts)),
            f"{sum(size for size, _ in parts):,}",
            _REASONS.get(role, "not the article itself"),
            Text(visible(told)),
        )
    return table if table.row_count else Padding(Text("nothing", ASIDE), (0, 0, 0, 2))


def _quotes(article: Article) -> Iterator[RenderableType]:
    """Show who said what: words, speaker, cue, and the sieve that found the speaker."""
    if article.quotes:
        yield heading("Quotes")
        rows = "\n".join(quote_row(quote) for quote in article.quotes)
        yield Padding(Text(rows), (0, 0, 0, 2))


def _account(article: Article) -> Text:
    """Say that nothing is lost: checked, not merely claimed."""
    length = len(article.text)
    broken = first_break(article.segments, length)
    if broken is not None:
        return Text(f"The ledger breaks at character {broken:,}: please report this.", "bold red")
    return Text(f"The ledger covers all {length:,} characters; nothing was deleted.", ASIDE)


def _facts(article: Article) -> Iterator[tuple[str, str]]:
    """Give label and printable value of each field; an empty value where nothing was read."""
    words = len(article.body.split())
    yield "url", visible(article.url or "")
    yield "kicker", visible(article.kicker or "")
    yield "title", visible(article.title or "")
    yield "deck", visible(article.deck or "")
    yield "dateline", _dateline(article)
    yield "timestamp", _timestamp(article)
    yield "modified", article.modified.isoformat(" ", "minutes") if article.modified else ""
    yield "contributors", visible(", ".join(f"{c.name} ({c.role})" for c in article.contributors))
    yield "body", f"{_count(len(article.paragraphs), 'paragraph')}, {_count(words, 'word')}"
    yield "subheads", _listed(article.subheads)
    yield "quotes", _count(len(article.quotes), "quote") if article.quotes else ""
    yield "speakers", _listed([f"{who.name} ({who.quotes})" for who in article.speakers])
    yield "captions", _listed([caption.raw for caption in article.captions])
    yield "related", _listed([link.title for link in article.related])
    yield "tags", _listed(article.tags)
    yield "sources", _listed(article.sources)
    yield "cited", _listed(article.cited)


def _dateline(article: Article) -> str:
    if article.dateline is None:
        return ""
    parts = [part for part in (article.dateline.place, article.dateline.brand) if part]
    return visible(", ".join(parts) or article.dateline.raw)


def _timestamp(article: Article) -> str:
    """Give the moment with its zone, and say what about it was not printed."""
    moment, detail = article.timestamp, article.timestamp_detail
    if moment is None:
        guess = article.estimated_date
        return f"none printed; {guess} by the day stamps in the text" if guess else ""
    day_only = detail is not None and detail.precision == "day"
    shown = moment.date().isoformat() if day_only else moment.strftime("%Y-%m-%d %H:%M")
    offset = f"{moment:%z}"
    offset = f"{offset[:3]}:{offset[3:]}"
    if detail is None:
        return f"{shown} {offset}"
    zone = f"{visible(detail.zone)} ({offset})" if detail.zone else offset
    notes = ["zone assumed"] if detail.zone_assumed else []
    notes += [] if detail.basis == "printed" else [f"from {detail.basis}"]
    return f"{shown} {zone}" + "".join(f", {note}" for note in notes)


def _listed(values: list[str]) -> str:
    return visible(f"{len(values)}: {' · '.join(values)}") if values else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _diagnostics(article: Article, most: int | None = None) -> Text:
    """Give a line each: code, message, and the words it is about."""
    lines = []
    for note in article.diagnostics[:most]:
        line = Text.assemble((note.code, "yellow"), f": {visible(note.message)}")
        if note.span and note.span[0] < note.span[1]:
            words = article.text[note.span[0] : note.span[1]].strip()
            shown = words if len(words) <= 60 else words[:59] + "…"
            line.append(f" “{visible(shown)}”", ASIDE)
        lines.append(line)
    if most is not None and len(article.diagnostics) > most:
        left = len(article.diagnostics) - most
        lines.append(Text(f"and {left:,} more: see newsparse explain", ASIDE))
    return Text("\n").join(lines)
