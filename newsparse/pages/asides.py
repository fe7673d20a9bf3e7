"""Sections beside the article that no class names: below "Komentar", or a list of cards.

A label that opens an element speaks for the whole element. A card is a heading that is one link,
with a short teaser, in an element of its own.
"""

from __future__ import annotations

import re

from newsparse.pages.render import Block, Rendered
from newsparse.roles import Role

__all__ = ["count_cards", "mark_asides"]

_LONGEST_LABEL = 44
_LABEL = re.compile(
    r"""(?:
      (?:(?:berita|artikel|video|foto|kabar|baca|konten|cerita|tulisan|topik|info|news|lihat|kategori
        |opini|kolom|galeri)\s(?:\w+\s)?)?
      (?:lainnya|lain|terkait|terkini|terbaru|terpopuler|populer|pilihan|trending|viral|selanjutnya
        |sebelumnya|serupa|sejenis|hangat|utama)(?:\s\w+){0,2}
    | (?:lagi|sedang|paling)\s(?:viral|ramai|hits|trending|banyak\sdibaca|dicari)
    | (?:mungkin\s)?anda\s(?:mungkin\s)?(?:juga\s)?(?:suka|menyukai).{0,20}
    | terus\smembaca | jangan\s(?:lewatkan|ketinggalan) | rekomendasi(?:\s\w+){0,3}
    | pilihan\s(?:editor|redaksi|untukmu) | untuk\s(?:anda|kamu)
    | related\s\w+ | you\smay\salso\slike | more\s(?:stories|news|from\s.{2,20}) | latest\s\w+
    | tentang\spenulis | profil\spenulis | langganan.{0,24} | newsletter.{0,20} | ikuti\skami.{0,20}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:lanjutkan|lanjut) membaca.{0,40}|dukung .{3,40}|apa reaksi anda\??"
    r"|berlangganan.{0,30}|gabung .{3,40}",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:[0-9]{1,4}\s)?(?:komentar|tanggapan|diskusi|comments?|obrolan"
    r"|tinggalkan (?:komentar|balasan)"
    r"|leave a (?:reply|comment)|tulis komentar|beri komentar|kirim komentar)"
    r"(?:\s(?:pembaca|anda|terbaru|warganet|untuk .{2,60}))?\s*(?:\([0-9]{1,5}\)|[0-9]{1,5})?",
    re.IGNORECASE,
)
_LONGEST_CALL = 90
_MOST_CALL_LINES = 5
_LONGEST_CALL_TEXT = 450
_BUTTON = 3  # blanks that the words on a button have at most
_TEASER = 260  # characters of running text that the teaser of a card may have
_SECTION_SHARE = 0.5  # share of the page's text from which an element is no aside


def mark_asides(rendered: Rendered, void: set[int]) -> int:
    """Give elements that are sections beside the article their speech; returns how many cards."""
    spans = _spans(rendered)
    flat: dict[int, tuple[int, str]] = {}
    weights = _weights(rendered)
    for index, block in enumerate(rendered.blocks):
        if len(block.text) <= _LONGEST_LABEL:
            text = block.text.strip(" :»›+-|#")
            word = _label(text)
            if word is not None:
                _mark_section(rendered, index, spans, weights, void, word, flat)
        if block.linked == 0 and len(block.text) <= _LONGEST_CALL and _is_heading(rendered, block):
            _mark_call(rendered, index, spans, weights, void)
    _mark_flat(rendered, spans, flat)
    cards = _cards(rendered, spans, weights, void)
    for element in cards:
        if rendered.elements[element].speech is None:
            rendered.elements[element].speech = (Role.RELATED, "a card")
    return len(cards)


def count_cards(rendered: Rendered) -> int:
    """Headings that are one link."""
    return sum(1 for block in rendered.blocks if _is_card_title(rendered, block))


def _spans(rendered: Rendered) -> list[tuple[int, int]]:
    """First and last block of every element; `(n, -1)` for an empty one."""
    first = [len(rendered.blocks)] * len(rendered.elements)
    last = [-1] * len(rendered.elements)
    for index, block in enumerate(rendered.blocks):
        first[block.element] = min(first[block.element], index)
        last[block.element] = index
    for element in range(len(rendered.elements) - 1, 0, -1):
        parent = rendered.elements[element].parent
        first[parent] = min(first[parent], first[element])
        last[parent] = max(last[parent], last[element])
    return list(zip(first, last, strict=True))


def _weights(rendered: Rendered) -> list[int]:
    """Characters of every element that stand outside links."""
    weights = [0] * len(rendered.elements)
    for block in rendered.blocks:
        weights[block.element] += len(block.text) - block.linked
    for element in range(len(rendered.elements) - 1, 0, -1):
        weights[rendered.elements[element].parent] += weights[element]
    return weights


def _label(text: str) -> Role | str | None:
    """What a short line says of what follows it: comments, links, a call to do something."""
    if _COMMENTS.fullmatch(text):
        return "comment"
    if _LABEL.fullmatch(text):
        return Role.RELATED
    return Role.WIDGET if _CALL.fullmatch(text) else None


def _mark_section(
    rendered: Rendered,
    index: int,
    spans: list[tuple[int, int]],
    weights: list[int],
    void: set[int],
    word: Role | str,
    flat: dict[int, tuple[int, str]],
) -> None:
    """The largest element that the label opens; of a flat list of comments, what follows it."""
    element = rendered.blocks[index].element
    is_bare = spans[element][0] != index  # the label is text in an element that begins above it
    limit = max(1, int(_SECTION_SHARE * weights[0]))
    while not is_bare:
        parent = rendered.elements[element].parent
        if parent <= 0 or parent in void or spans[parent][0] != index:
            break
        if weights[parent] > limit and word != "comment":
            break
        element = parent
    speech = word, f"below “{rendered.blocks[index].text}”"
    if not is_bare and spans[element][1] > index and element not in void:
        if rendered.elements[element].speech is None:
            rendered.elements[element].speech = speech
    elif word == "comment":  # a flat list: what follows the label in its parent
        around = element if is_bare else rendered.elements[element].parent
        flat.setdefault(around, (index, speech[1]))


def _mark_flat(
    rendered: Rendered, spans: list[tuple[int, int]], flat: dict[int, tuple[int, str]]
) -> None:
    """Mark what follows the first label of comments in each element that holds one."""
    if not flat:
        return
    for element, span in zip(rendered.elements, spans, strict=True):
        label = flat.get(element.parent)
        if label is not None and span[0] > label[0] and element.speech is None:
            element.speech = ("comment", label[1])


def _mark_call(
    rendered: Rendered,
    index: int,
    spans: list[tuple[int, int]],
    weights: list[int],
    void: set[int],
) -> None:
    """A box that asks for something: a heading, a few lines, and a link as its button."""
    element = rendered.blocks[index].element
    while spans[element][1] == index and element > 0:
        element = rendered.elements[element].parent
    first, last = spans[element]
    if first != index or element in void or element <= 0 or last - first > _MOST_CALL_LINES:
        return
    button = rendered.blocks[last]
    is_link = button.linked >= len(button.text) and button.text.count(" ") <= _BUTTON
    if is_link and weights[element] <= _LONGEST_CALL_TEXT and "aca " not in button.text[:6]:
        if rendered.elements[element].speech is None:
            rendered.elements[element].speech = (Role.WIDGET, "heading, lines and a button")


def _is_card_title(rendered: Rendered, block: Block) -> bool:
    if block.linked < 0.9 * len(block.text) or block.text.count(" ") < 2 or 'href="#' in block.link:
        return False
    return _is_heading(rendered, block)


def _is_heading(rendered: Rendered, block: Block) -> bool:
    at = block.element
    for _ in range(3):
        tag = rendered.elements[at].tag
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "23456":
            return True
        at = rendered.elements[at].parent
        if at <= 0:
            return False
    return False


def _cards(
    rendered: Rendered, spans: list[tuple[int, int]], weights: list[int], void: set[int]
) -> list[int]:
    """The elements of cards: one linked heading each, a teaser of no more than a few lines."""
    titles = [0] * len(rendered.elements)
    heads = []
    for block in rendered.blocks:
        if _is_card_title(rendered, block):
            heads.append(block.element)
            titles[block.element] += 1
    for element in range(len(rendered.elements) - 1, 0, -1):
        titles[rendered.elements[element].parent] += titles[element]
    found = []
    for element in heads:
        while True:
            parent = rendered.elements[element].parent
            if parent <= 0 or parent in void or titles[parent] > 1 or weights[parent] > _TEASER:
                break
            element = parent
        if element not in void:
            found.append(element)
    return found
