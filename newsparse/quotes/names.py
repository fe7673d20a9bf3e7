"""The people and bodies of one article: who a short name is, and what a body is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from newsparse.quotes.evidence import Evidence
from newsparse.quotes.offices import QUALIFIERS, own_name
from newsparse.quotes.people import Person, person_in
from newsparse.quotes.runs import RUN, TOKEN, words_of
from newsparse.quotes.words import HONORIFICS, ORGANISATIONS

__all__ = ["Names"]

_ALIAS = re.compile(
    rf"(?:(?:akrab|karib|biasa|kerap|sering|lebih dikenal)[ ](?:di)?(?:sapa|panggil|dengan nama"
    rf"|sebagai)\w*|alias|atau akrab disapa)[ ](?P<name>{TOKEN}(?:[ ]{TOKEN}){{0,2}})"
    rf"|atau ?(?P<address>(?:Gus|Cak|Bang|Kang|Mas|Ustaz|Ustadz|Haji|Om|Mbak|Abah|Buya|Kiai)"
    rf"[ ]{TOKEN})"
)
_CALLED = re.compile(r"(?:sapaan|panggilan)(?: akrab| karib)?")
_BEFORE_CALLED = re.compile(rf"(?P<name>{TOKEN}(?:[ ]{TOKEN})?),?[ ](?:begitu ia |demikian ia )?$")
_BRACKETED = re.compile(r"[ ]\((?P<name>[A-Z][a-z'’-]{2,})\)")
_GOES_ON = (
    r"(?:(?: (?:De|Van|Der|Von|Al|El|Bin|Binti|Da|Dos) [A-Z][\w'’-]+)+"
    r"| [A-Z][a-z]+-[a-z]+(?![\w-]))"
)
_ALIAS_REACH = 600  # characters before an alias in which its bearer was named
_CALLED_REACH = 60  # characters before "sapaan" in which the alias stands
_ACRONYM_REACH = 90  # characters before a bracketed acronym that spell it out
_LONGEST_NAME = 6  # words
_MOST_RUNS = 16  # runs that are read for one word
_MOST_KNOWN = 8  # fuller names looked at for one word: enough for news, a bound for junk
_MOST_EVIDENT = 60  # people presented with an office or an age
_TITLE_CASE = 0.6  # share of capitalised words from which a headline's names have no end
_SHORTEST_GLUED = 10  # letters of a word that may hold a plain one
_SEAM = re.compile(r"[a-z][A-Z]|[A-Z]{3}[a-z]")
_SHORTEST_NICKNAME = 4  # letters


def _index_words(run: str) -> Iterator[str]:
    """The words of a run, lower case, those without their glue as well."""
    for word in run.split():
        if len(word) >= _SHORTEST_GLUED or _SEAM.search(word):
            for part, _, _ in words_of(word, 0, len(word)):
                yield part.casefold()
        yield word.casefold()


def _is_title_case(line: str) -> bool:
    words = line.split()
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


class Names:
    """The names of one article; everything is worked out when first asked for.

    `text` is the body with quoted words blanked, `heads` the headline and the deck.
    """

    def __init__(self, text: str, heads: str) -> None:
        self.text = text
        self._printed_heads = heads
        self._heads = "\n".join(line for line in heads.split("\n") if not _is_title_case(line))
        self.evidence = Evidence(text)
        self._read: dict[tuple[int, int], Person | None] = {}
        self._known: dict[str, list[tuple[int, str]]] = {}
        self._evident: set[str] = set()

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of capitalised runs in a part of the text."""
        for match in RUN.finditer(self.text, start, end):
            yield match.span()

    def person(self, start: int, end: int) -> Person | None:
        """What a run of capitals names; None where it names nobody."""
        key = (start, end)
        if key not in self._read:
            self._read[key] = person_in(self.text, start, end, self.evidence)
        return self._read[key]

    def full(self, name: str, before: int) -> str:
        """The fullest form of a name in the article; one that stands before an offset is preferred.

        >>> Names("Lurah Rini Astuti datang. Rini pulang.", "").full("Rini", 26)
        'Rini Astuti'
        """
        name = self._aliases.get(name, name)
        folded = [word.casefold() for word in name.split()]
        if len(folded) == 1 and len(name) >= _SHORTEST_NICKNAME and self._is_only_short(folded[0]):
            longer = self._longer(folded[0])
            if longer:  # "Bahar" for Baharuddin
                return longer
        best, best_key = self._in_heads(name), (0, 0, 0)
        for at, other in self._entries(folded):
            words = other.casefold().split()
            if len(words) > len(folded) and all(word in words for word in folded):
                key = (int(at < before), len(words), self.evidence.count(other))
                if key > best_key:
                    best, best_key = other, key
        return best

    def _in_heads(self, name: str) -> str:
        """A name as the headline prints it, where a particle or a hyphen shows that it goes on."""
        if name not in self._printed_heads:
            return name
        match = re.search(rf"(?<!\w){re.escape(name)}{_GOES_ON}", self._printed_heads)
        return match[0] if match else name

    def _is_only_short(self, word: str) -> bool:
        """Whether a word is part of no name of two words and more."""
        return all(" " not in other for _, other in self._named_with(word))

    def full_body(self, name: str) -> str:
        """The fullest form of a body's name: `OJK`, `Otoritas` of "Otoritas Jasa Keuangan (OJK)".

        >>> Names("Bank Kita Semua (BKS) tutup.", "").full_body("BKS")
        'Bank Kita Semua'
        """
        if name.isupper():
            at = self.evidence.find(f"({name})")
            runs = list(self.runs(max(0, at - _ACRONYM_REACH), at)) if at > 0 else []
            spelt = runs and runs[-1][1] == at - 1
            return own_name(self.text[slice(*runs[-1])]) if spelt else name
        if not name[:1].isupper() or name.casefold() in QUALIFIERS:
            return name
        at = self.evidence.find(name + " ")
        while at >= 0:
            run = RUN.match(self.text, at)
            if run and run.end() > at + len(name) and self._is_body(run.span()):
                return run[0]
            at = self.evidence.find(name + " ", at + 1)
        return name

    def _is_body(self, run: tuple[int, int]) -> bool:
        person = self.person(*run)
        before = self.text[max(0, run[0] - 20) : run[0]].split()
        within = bool(before) and before[-1].casefold() in ORGANISATIONS
        return person is not None and (person.kind == "organisation" or within)

    def is_known(self, name: str) -> bool:
        """Whether a name is borne by somebody who is quoted or named in full."""
        return name.split()[0] in self.evidence.shorts or bool(self._entries([name.casefold()]))

    def is_evident(self, name: str) -> bool:
        """Whether an office, an age, or a cue somewhere says that a name is a person's."""
        words = set(name.split())
        for word in words:
            self._named_with(word.casefold())  # what fills `_evident`
        return bool(words & self.evidence.shorts) or any(
            words <= set(other.split()) for other in self._evident
        )

    @cached_property
    def _runs_with(self) -> dict[str, list[tuple[int, int]]]:
        """Spans of the runs that hold a word, in lower case; those of the heads are negative."""
        index: dict[str, list[tuple[int, int]]] = {}
        for sign, text in ((1, self.text), (-1, self._heads)):
            for match in RUN.finditer(text):
                span = (sign * match.start(), sign * match.end())
                for word in _index_words(match[0]):
                    spans = index.setdefault(word, [])
                    if len(spans) < _MOST_RUNS:
                        spans.append(span)
        return index

    def _named_with(self, word: str) -> list[tuple[int, str]]:
        """The names that hold a word: of two words and more, and lone ones that are sure."""
        if word not in self._known:
            found: list[tuple[int, str]] = []
            for start, end in self._runs_with.get(word, ()):
                if end < 0:
                    person = person_in(self._heads, -start, -end, self.evidence)
                    start = len(self.text) - start
                else:
                    person = self.person(start, end)
                if person and person.kind == "person" and len(found) < _MOST_KNOWN:
                    self._add(found, person, start, word)
            self._known[word] = found
        return self._known[word]

    def _add(self, found: list[tuple[int, str]], person: Person, at: int, word: str) -> None:
        words = person.name.casefold().split()
        if len(words) > _LONGEST_NAME or (len(words) == 1 and not person.sure):
            return
        if word in words and all(person.name != other for _, other in found):
            found.append((at, person.name))
        if person.evident and len(self._evident) < _MOST_EVIDENT:
            self._evident.add(person.name)

    def _entries(self, folded: list[str]) -> list[tuple[int, str]]:
        """The known names that share the first word that is known at all."""
        return next((found for word in folded if (found := self._named_with(word))), [])

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._runs_with)

    def _longer(self, short: str) -> str | None:
        """The name of the one word that a short form begins; None for none or several."""
        at = bisect_left(self._sorted, short)
        if self._sorted[at : at + 1] == [short]:
            at += 1
        words = [word for word in self._sorted[at : at + 2] if word.startswith(short)]
        names = self._named_with(words[0]) if len(words) == 1 else []
        return names[0][1] if names else None

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """What people are called, and who that is: "yang akrab disapa Dani", "alias Bogel"."""
        aliases: dict[str, str] = {}
        for match in _ALIAS.finditer(self.text):
            touching = match[0].startswith(("alias", "atau"))
            self._bind(aliases, match["name"] or match["address"], match.start(), touching=touching)
        for match in _CALLED.finditer(self.text):
            low = max(0, match.start() - _CALLED_REACH)
            called = _BEFORE_CALLED.search(self.text, low, match.start())
            if called:
                self._bind(aliases, called["name"], called.start(), touching=False)
        for match in _BRACKETED.finditer(self.text):
            self._bind(aliases, match["name"], match.start(), touching=True)
        return aliases

    def _bind(self, aliases: dict[str, str], alias: str, at: int, *, touching: bool) -> None:
        """Bind an alias to whoever was named right before it, or else last in full."""
        words = [word for word, _, _ in words_of(alias, 0, len(alias))]
        bare = [word for word in words if word.casefold().strip(".") not in HONORIFICS]
        alias = " ".join(bare or words)
        owner = None
        reach = _CALLED_REACH if touching else _ALIAS_REACH
        for start, end in self.runs(max(0, at - reach), at):
            person = self.person(start, end)
            if person and person.kind == "person":
                if person.end >= at - 1 if touching else person.sure:
                    owner = person.name
        if owner and alias and alias not in owner.split():
            for word in (alias, *alias.split()):
                if word not in owner.split():
                    aliases.setdefault(word, owner)
