"""The role of a line that no rule knows, guessed by its words: for a person to agree to or not."""

from __future__ import annotations

import re

from newsparse.fields.captions import looks_like_caption
from newsparse.roles import Role
from newsparse.segmenting.shapes import is_headline

__all__ = ["guess_role"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|©")
_BY_FIRST_WORD: dict[str, Role] = {
    **dict.fromkeys(
        "penulis editor reporter pewarta wartawan penyunting redaktur kontributor oleh".split(),
        Role.BYLINE,
    ),
    **dict.fromkeys("foto photo dok dokumentasi ilustrasi keterangan".split(), Role.CAPTION),
    **dict.fromkeys("sumber source".split(), Role.SOURCE),
}
_BY_WORDS: tuple[tuple[Role, frozenset[str]], ...] = tuple(
    (role, frozenset(words.split()))
    for role, words in (
        (Role.DISCLAIMER, "© copyright cipta dilarang disclaimer tanggung"),
        (Role.TAGS, "tag tags topik topic topics label hashtag"),
        (
            Role.RELATED,
            "baca simak tonton saksikan lain lainnya terkait terkini terbaru terpopuler populer "
            "trending pilihan rekomendasi selanjutnya sebelumnya berikutnya picks",
        ),
    )
)
_INVITES = frozenset("ikuti bagikan share follow gabung unduh download langganan klik".split())
_HEADLINE_BLANKS = 4  # of the shortest headline that is another article's


def guess_role(text: str, *, is_foot: bool, is_label: bool = False) -> Role:
    """The role that a line's words suggest; page furniture where they suggest none.

    >>> texts = ("Kabar lainnya", "Ikuti kami", "Harga Jagung di Pasar Atambua Turun Lagi")
    >>> [guess_role(text, is_foot=True).value for text in texts]
    ['related', 'widget', 'related']
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    words = frozenset(found)
    if not _INVITES.isdisjoint(words):
        return Role.WIDGET
    if found and found[0] in _BY_FIRST_WORD:
        return _BY_FIRST_WORD[found[0]]
    for role, telling in _BY_WORDS:
        if not telling.isdisjoint(words):
            return role
    if not is_label and looks_like_caption(text):
        return Role.CAPTION
    is_link = is_foot and text.count(" ") >= _HEADLINE_BLANKS and is_headline(text)
    return Role.RELATED if is_link and not is_label else Role.WIDGET
