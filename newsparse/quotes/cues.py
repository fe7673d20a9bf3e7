"""Cues: the words that say somebody spoke, and where they stand.

After a quotation Indonesian puts the bare verb (`kata Budi`) or its -nya form (`katanya`); before
it, and in reported speech, the meN- and ber- forms (`mengatakan`); passives name the speaker after
them (`disampaikan Budi`). That split is the strongest feature of the language here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsparse.quotes.words import BASES, CLASSES, FORMS, PRONOUNS, ROLES, STOPS, WEAK_STOPS

__all__ = ["Cue", "cue_after", "cues_within", "starts_cue"]

CueKind = Literal["bare", "nya", "active", "passive", "menurut"]

_LEAD = re.compile(
    r"[ \t\xa0]?[,.]?[ \t\xa0–—-]{0,3}"
    r"(?P<lead>(?:(?:demikian|demikianlah|begitu|begitulah|seperti|sebagaimana|masih|kembali|lagi"
    r"|lebih lanjut|seraya|sembari|lalu|lantas|kemudian|pun|adalah)\s)*)"
    r"(?P<word>[^\W\d_][\w-]*)(?P<apart> nya\b)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"([a-z]{3,}?)([A-Z][\w-]*)")
_NEXT = re.compile(r"\s*([^\W\d_][\w'’-]*)")
_INFLECTED = re.compile(r"(?:di|ter|ber|me|ke)[a-z]{4,}")
_NYA_FORMS = tuple(base + "nya" for base in BASES)
_VERB = re.compile(
    r"[mMbBdD](?<![\w-].)(?:[eE][a-z-]{4,}|[eE]nurut(?:nya)?|[eE]r[a-z]{3,}|[iI][a-z]{4,}|ilang)"
    r"(?![a-z_0-9-])"
)
"""What may be an inflected cue; a letter comes first, so that the search can leap."""

_WORD = re.compile(
    r"[kutpjlisbafcoynKUTPJLISBAFCOYN](?<![\w-].)"
    r"(?:ata|jar|utur|cap|ngkap|apar|elas|egas|erang|anjut|ambah|mbuh|ambung|ebut|ulis|eber|ku|abda"
    r"|irman|ukas|andas|etus|urhat|ptimistis|hawatir|akin|ercaya|erita|yeletuk|erisak)"
    r"(?:nya)?(?![\w-])"
)
"""What may be a bare cue, or a verb without a prefix."""

_OPENS_ASIDE = re.compile(r"(?:^|\n|, |[.\"”] )$")
_BEFORE_NAME = re.compile(r" (?:[A-Z]|dia\b)")
_SAFE_NYA = frozenset(
    base + "nya" for base in ("kata", "ujar", "tutur", "ucap", "ungkap", "imbuh", "tegas", "tambah")
)
_BEFORE_NAMES = frozenset(("sabda", "kata", "ujar", "lanjut", "tutur", "ucap"))


class Cue(NamedTuple):
    """A cue where it stands; `word` is as printed, lower case."""

    word: str
    start: int
    end: int
    kind: CueKind
    tier: int = 1
    additive: bool = False
    lead: str = ""
    flags: tuple[str, ...] = ()


def cue_after(
    text: str, at: int, end: int, *, after_comma: bool, ended: bool = False
) -> Cue | None:
    """The cue that follows a closing mark at `at`, if one does.

    `after_comma` says that the quotation ended in a comma inside its mark; then the next word is
    almost surely a cue, so that one the lists do not know (a slip of the pen, slang) counts too.
    `ended` says that it ended in a question or exclamation mark.

    >>> cue_after(', kata Rini.', 0, 12, after_comma=False).word
    'kata'
    >>> cue_after(' dan Rini.', 0, 10, after_comma=True) is None
    True
    """
    match = _LEAD.match(text, at, end)
    if not match:
        return None
    lead = match["lead"].strip().casefold()
    start, stop = match.span("word")
    printed = match["word"]
    word = printed.casefold()
    if match["apart"] and word in BASES:
        return Cue(word + "nya", start, match.end(), "nya", 1, BASES[word].additive, lead)
    if word.endswith("nya") and word not in CLASSES["not_said"]:
        base = BASES.get(word[:-3])
        if base or (after_comma and printed.islower() and len(word) > 5):
            flags = () if base else ("unlisted_cue",)
            return Cue(word, start, stop, "nya", 1, bool(base and base.additive), lead, flags)
    if word in BASES:
        return _bare(text, word, start, stop, end, lead, (after_comma, ended))
    if after_comma and word not in FORMS and _slip_of(word):
        return Cue(word, start, stop, "nya", 1, False, lead, ("unlisted_cue",))
    form = FORMS.get(word)
    if form and form.tier == 0:
        return Cue(word, start, stop, "passive", 1, False, lead)
    if word == "menurut":
        return Cue(word, start, stop, "menurut", 1, False, lead)
    if form and after_comma and form.tier != 3:
        return Cue(word, start, stop, "bare", form.tier, False, lead)
    glued = _GLUED.match(printed)
    if glued and glued[1] in BASES:
        return Cue(glued[1], start, start + len(glued[1]), "bare", 1, False, lead, ("glued",))
    if (after_comma or ended) and printed.islower() and _looks_like_cue(text, word, stop, end):
        return Cue(word, start, stop, "bare", 1, False, lead, ("unlisted_cue",))
    return None


def _slip_of(word: str) -> bool:
    """Whether a word is a -nya cue with one slip of the pen: `tutupnha`."""
    if not 6 <= len(word) <= 14 or not word.isalpha():
        return False
    return any(
        abs(len(form) - len(word)) <= 1 and form[0] == word[0] and _one_edit(word, form)
        for form in _NYA_FORMS
    )


def _one_edit(word: str, form: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed, or by two swapped."""
    if len(word) == len(form):
        unlike = [at for at, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
        if len(unlike) == 2 and unlike[1] == unlike[0] + 1:
            return word[unlike[0]] == form[unlike[1]] and word[unlike[1]] == form[unlike[0]]
        return len(unlike) == 1
    longer, shorter = (word, form) if len(word) > len(form) else (form, word)
    at = next(
        (at for at, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter)
    )
    return longer[at + 1 :] == shorter[at:]


def _bare(
    text: str, word: str, start: int, stop: int, end: int, lead: str, stops: tuple[bool, bool]
) -> Cue | None:
    base = BASES[word]
    if text.startswith("-", stop):  # kata-kata
        return None
    if base.kind in "CD":
        following = _NEXT.match(text, stop, end)
        named = following and (following[1][0].isupper() or following[1] in PRONOUNS)
        after_comma = stops[0]
        of_role = following and _is_role(following[1]) and (base.kind == "C" or any(stops))
        of_any = (
            following
            and after_comma
            and not (
                following[1] in STOPS
                or following[1] in WEAK_STOPS
                or following[1] in CLASSES["plain"]
            )
        )
        if not (named or of_role or of_any or text[stop : stop + 2] == " @"):
            return None
    return Cue(word, start, stop, "bare", 1, base.additive, lead)


def _is_role(word: str) -> bool:
    folded = word.casefold()
    return (
        folded in ROLES
        or folded in ("seorang", "sang", "salah", "para", "akun", "warganet")
        or (folded.endswith("nya") and folded[:-3] in ROLES)
    )


def _looks_like_cue(text: str, word: str, stop: int, end: int) -> bool:
    """Whether an unknown lower-case word stands where a cue does: before a name or a pronoun."""
    if (
        word in STOPS
        or word in WEAK_STOPS
        or word in CLASSES["plain"]
        or word in ROLES
        or len(word) < 3
    ):
        return False
    if _INFLECTED.match(word):
        return False
    following = _NEXT.match(text, stop, end)
    if following is None:
        return text[stop : stop + 2] == " @"
    return following[1][0].isupper() or following[1] in ("dia", "beliau")


def starts_cue(text: str, at: int) -> bool:
    """Whether a sure cue stands at `at`: what shows where a lost mark must have been.

    >>> starts_cue("kata Rini", 0), starts_cue("tambah modal", 0), starts_cue("jelasnya.", 0)
    (True, False, True)
    """
    cue = cue_after(text, at, min(len(text), at + 80), after_comma=False)
    if cue is None or cue.kind not in ("bare", "nya") or cue.lead:
        return False
    return cue.word not in CLASSES["nya_nouns"]


def cues_within(text: str, start: int, end: int) -> Iterator[Cue]:
    """Cues of reported speech in running text, in order.

    >>> [cue.word for cue in cues_within("Rini mengatakan hujan reda. Menurut dia, surut.", 0, 46)]
    ['mengatakan', 'menurut']
    """
    matches = [*_VERB.finditer(text, start, end), *_WORD.finditer(text, start, end)]
    matches.sort(key=re.Match.start)
    for match in matches:
        word = match[0].casefold()
        form = FORMS.get(word) or (FORMS.get(word[:-3]) if word.endswith("nya") else None)
        if form and (form.tier or word in FORMS):
            kind: CueKind = "active" if form.tier else "passive"
            yield Cue(word, match.start(), match.end(), kind, form.tier or 1)
        elif word in ("menurut", "menurutnya"):
            yield Cue(word, match.start(), match.end(), "menurut")
        elif not _stands_as_cue(text, start, match, word):
            continue
        elif word.endswith("nya") and word[:-3] in BASES:
            base = BASES[word[:-3]]
            yield Cue(word, match.start(), match.end(), "nya", 1, base.additive)
        elif word in BASES:
            yield Cue(word, match.start(), match.end(), "bare", 1, BASES[word].additive)


def _stands_as_cue(text: str, start: int, match: re.Match[str], word: str) -> bool:
    """Whether a bare word is a cue where it stands: after a comma or stop, or before a name."""
    if word in _SAFE_NYA:
        return True
    at = match.start()
    if at == start or _OPENS_ASIDE.search(text, max(start, at - 2), at):
        return True
    return word in _BEFORE_NAMES and _BEFORE_NAME.match(text, match.end()) is not None
