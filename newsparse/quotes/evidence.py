"""What the rest of an article says about a word: a name in use, a place, a body of its own.

Asked while names are read; every question that searches the text draws on one budget, so that junk
with thousands of capitalised words cannot cost the square of its length.
"""

from __future__ import annotations

import re
from functools import cached_property

from newsparse.quotes.runs import CAPITAL, RUN
from newsparse.quotes.words import CLASSES

__all__ = ["REPORTS", "Evidence"]

_VERBS = (
    "mengatakan|menyatakan|menyebut|menjelaskan|menambahkan|menegaskan|menilai|mengaku|meminta"
    "|berharap|menuturkan|mengungkapkan"
)
REPORTS = re.compile(rf" (?:juga |pun |lalu |kemudian )?(?:{_VERBS})\b")
"""A plain verb of speech right behind a name."""

_AFTER_CUE = re.compile(
    rf"(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|papar|imbuh|tambah|lanjut|terang|[mM]enurut)"
    rf"[ \xa0]([{CAPITAL}][\w'’-]+)"
)
_BEFORE_VERB = re.compile(
    rf"[{CAPITAL}](?<![\w'’-].)[\w'’-]+(?=[ \xa0](?:juga |pun |lalu |kemudian )?(?:{_VERBS})\b)"
)
_LAST_WORD = re.compile(r"(?<!\w)[A-Z][\w'’-]*$")
_INITIALS = re.compile(r"inisial ([A-Z]{1,4})\b|\b([A-Z]{1,4}) \(\d{1,2}\)")
_SEARCHES = 400  # whole texts that may be searched
_MOST_PLACES = 8  # occurrences of a word that are looked at
_MOST_BODIES = 4


class Evidence:
    """Questions to one article's text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain: dict[str, bool] = {}
        self._budget = _SEARCHES * (len(text) + 1000)

    @cached_property
    def shorts(self) -> frozenset[str]:
        """Words that follow `kata`, `menurut`, or precede `mengatakan`: names in use."""
        found = {match[1] for match in _AFTER_CUE.finditer(self.text)}
        for match in _BEFORE_VERB.finditer(self.text):
            before = self.text[max(0, match.start() - 24) : match.start()].rstrip()
            goes_on = _LAST_WORD.search(before)  # the second word of a longer name
            if not goes_on and match[0].casefold() not in CLASSES["openers"]:
                found.add(match[0])
        return frozenset(found)

    @cached_property
    def initials(self) -> frozenset[str]:
        """People who are only called by letters: "berinisial MS", "HR (33)"."""
        return frozenset(match[1] or match[2] for match in _INITIALS.finditer(self.text))

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

    @cached_property
    def whole_runs(self) -> frozenset[str]:
        """All runs of capitals, as printed."""
        return frozenset(match[0] for match in RUN.finditer(self.text))

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
        if word in self.shorts:
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
