"""The people and bodies of one article: who a short name is, and what a body is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from newsparse.quotes.aliases import Alias, introduced, is_short_for
from newsparse.quotes.evidence import Evidence
from newsparse.quotes.offices import QUALIFIERS, is_country, own_name
from newsparse.quotes.people import Person, person_in
from newsparse.quotes.runs import RUN, is_in_word
from newsparse.quotes.words import CLASSES, ORGANISATIONS

__all__ = ["Names"]

_GOES_ON = re.compile(
    r"(?: (?:De|Van|Der|Von|Al|El|Bin|Binti|Da|Dos) [A-Z][\w'’-]+)+|"
    r" [A-Z][a-z]+-[a-z]+(?![\w-])"
)
_FAR = 1 << 60
_ALIAS_REACH = 600  # characters before an alias in which its bearer was named
_TOUCHING_REACH = 60  # the same, where the bearer's name stands right before it
_ACRONYM_REACH = 90  # characters before a bracketed acronym that spell it out
_LONGEST_NAME = 6  # words
_MOST_RUNS = 16  # runs that are read for one word
_MOST_KNOWN = 8  # fuller names looked at for one word: enough for news, a bound for junk
_MOST_EVIDENT = 60  # people presented with an office or an age
_TITLE_CASE = 0.6  # share of capitalised words from which a headline's names have no end
_SHORTEST_NICKNAME = 4  # letters
_MOST_FULL_NAMES = 200  # runs in which a name is looked for that a nickname is made of


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
        self._bearers: dict[str, str] = {}
        self._in_heads: dict[str, str] = {}
        self._evident: set[str] = set()

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of capitalised runs in a part of the text."""
        number = bisect_left(self._spans, (start, 0))
        if number and self._spans[number - 1][1] > start:  # the part begins inside a run
            match = RUN.match(self.text, start, end)
            if match:
                yield match.span()
        while number < len(self._spans) and self._spans[number][0] < end:
            low, high = self._spans[number]
            yield low, min(high, end)
            number += 1

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
        name = self._bearer(name)
        own = name.split()
        if len(own) == 1 and len(name) >= _SHORTEST_NICKNAME and self._is_only_short(name):
            longer = self._longer(name) or self._called_for_short(name)
            if longer:  # "Bahar" for Baharuddin
                return longer
        if len(own) == 2 and own[0].casefold() in CLASSES["single_offices"]:
            longer = self.full(own[1], before)  # "Hakim Rosihan", and "Rosihan Rangkuti" before
            if " " in longer and not longer.endswith(name):
                return longer
        if name not in self._in_heads:
            self._in_heads[name] = self._printed_in_heads(name)
        best, best_key = self._in_heads[name], (0, 0, 0)
        folded = name.casefold().split()
        for at, other in self._entries(own):
            words = other.casefold().split()
            if len(words) > len(folded) and all(word in words for word in folded):
                key = (int(at < before), len(words), self.evidence.count(other))
                if key > best_key:
                    best, best_key = other, key
        return best

    def _printed_in_heads(self, name: str) -> str:
        """A name as the headline prints it, where a particle or a hyphen shows that it goes on."""
        heads = self._printed_heads
        at = heads.find(name)
        while at >= 0:
            more = _GOES_ON.match(heads, at + len(name))
            if more and not is_in_word(heads[at - 1 : at]):
                return heads[at : more.end()]
            at = heads.find(name, at + 1)
        return name

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
        if " " in name and self._is_person(name):
            return name
        at = self.evidence.find(name + " ")
        while at >= 0:
            run = RUN.match(self.text, at)
            if run and run.end() > at + len(name) and self._is_body(run.span()):
                if " " in name or not is_country(run[0].rpartition(" ")[2]):  # "AirAsia Malaysia"
                    return run[0]
            at = self.evidence.find(name + " ", at + 1)
        return name

    def _is_person(self, name: str) -> bool:
        """Whether somebody's whole name is just so: "kanal Rina Sari Dalam Berita" is no fuller."""
        return any(other == name for _, other in self._named_with(name.partition(" ")[0]))

    def _is_body(self, run: tuple[int, int]) -> bool:
        person = self.person(*run)
        before = self.text[max(0, run[0] - 20) : run[0]].split()
        within = bool(before) and before[-1].casefold() in ORGANISATIONS
        return person is not None and (person.kind == "organisation" or within)

    def is_known(self, name: str) -> bool:
        """Whether a name is borne by somebody who is quoted or named in full."""
        return self.evidence.in_use(name.split()[0]) or bool(self._entries([name]))

    def is_evident(self, name: str) -> bool:
        """Whether an office, an age, or a cue somewhere says that a name is a person's."""
        words = set(name.split())
        for word in words:
            self._named_with(word)  # what fills `_evident`
        return any(self.evidence.in_use(word) for word in words) or any(
            words <= set(other.split()) for other in self._evident
        )

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where all runs of the text stand."""
        return [match.span() for match in RUN.finditer(self.text)]

    def _named_with(self, word: str) -> list[tuple[int, str]]:
        """The names that hold a word: of two words and more, and lone ones that are sure."""
        if word not in self._known:
            found: list[tuple[int, str]] = []
            self._known[word] = found
            for span in self._runs_with(word):
                self._add(found, self.person(*span), span[0], word)
            if word in self._heads:
                for match in RUN.finditer(self._heads):
                    if word in match[0]:
                        person = person_in(self._heads, *match.span(), self.evidence)
                        self._add(found, person, len(self.text) + match.start(), word)
        return self._known[word]

    def _runs_with(self, word: str) -> list[tuple[int, int]]:
        """The first runs that hold a word."""
        runs: list[tuple[int, int]] = []
        at = self.evidence.find(word)
        while at >= 0 and len(runs) < _MOST_RUNS:
            number = bisect_right(self._spans, (at, _FAR)) - 1
            run = self._spans[number] if number >= 0 else (0, 0)
            if run[0] <= at < run[1] and run not in runs[-1:]:
                runs.append(run)
            at = self.evidence.find(word, at + 1)
        return runs

    def _add(self, found: list[tuple[int, str]], person: Person | None, at: int, word: str) -> None:
        if person is None or person.kind != "person" or len(found) == _MOST_KNOWN:
            return
        words = person.name.split()
        if len(words) > _LONGEST_NAME or (len(words) == 1 and not person.sure):
            return
        if word in words and all(person.name != other for _, other in found):
            found.append((at, person.name))
        if person.evident and len(self._evident) < _MOST_EVIDENT:
            self._evident.add(person.name)

    def _entries(self, words: list[str]) -> list[tuple[int, str]]:
        """The known names that share the first word that is known at all."""
        own = [word for word in words if word.casefold() not in CLASSES["particles"]]
        return next((found for word in own or words if (found := self._named_with(word))), [])

    def _longer(self, short: str) -> str | None:
        """The name of the one word that a short form begins; None for none or several."""
        words = set()
        for start, end in self._runs_with(short):
            for word in self.text[start:end].split():
                if word.startswith(short) and len(word) > len(short):
                    words.add(word)
        names = self._named_with(words.pop()) if len(words) == 1 else []
        return names[0][1] if names else None

    def _called_for_short(self, nickname: str) -> str | None:
        """The one full name whose end or blend a nickname is that nothing introduces."""
        if self._named_with(nickname):
            return None
        found: set[str] = set()
        short = nickname.casefold()
        for start, end in self._spans[:_MOST_FULL_NAMES]:
            run = self.text[start:end]
            if nickname[0] in run or short in run.casefold():
                person = self.person(start, end)
                if person and person.kind == "person" and (" " in person.name or person.evident):
                    found.add(person.name)
        found = {name for name in found if is_short_for(nickname, name)}
        return found.pop() if len(found) == 1 else None

    def _bearer(self, name: str) -> str:
        """Who is called so: "yang akrab disapa Dani", "alias Bogel"; else the name itself."""
        if name not in self._bearers:
            self._bearers[name] = next(self._bearers_of(name), name)
        return self._bearers[name]

    def _bearers_of(self, name: str) -> Iterator[str]:
        for alias in self._aliases.get(name, ()):
            if not alias.touching and not self._is_only_short(name):
                continue  # "IPTU Eko, panggilan akrabnya": he has been named in full
            owner = self._named_before(alias)
            if owner and not {alias.name, name} & set(owner.split()):
                yield owner
        if name in self._in_full_behind:
            yield self._in_full_behind[name]

    @cached_property
    def _in_full_behind(self) -> dict[str, str]:
        """The full names that follow a short one: "Bang Ucok alias Rinto Sihite"."""
        fuller: dict[str, str] = {}
        for aliases in self._aliases.values():
            for alias in aliases:
                owner = self._named_before(alias) if alias.touching and " " in alias.name else None
                if owner and " " not in owner:
                    fuller.setdefault(owner, alias.name)
        return fuller

    @cached_property
    def _aliases(self) -> dict[str, list[Alias]]:
        """What introduces an alias, under the alias and under each of its words."""
        aliases: dict[str, list[Alias]] = {}
        for alias in introduced(self.text, self.evidence):
            for word in {alias.name, *alias.name.split()}:
                aliases.setdefault(word, []).append(alias)
        return aliases

    def _named_before(self, alias: Alias) -> str | None:
        """Whoever was named right before an alias, or else last in full."""
        reach = _TOUCHING_REACH if alias.touching else _ALIAS_REACH
        for run in reversed([*self.runs(max(0, alias.at - reach), alias.at)]):
            person = self.person(*run)
            if person and person.kind == "person":
                if person.end >= alias.at - 1 if alias.touching else person.sure:
                    return person.name
        return None
