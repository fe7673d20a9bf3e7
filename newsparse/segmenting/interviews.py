"""Interviews: texts whose questions are paragraphs of their own, not headings."""

from __future__ import annotations

import regex

from newsparse.segmenting.draft import Draft

__all__ = ["is_interview"]

_LONGEST_QUESTION = 300
_FEWEST = 2
_ENDS = 150  # characters at the end of a paragraph in which what follows is announced
_KICKERS = ("wawancara", "tanya jawab")
_LABELLED = regex.compile(r"(?:Tanya|T|Q|Penanya|Pewawancara)\s?: ")
_ANNOUNCED = regex.compile(
    r"(?i:petikan|kutipan|hasil|transkrip|cuplikan)(?: lengkap)? "
    r"(?:wawancara|percakapan|perbincangan|obrolan|bincang-bincang)(?:nya)?\b"
)
_ADDRESSED = regex.compile(
    r"\b(?:[Aa]nda|Ibu|Bapak|Pak|Bu|Dok|Prof|Coach|Gus|Kiai|Nyai|Ustaz|Romo|Suster"
    r"|[Mm]as|[Mm]bak|[Bb]ang|[Kk]ang|[Kk]ak|[Kk]amu)\b"
)


def is_interview(draft: Draft) -> bool:
    """Whether a question is labelled, two are put to somebody, or the text says that it is one.

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
        draft.interview = (
            kicker in _KICKERS
            or put >= _FEWEST
            or any(map(_LABELLED.match, asked))
            or (len(asked) >= _FEWEST and _is_announced(draft))
        )
    return draft.interview


def _is_announced(draft: Draft) -> bool:
    """Whether a paragraph says what follows: "Berikut petikan wawancaranya."."""
    return any(
        _ANNOUNCED.search(line.view, max(0, len(line.view) - _ENDS))
        for line in draft.lines[draft.first_body :]
        if line.view[-1] in ".:"
    )
