"""Texts and pages that press on an outlet: made of what its data says it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import Rule
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

__all__ = ["HEAD", "OUTLETS", "element", "groups_of", "page_units", "printed_lines"]

OUTLETS = BUILT_IN
HEAD = f"{TITLE}\n{STAMP}\nKUPANG - {PARAGRAPHS[0]}\n"
_GROUP = 12  # lines that are repeated in turns: more would hide one that is slow
_FILLED = {
    "weekday": "Minggu",
    "date": "3 April 2022",
    "day": "03/04/2022",
    "time": "08:54",
    "zone": "WIB",
    "PLACE": "KUPANG",
    "Place": "Kupang",
    "BRAND": "KABAR LERENG",
}
_SIMPLE = re.compile(r"([>+~]?)\s*((?:\[[^\]]*\]|[^\s>+~\[])+)\s*")
_NAMED = re.compile(r"([.#])([\w-]+)|\[([\w-]+)(?:[*^$~|]?=[\"']?([^\"'\]]*)[\"']?)?\]")


def _filled(template: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: _FILLED[match[1]], template)


def _line(rule: Rule) -> str:
    """A line that a rule speaks of."""
    if rule.kind == "glued":
        return f"Warga pulang sore itu. {rule.pattern}"
    if rule.kind == "inside":
        return f"Warga pulang. {rule.pattern} Mereka pulang sore itu."
    if rule.kind == "starts":
        return f"{rule.pattern} Harga Cabai Naik Lagi"
    return rule.example or rule.pattern


def printed_lines(outlet: Outlet) -> list[str]:
    """What an outlet prints, as far as its data says, each line once."""
    marks = (mark.removesuffix("...") for mark in (*outlet.fingerprints, *outlet.habits))
    brands = (brand.printed for brand in outlet.brands)
    heads = (f"{_filled(form)}Hujan turun sejak pagi di kota itu." for form in outlet.datelines)
    stamps = map(_filled, outlet.timestamps)
    names = (f"Kupang, {name} - Hujan turun." for name in (*outlet.printed, *brands))
    rules = map(_line, outlet.rules)
    return list(dict.fromkeys(chain(rules, marks, heads, stamps, names)))


def groups_of(outlet: Outlet) -> Iterator[list[str]]:
    """Its lines, few at a time."""
    lines = printed_lines(outlet)
    for start in range(0, len(lines), _GROUP):
        yield lines[start : start + _GROUP]


def element(selector: str, inner: str) -> str:
    """Markup in which a selector, the first of several, finds an element that holds `inner`.

    >>> element("div.isi > p[itemprop=x], #lain", "Hujan.")
    '<div class="isi"><p itemprop="x">Hujan.</p></div>'
    >>> element("h1 + div", "Hujan.")
    '<h1>x</h1><div>Hujan.</div>'
    """
    steps = _SIMPLE.findall(selector.partition(",")[0].strip())
    markup = ""
    for number, (_, simple) in reversed(list(enumerate(steps))):
        behind = steps[number + 1][0] if number + 1 < len(steps) else ""
        start, end = _tags(simple)
        is_beside = behind in ("+", "~") and behind
        inside = "x" if is_beside else markup or inner
        markup = f"{start}{inside}{end}{markup if is_beside else ''}"
    return markup


def _tags(simple: str) -> tuple[str, str]:
    name = re.match(r"[a-zA-Z][\w-]*", simple)
    tag = name[0] if name else "div"
    attributes: dict[str, list[str]] = {}
    for kind, word, attribute, value in _NAMED.findall(simple):
        key = {".": "class", "#": "id"}.get(kind, attribute)
        attributes.setdefault(key, []).append(word or value)
    told = "".join(f' {key}="{" ".join(words)}"' for key, words in attributes.items())
    return f"<{tag}{told}>", f"</{tag}>"


def page_units(layout: Layout) -> list[tuple[str, str, str]]:
    """Pages of a layout: head, what repeats, and the end.

    Its parts inside one body, and its bodies one after the other.
    """
    parts = "".join(element(selector, "Warga menanam bakau") for _, selector in layout.parts())
    title = element(layout.title, TITLE)
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    before, _, behind = element(layout.body, f"{text}\0").partition("\0")
    return [
        (f"<html>{title}{before}", f"{parts}<p>Warga pulang.</p>", behind),
        (f"<html>{title}", element(layout.body, f"<p>Warga pulang sore itu.</p>{parts}"), ""),
    ]
