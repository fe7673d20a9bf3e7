"""The word lists of `lexicon/`, read once when the quote reader is imported.

A list holds one entry or many a line; `#` opens a comment. They are data: to teach the reader a
word, add it to its list.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

__all__ = [
    "BASES",
    "CLASSES",
    "DEGREES",
    "FORMS",
    "HONORIFICS",
    "INSTITUTIONS",
    "KINDS_OF_BODY",
    "MINISTRY_WORDS",
    "NAMING",
    "ORGANISATIONS",
    "PRONOUNS",
    "REGIONS",
    "ROLES",
    "SHORT_OFFICES",
    "SINGLE_OFFICES",
    "STOPS",
    "TITLE_WORDS",
    "WEAK_STOPS",
    "WORLD",
    "Base",
    "Form",
]


@dataclass(frozen=True)
class Base:
    """A bare cue such as `kata`: its class, and whether it carries an earlier speech on."""

    kind: str
    additive: bool


@dataclass(frozen=True)
class Form:
    """An inflected cue such as `mengatakan`; tier 0 is a passive, whose speaker follows it."""

    tier: int
    base: str


def _lines(name: str) -> list[str]:
    path = files("newsparse.quotes") / "lexicon" / f"{name}.txt"
    text = path.read_text(encoding="utf-8")
    return [line for row in text.split("\n") if (line := row.partition("#")[0].strip())]


def _words(name: str) -> frozenset[str]:
    """Single words, many to a line."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _phrases(name: str) -> frozenset[str]:
    """Entries of several words, one to a line, lower case."""
    return frozenset(line.casefold() for line in _lines(name))


def _sections(name: str) -> dict[str, list[str]]:
    """The lines of a file by the `[section]` they stand in."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines(name):
        if line.startswith("["):
            current = sections[line.strip("[]")] = []
        else:
            current.append(line)
    return sections


def _pairs(lines: list[str]) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}


def _cues() -> tuple[dict[str, Base], dict[str, Form]]:
    bases: dict[str, Base] = {}
    forms: dict[str, Form] = {}
    for line in _lines("cues"):
        base, kind, *inflected = line.split()
        if base != "-":
            bases[base] = Base(kind[0], kind.endswith("+"))
        for word in inflected:
            form, _, tier = word.partition("/")
            forms.setdefault(form, Form(int(tier or 0), base))
    return bases, forms


BASES, FORMS = _cues()
HONORIFICS = _words("honorifics")
ROLES = _words("roles")
ORGANISATIONS = _words("organisations")
TITLE_WORDS = _words("title_words")
NAMING = _words("naming")
DEGREES = _words("degrees")
INSTITUTIONS = _phrases("institutions")
REGIONS = _phrases("regions")
WORLD = _phrases("world")

MINISTRY_WORDS = frozenset(
    word
    for phrase in _phrases("ministries")
    for part in phrase.split()
    if len(word := part.strip(",")) > 3 and word not in REGIONS
)
"""Words of the names of ministries and agencies."""

_FUNCTION_WORDS = _sections("function_words")
STOPS = frozenset(" ".join(_FUNCTION_WORDS["strong"]).split())
"""Words after which nothing of a speaker's phrase follows."""

WEAK_STOPS = frozenset(" ".join(_FUNCTION_WORDS["weak"]).split())
"""Words that a phrase crosses only on its way to a determiner."""

_SECTIONS = _sections("word_classes")
SHORT_OFFICES = _pairs(_SECTIONS.pop("short_offices"))
KINDS_OF_BODY = {
    noun: tuple(kinds.split()) for noun, kinds in _pairs(_SECTIONS.pop("kinds_of_body")).items()
}
CLASSES = {name: frozenset(" ".join(lines).split()) for name, lines in _SECTIONS.items()}
"""Classes of words by name: see `lexicon/word_classes.txt`, which says what each is."""

SINGLE_OFFICES = CLASSES["single_offices"] | CLASSES["leaders"]

PRONOUNS = frozenset(("dia", "ia", "beliau", "mereka", "pihaknya", "dirinya"))
