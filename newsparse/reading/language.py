"""Whether a body is in another language, where that is sure: English, and other scripts.

Every rule here expects Indonesian: what it makes of another language looks like an article and is
none to rely on.
"""

from __future__ import annotations

import re

__all__ = ["foreign_language"]

_SAMPLE = 3000  # characters
_SHORTEST = 80
_FEWEST_THE = 2
_OPENING = 300  # characters
_FEWEST_A = 0.05  # of the opening; Indonesian has 0.15, English 0.065, other scripts none
_WORD = re.compile(r"[^\W\d_]+")
# Neither list has a word of the other language, or one that names and brands are made of.
_ENGLISH = frozenset(
    "the of and to in is was for that with on by from are were have has had his her they it at "
    "which who will would been this but after said".split()
)
_INDONESIAN = frozenset(
    "yang dan di ke dari untuk dengan pada ini itu tidak akan dalam adalah juga oleh atau karena "
    "sudah telah saat para ia dia mereka kami kita kata tak bisa ada sebagai saya lebih".split()
)
_ENGLISH_SHARE = 0.2
_INDONESIAN_SHARE = 0.05
_FEWEST_ENGLISH = 6
_LATIN_ENDS = "\u024f"


def foreign_language(body: str) -> str | None:
    """What a body is written in, "English" or "another script"; None for all the rest.

    Two counts let nearly every body in Indonesian go at once.

    >>> foreign_language("Nelayan Waepana melaut dengan lampu surya di ujung tiang. " * 3)
    >>> foreign_language("The boats of Waepana go to sea with solar lamps on the mast. " * 3)
    'English'
    """
    if len(body) < _SHORTEST:
        return None
    has_the = body.count(" the ", 0, _SAMPLE) >= _FEWEST_THE
    if has_the or body.count("a", 0, _OPENING) < _FEWEST_A * min(len(body), _OPENING):
        return _told(body[:_SAMPLE])
    return None


def _told(sample: str) -> str | None:
    """The language of a sample, told by all of its letters and words."""
    letters = [char for char in sample if char.isalpha()]
    if 2 * sum(char > _LATIN_ENDS for char in letters) > len(letters):
        return "another script"
    words = [word.lower() for word in _WORD.findall(sample)]
    english = sum(word in _ENGLISH for word in words)
    indonesian = sum(word in _INDONESIAN for word in words)
    is_english = english >= max(_FEWEST_ENGLISH, _ENGLISH_SHARE * len(words))
    return "English" if is_english and indonesian <= _INDONESIAN_SHARE * len(words) else None
