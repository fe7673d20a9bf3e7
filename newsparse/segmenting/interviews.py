"""Interviews: texts whose questions are paragraphs of their own, not headings."""

from __future__ import annotations

import regex

from newsparse.segmenting.draft import Draft

__all__ = ["is_interview"]

_LONGEST_QUESTION = 300
_FEWEST = 2
_KICKERS = ("wawancara", "tanya jawab")
_LABELLED = regex.compile(r"(?:Tanya|T|Q|Penanya|Pewawancara)\s?: ")
_ADDRESSED = regex.compile(
    r"\b(?:[Aa]nda|Ibu|Bapak|Pak|Bu|Dok|Prof|Coach|Gus|Kiai|Nyai|Ustaz|Romo|Suster"
    r"|[Mm]as|[Mm]bak|[Bb]ang|[Kk]ang|[Kk]ak|[Kk]amu)\b"
)


def is_interview(draft: Draft) -> bool:
    """Whether a question of the text is labelled, or at least two are put to somebody.

    Articles that explain something have questions for subheads, too, but ask nobody.
    """
    if draft.interview is None:
        asked = [
            line.view
            for line in draft.lines[draft.first_body :]
            if line.view[-1] == "?" and len(line.view) <= _LONGEST_QUESTION
        ]
        put = sum(bool(_ADDRESSED.search(view)) for view in asked)
        kicker = (draft.kicker or "").casefold()
        draft.interview = kicker in _KICKERS or put >= _FEWEST or any(map(_LABELLED.match, asked))
    return draft.interview
