"""What the rest of an article says about a word: a name in use, a place, a body of its own.

Asked while names are read; every question that searches the text draws on one budget, so that junk
with thousands of capitalised words cannot cost the square of its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.quotes.words import CLASSES

__all__ = ["REPORTS", "Evidence"]

_VERBS = (
    "mengatakan|menyatakan|menyebut|menjelaskan|menambahkan|menegaskan|menilai|mengaku|meminta"
    "|berharap|menuturkan|mengungkapkan"
)
REPORTS = re.compile(rf" (?:juga |pun |lalu |kemudian )?(?:{_VERBS})\b")
"""A plain verb of speech right behind a name."""

_CUES = frozenset(
    "kata ujar tutur ucap ungkap jelas tegas papar imbuh tambah lanjut terang menurut".split()
)
_SEARCHES = 400  # whole texts that may be searched
_MOST_PLACES = 8  # occurrences of a word that are looked at
_MOST_BODIES = 4


def _goes_on(word: str) -> bool:
    """Whether a name goes on behind a word: a capitalised one, or an initial such as "M."."""
    return word[:1].isupper() and (word[-1:].isalpha() or len(word) == 2)


class Evidence:
    """Questions to one article's text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain: dict[str, bool] = {}
        self._used: dict[str, bool] = {}
        self._budget = _SEARCHES * (len(text) + 1000)

    def in_use(self, word: str) -> bool:
        """Whether a word alone stands as a name: after `kata`, `menurut`, before `mengatakan`."""
        known = self._used.get(word)
        if known is None:
            known = self._used[word] = any(self._stands_as_name(word, at) for at in self._all(word))
        return known

    def _stands_as_name(self, word: str, at: int) -> bool:
        previous = self._word_before(at)
        if previous.casefold() in _CUES:
            return True
        if _goes_on(previous) or word.casefold() in CLASSES["openers"]:
            return False  # the second word of a longer name
        return REPORTS.match(self.text, at + len(word)) is not None

    def _word_before(self, at: int) -> str:
        return "".join(self.text[max(0, at - 24) : at].rsplit(None, 1)[-1:])

    def _all(self, word: str) -> Iterator[int]:
        """Where a word stands, the first occurrences."""
        at, seen = self.find(word), 0
        while at >= 0 and seen < _MOST_PLACES:
            whole = not self.text[at + len(word) : at + len(word) + 1].isalnum()
            if whole and not self.text[at - 1 : at].isalnum():
                yield at
            at, seen = self.find(word, at + 1), seen + 1

    def is_initials(self, word: str) -> bool:
        """Whether somebody is only called by letters: "berinisial MS", "HR (33)"."""
        if not 0 < len(word) < 5 or not word.isupper():
            return False
        at = self.find(f"{word} (")
        aged = at >= 0 and self.text[at + len(word) + 2 : at + len(word) + 3].isdigit()
        called = self.find(f"inisial {word}")
        end = called + len("inisial ") + len(word)
        return aged or (called >= 0 and not self.text[end : end + 1].isalnum())

    def is_plain(self, word: str) -> bool:
        """Whether the article also has a word in lower case, so that it may be no name."""
        folded = word.casefold()
        if folded not in self._plain:
            self._plain[folded] = self._has(folded)
        return self._plain[folded]

    def _has(self, word: str) -> bool:
        at = self.find(" " + word)
        while at >= 0:
            if not self.text[at + 1 + len(word) : at + 2 + len(word)].isalnum():
                return True
            at = self.find(" " + word, at + 1)
        return False

    def is_part_of_place(self, word: str, start: int, office: str) -> bool:
        """Whether a word and the one before it stand behind another word than an office, too."""
        place = f"{self._word_before(start)} {word}"
        return any(
            self._word_before(at).casefold() not in ("", office.casefold())
            for at in self._all(place)
        )

    def is_word(self, word: str) -> bool:
        """Whether a word stands somewhere as one, not as the beginning of another."""
        return next(self._all(word), None) is not None

    def is_whole_run(self, name: str) -> bool:
        """Whether a name stands somewhere with no capitalised word before or after it."""
        if not name[0].isupper():  # "der Laan"
            return False
        for at in self._all(name):
            end = at + len(name)
            follows = self.text[end : end + 2].strip(" ")[:1].isupper()
            if not follows and not _goes_on(self._word_before(at)):
                return True
        return False

    def find(self, wanted: str, at: int = 0) -> int:
        """`str.find` on the budget; -1 also when it is spent."""
        self._budget -= len(self.text) - at
        return self.text.find(wanted, at) if self._budget > 0 else -1

    def count(self, wanted: str) -> int:
        """`str.count` on the budget; 0 also when it is spent."""
        self._budget -= len(self.text)
        return self.text.count(wanted) if self._budget > 0 else 0

    def stands_alone(self, own: str, follower: str) -> bool:
        """Whether a body's name occurs in the article without the name that follows it here."""
        at, seen = self.find(own), 0
        while at >= 0 and seen < _MOST_BODIES:
            end = at + len(own)
            after = self.text[end : end + 1 + len(follower)]
            if after and after[0] in " ,.;)" and after[1:] != follower:
                if after[0] != " " or not after[1:2].isupper():
                    return True
            at, seen = self.find(own, at + 1), seen + 1
        return False

    def is_place(self, word: str, office: str) -> bool:
        """Whether the article uses a word as a place: "di Rawajati", "Polsek Rawajati"."""
        if self.in_use(word):
            return False
        at, seen = self.find(word), 0
        while at >= 0 and seen < _MOST_PLACES:
            end = at + len(word)
            before = self.text[max(0, at - 30) : at].rsplit(None, 1)
            previous = before[-1] if before and self.text[at - 1 : at] == " " else ""
            if previous != office and not self.text[end : end + 1].isalnum():
                if previous.casefold() in CLASSES["placing"] or (
                    previous == "dari" and self.text.startswith((" hingga", " sampai", " ke "), end)
                ):
                    return True
            at, seen = self.find(word, at + 1), seen + 1
        return False
