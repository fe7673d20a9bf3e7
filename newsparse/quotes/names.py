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
    rf"|(?P<called>{TOKEN}(?:[ ]{TOKEN})?),?[ ](?:begitu ia |demikian ia )?(?:sapaan|panggilan)"
    rf"[ ]?(?:akrab|karib)?"
    rf"|atau ?(?P<address>(?:Gus|Cak|Bang|Kang|Mas|Ustaz|Ustadz|Haji|Om|Mbak|Abah|Buya|Kiai)"
    rf"[ ]{TOKEN})"
)
_BRACKETED = re.compile(r"[ ]\((?P<name>[A-Z][a-z'’-]{2,})\)")
_GOES_ON = (
    r"(?:(?: (?:De|Van|Der|Von|Al|El|Bin|Binti|Da|Dos) [A-Z][\w'’-]+)+| [A-Z][a-z]+-[a-z]+(?![\w-]))"
)
_ALIAS_REACH = 600  # characters before an alias in which its bearer was named
_ACRONYM_REACH = 90  # characters before a bracketed acronym that spell it out
_LONGEST_NAME = 6  # words
_MOST_KNOWN = 8  # fuller names looked at for one word: enough for news, a bound for junk
_MOST_EVIDENT = 60  # people presented with an office or an age
_TITLE_CASE = 0.6  # share of capitalised words from which a headline's names have no end
_SHORTEST_NICKNAME = 4  # letters


class Names:
    """The names of one article; everything is worked out when first asked for.

    `text` is the body with quoted words blanked, `heads` the headline and the deck.
    """

    def __init__(self, text: str, heads: str) -> None:
        self.text = text
        words = heads.split()
        capitals = sum(word[0].isupper() for word in words)
        self._printed_heads = heads
        self._heads = heads if capitals < _TITLE_CASE * len(words) else ""
        self.evidence = Evidence(text)
        self._read: dict[tuple[int, int], Person | None] = {}
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
                return self._known[longer][0][1]
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
        return all(" " not in other for _, other in self._known.get(word, ()))

    def full_body(self, name: str) -> str:
        """The fullest form of a body's name: `OJK` of "Otoritas Jasa Keuangan (OJK)", `Otoritas` too.

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
        assert self._known is not None  # being known is what fills `_evident`
        words = set(name.split())
        return bool(words & self.evidence.shorts) or any(
            words <= set(other.split()) for other in self._evident
        )

    @cached_property
    def _known(self) -> dict[str, list[tuple[int, str]]]:
        """Every name of two words and more, and lone ones that are sure, by each word."""
        known: dict[str, list[tuple[int, str]]] = {}
        for match in RUN.finditer(self.text):
            self._remember(known, self.person(*match.span()), match.start())
        for match in RUN.finditer(self._heads):
            person = person_in(self._heads, *match.span(), self.evidence)
            self._remember(known, person, len(self.text) + match.start())
        return known

    def _remember(
        self, known: dict[str, list[tuple[int, str]]], person: Person | None, at: int
    ) -> None:
        if person is None or person.kind != "person":
            return
        words = person.name.casefold().split()
        if len(words) > _LONGEST_NAME or (len(words) == 1 and not person.sure):
            return
        for word in words:
            entries = known.setdefault(word, [])
            if len(entries) < _MOST_KNOWN and all(person.name != other for _, other in entries):
                entries.append((at, person.name))
        if person.evident and len(self._evident) < _MOST_EVIDENT:
            self._evident.add(person.name)

    def _entries(self, folded: list[str]) -> list[tuple[int, str]]:
        """The known names that share the first word that is known at all."""
        return next((self._known[word] for word in folded if word in self._known), [])

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._known)

    def _longer(self, short: str) -> str | None:
        """The one word of the known names that a short form begins; None for none or several."""
        at = bisect_left(self._sorted, short)
        if self._sorted[at : at + 1] == [short]:
            at += 1
        found = [word for word in self._sorted[at : at + 2] if word.startswith(short)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """What people are called, and who that is: "yang akrab disapa Dani", "alias Bogel"."""
        aliases: dict[str, str] = {}
        for match in _ALIAS.finditer(self.text):
            name = match["name"] or match["called"] or match["address"]
            words = [word for word, _, _ in words_of(name, 0, len(name))]
            bare = [word for word in words if word.casefold().strip(".") not in HONORIFICS]
            touching = match[0].startswith(("alias", "atau"))
            self._bind(aliases, " ".join(bare or words), match.start(), touching=touching)
        for match in _BRACKETED.finditer(self.text):
            self._bind(aliases, match["name"], match.start(), touching=True)
        return aliases

    def _bind(self, aliases: dict[str, str], alias: str, at: int, *, touching: bool) -> None:
        """Bind an alias to whoever was named right before it, or else last in full."""
        owner = None
        for start, end in self.runs(max(0, at - _ALIAS_REACH), at):
            person = self.person(start, end)
            if person and person.kind == "person":
                if person.end >= at - 1 if touching else person.sure:
                    owner = person.name
        if owner and alias and alias not in owner.split():
            for word in (alias, *alias.split()):
                if word not in owner.split():
                    aliases.setdefault(word, owner)
