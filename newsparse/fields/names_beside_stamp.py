"""Names without a label on a line of their own beside the stamp of a head."""

from __future__ import annotations

from newsparse.fields.person_names import BETWEEN_NAMES, PLAIN_WORDS, SINGLE_NAME, is_person
from newsparse.fields.places import PLACES
from newsparse.fields.section_names import SECTIONS
from newsparse.values import Contributor

__all__ = ["once", "read_names_beside_stamp"]

_LONG_NAME = 4  # blanks of what is too long for one of several names: a headline with a comma


def read_names_beside_stamp(line: str) -> list[Contributor] | None:
    """People of a line that stands beside the stamp of a head: names, a team, one name.

    >>> [c.name for c in read_names_beside_stamp("Dewi Sarasvati, Bram Wiguna")]
    ['Dewi Sarasvati', 'Bram Wiguna']
    >>> read_names_beside_stamp("Tim Health")[0].name, read_names_beside_stamp("Harga naik") is None
    ('Tim Health', True)
    """
    if len(line) > 90:
        return None
    parts = [once(part) for part in BETWEEN_NAMES.split(line.replace(" | ", ", ")) if part]
    is_team = line.startswith("Tim ") and line.count(" ") <= 2
    is_headline = len(parts) > 1 and any(part.count(" ") >= _LONG_NAME for part in parts)
    if is_team or (parts and not is_headline and all(is_person(part) for part in parts)):
        return [Contributor(part, "author") for part in ([line] if is_team else parts)]
    word = line.casefold()
    is_word = word in PLAIN_WORDS or word in PLACES or word in SECTIONS
    if SINGLE_NAME.fullmatch(line) and not is_word:
        return [Contributor(line, "author")]
    return None


def once(name: str) -> str:
    """A name without its second print: the picture's alternative text, glued to it.

    >>> once("Dewi SarasvatiDewi Sarasvati"), once("Dewi Sarasvati")
    ('Dewi Sarasvati', 'Dewi Sarasvati')
    """
    half = len(name) // 2
    return name[:half] if len(name) > 10 and name[:half] == name[half:] else name
