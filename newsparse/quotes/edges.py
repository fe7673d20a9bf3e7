"""Where a name ends inside its run: at what is glued to it, at a title or at letters of a body.

Link tags that were stripped take the blanks beside a name along ("Ivan Ganewanmembagikan"); whether
the rest of the article has the parts as words decides.
"""

from __future__ import annotations

import re

from newsparse.quotes.evidence import Evidence
from newsparse.quotes.offices import QUALIFIERS, last_office
from newsparse.quotes.runs import Word
from newsparse.quotes.words import PRONOUNS

__all__ = [
    "after_seam",
    "as_elsewhere",
    "before_title_words",
    "may_be_glued",
    "unglued",
    "without_letters",
]

_GLUED_ON = re.compile(
    r"(?<=\w{3})(?:(?:me[mnl]|ber|ter|di)(?=[a-z]{3})|di(?![a-z])"
    r"|jelang|dan|yang|ini|itu|pun|juga|akan|pada|saat|yakin|soal|ke|oleh|tampil)"
)
_ACTIVE = re.compile(r"me[mn]\w{4,}(?:kan|i)")  # "membagikan", "mendatangi"
_SHORTEST_TAIL = 5  # letters of a word that may be glued to a name nobody prints elsewhere
_WITH_GLUE = range(7, 40)  # letters of a word that can hold a name and a plain word
_IN_TITLES = frozenset(
    "dalam untuk dan yang dari dengan pada saat soal bakal akan tak tidak jadi".split()
)
_MOST_WORDS_LED = 4  # words of a name before the letters of its bearer's body


def may_be_glued(text: str, start: int, end: int) -> bool:
    """Whether a run has letters inside a word that plain words begin with: a quick "no"."""
    return _GLUED_ON.search(text, start, end) is not None


def unglued(words: list[Word], evidence: Evidence) -> list[Word]:
    """A run up to a word that lost its blank: "Rina Sarimembagikan", with "Sari" elsewhere."""
    for at, (word, start, end) in enumerate(words):
        is_open = at + 1 == len(words) or words[at + 1][1] == end
        for glue in _GLUED_ON.finditer(word) if is_open and len(word) in _WITH_GLUE else ():
            stem, tail = word[: glue.start()], word[glue.start() :]
            if evidence.is_word(stem) or _is_verb(tail, evidence):
                return [*words[:at], (stem, start, start + len(stem))]
    return words


def _is_verb(tail: str, evidence: Evidence) -> bool:
    """Whether what is glued to a name is a word: by its form, or as one that stands elsewhere."""
    return _ACTIVE.fullmatch(tail) is not None or (
        len(tail) >= _SHORTEST_TAIL and evidence.is_plain(tail)
    )


def after_seam(words: list[Word], evidence: Evidence) -> list[Word]:
    """A name without the word glued before it: "Expert|Rina Sari", with "Rina" elsewhere.

    Nothing where a pronoun is glued on: "vaksin CoronaDia" names nobody.
    """
    for at in range(len(words) - 1, 0, -1):
        word, start, _ = words[at]
        if words[at - 1][2] != start:
            continue
        folded = word.casefold()
        if folded in PRONOUNS:
            return []
        if folded in QUALIFIERS:  # "TribunnewsBogor.com"
            continue
        is_whole = len(words) - at > 1 and evidence.is_word(words[at - 1][0])
        if is_whole or evidence.is_word(word):
            return words[at:]
    return words


def without_letters(text: str, words: list[Word], evidence: Evidence) -> list[Word]:
    """A name in apposition without its body's letters: "Deputi Statistik, Rina Sari BPS, ..."."""
    last, start, _ = words[-1]
    if not 2 < len(words) <= _MOST_WORDS_LED or not last.isalpha():
        return words
    name = words[:-1]
    is_apposed = text[words[0][1] - 2 : words[0][1]] == ", " and last_office(name) < 0
    elsewhere = 0 <= evidence.find(last) < start or evidence.find(last, start + 1) > 0
    return name if is_apposed and elsewhere else words


def before_title_words(words: list[Word]) -> list[Word]:
    """A name without what a title makes of it: "kanal | Rina Sari | Dalam Berita"."""
    for at, (word, _, _) in enumerate(words):
        if word == "Menurut" and at + 1 < len(words):
            return words[at + 1 :]
        if at > 1 and word.casefold() in _IN_TITLES:
            return words[:at]
    return words


def as_elsewhere(words: list[Word], evidence: Evidence) -> list[Word]:
    """The end of a long run that stands alone elsewhere: "Warner Bros Incar | Andy Serkis"."""
    for size in (3, 2):
        if len(words) > size:
            if evidence.is_whole_run(" ".join(word for word, _, _ in words[-size:])):
                return words[-size:]
    return words
