"""An article as a Markdown document that people read, its own characters kept literal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.export.forms import as_uri, one_line, published, updated
from newsparse.values import Caption, Related

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["escaped", "to_markdown"]

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SPECIAL = re.compile(
    r"""
    [\\`*\[\]<~$]                   # code, emphasis, links, tags, deletions, formulas
    | (?<![^\W_]) _ | _ (?![^\W_])  # inside a word it is a letter
    | & (?= \#?[A-Za-z0-9]+; )      # character references
    | (?<!\S) \#                    # headings, and the run that closes one
    | ^ [-+>]                       # lists, rules, quotations
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?!\S)")
_MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()
_ZONES: dict[float, str] = {7: "WIB", 8: "WITA", 9: "WIT"}
_LABELS = {
    "author": "Penulis",
    "reporter": "Reporter",
    "editor": "Editor",
    "translator": "Penerjemah",
    "photographer": "Foto",
    "initials": "Inisial",
}


def to_markdown(article: Article) -> str:
    """The article as CommonMark: head, text with its subheads, and below a rule what goes with it.

    Labels are Indonesian, as the text is. No picture is embedded, so that opening the document
    asks nothing of another site.
    """
    blocks = [*_head(article), *_text(article)]
    foot = list(_foot(article))
    if foot:
        blocks += ["---", *foot]
    return "".join(f"{block}\n\n" for block in blocks)[:-1]


def escaped(text: str | None) -> str:
    r"""Text on one line that Markdown shows as it is; control characters become U+FFFD.

    Characters that mean nothing where they stand are left alone, so that the source reads well.

    >>> print(escaped("2. Harga *beras* naik_turun <b> R&D &amp; #satu"))
    2\. Harga \*beras\* naik_turun \<b> R&D \&amp; \#satu
    """
    line = _UNPRINTABLE.sub("\ufffd", one_line(text))
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", line))


def _head(article: Article) -> Iterator[str]:
    for form, words in (
        ("*{}*", article.kicker),
        ("# {}", article.title),
        ("**{}**", article.deck),
    ):
        if shown := escaped(words):
            yield form.format(shown)
    if people := _people(article):
        yield people
    outlet = "" if article.outlet == "generic" else escaped(article.outlet_name)
    facts = [outlet, _moment(article, published(article))]
    if article.modified is not None and article.modified != article.timestamp:
        facts.append(f"diperbarui {_moment(article, updated(article))}")
    if line := " · ".join(fact for fact in facts if fact):
        yield line


def _people(article: Article) -> str:
    """One line of names, those of one role together."""
    found: dict[str, dict[str, None]] = {}
    for who in article.contributors:
        if name := escaped(who.name):
            found.setdefault(_LABELS[who.role], {})[name] = None
    return " · ".join(f"{label}: {', '.join(names)}" for label, names in found.items())


def _moment(article: Article, when: dt.date | None) -> str:
    """Day, clock and zone; a zone that was assumed is not printed, and so not shown."""
    if when is None:
        return ""
    day = f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
    if not isinstance(when, dt.datetime):
        return day
    detail = article.timestamp_detail
    zone = "" if detail is not None and detail.zone_assumed else f" {_zone(when)}"
    return f"{day}, {when:%H:%M}{zone}"


def _zone(when: dt.datetime) -> str:
    offset = when.utcoffset() or dt.timedelta()
    return _ZONES.get(offset / dt.timedelta(hours=1), f"UTC{when.isoformat()[-6:]}")


def _text(article: Article) -> Iterator[str]:
    """Subheads and paragraphs in order, the dateline before the first paragraph."""
    dateline = escaped(article.dateline.raw) if article.dateline else ""
    opening = f"**{dateline}** " if dateline else ""
    for section in article.sections:
        if subhead := escaped(section.subhead):
            yield f"## {subhead}"
        for paragraph in section.paragraphs:
            yield opening + escaped(paragraph)
            opening = ""
    if opening:
        yield opening.rstrip()


def _foot(article: Article) -> Iterator[str]:
    yield from _listed("Foto", map(_caption, dict.fromkeys(article.captions)))
    for label, names in (("Sumber", article.sources), ("Dikutip dari", article.cited)):
        if shown := ", ".join(filter(None, map(escaped, names))):
            yield f"**{label}:** {shown}"
    yield from _listed("Baca juga", map(_link, article.related))
    if tags := ", ".join(filter(None, map(escaped, article.tags))):
        yield f"**Tag:** {tags}"
    if address := as_uri(article.url):
        yield f"<{address}>"


def _listed(label: str, items: Iterator[str]) -> Iterator[str]:
    """A label and a list below it; nothing where no item says anything."""
    if rows := [f"- {item}" for item in items if item]:
        yield f"**{label}**"
        yield "\n".join(rows)


def _caption(caption: Caption) -> str:
    if not (caption.text and caption.credit):
        return escaped(caption.raw)
    return f"{escaped(caption.text)} ({escaped(caption.credit)})"


def _link(related: Related) -> str:
    title, address = escaped(related.title), as_uri(related.url)
    if address is None:
        return title
    return f"[{title}](<{_destination(address)}>)" if title else f"<{address}>"


def _destination(address: str) -> str:
    """An address between angle brackets, where `&copy=` would read as a character."""
    return address.replace("&", "\\&")
