"""Which line above the body is the title, and what the lines above it are."""

from __future__ import annotations

import re

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.captions import has_credit, is_credit_alone, looks_like_caption
from newsparse.fields.person_names import is_person
from newsparse.fields.section_names import SECTIONS
from newsparse.outlets.furniture import CONTENT_OPENERS
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline, low_share

__all__ = ["choose_title", "claim_above", "content_start", "is_menu"]

_LONG = 4  # words from which a line is taken for a headline rather than a label
_SHARED = 16  # characters by which a headline is known in its own beginning
_MENU = 5  # words from which a line of sections is a menu
_GAPS = re.compile(r"\s{2,}")
_BARS = re.compile(r"(?<!\s)\s+(?:[|/]|//)\s+")
_IS_SITE_NAME = re.compile(  # Kabar Lereng - Situs Berita Lingkungan
    r"(?i)[-–|] (?:(?:situs|portal|media|harian)(?: \w+)? (?:berita|online|informasi|lingkungan)"
    r"|(?:berita|kabar|info|informasi)(?: \w+){1,3} (?:terkini|terbaru|terpercaya|terupdate))"
)
_OFFICE_MENU = frozenset(
    """
    agenda berita fraksi galeri informasi kontak layanan lapak pengaduan pengumuman ppid produk
    profil program publik regulasi satuan statistik unduhan
    """.split()
)
_NAVIGATION = frozenset(("beranda", "home", "menu", "search", "search form", "you are here"))
_LONGEST_MASTHEAD = 7  # blanks of an institution's name
_INSTITUTIONS = frozenset(
    """
    balai dinas karang kantor kecamatan keuskupan lembaga pemerintah pemkab pemkot pengadilan
    perkumpulan polres pondok puskesmas radio rsud rumah sekolah stasiun universitas website yayasan
    """.split()
)
_LONGEST_TAGLINE = 5  # words of what a site says of itself
_LONGEST_SECTION = 4  # words
_NAMED_WITHIN = 5_000  # characters in which a site names itself again
_TRAIL_START = re.compile(r"(?i)(?:home|beranda)\s?[/|›>]")  # Home/Sepak Bola/…
_SEVERAL = 3  # parts between bars that are a menu, though some have three words
_LONGEST_TRAIL = 6  # words of a breadcrumb that prints no marks, "Home Regional Jawa Tengah"
_TRAIL = frozenset(("home", "beranda", ">", "»", "›", "/"))
_LONG_MENU = 14  # words from which capitals all along, without a mark, are no headline's
_TITLE_CASE = 0.35  # share of small words below which a line is set as titles are


def choose_title(draft: Draft) -> int | None:
    """Index of the title: above the first stamp or byline, below the last label of a breadcrumb.

    Promotions and teasers of other articles stand above the breadcrumb, the deck below the title.
    Without a stamp a headline that is printed twice wins, else the first long one. Where a share
    box opens the content of a post, only what stands above it can be the title.
    """
    candidates = [
        index
        for index, line in draft.unclaimed(0, content_start(draft))
        if is_headline(line.view)
        and not _is_picture_text(line.view)
        and not _IS_SITE_NAME.search(line.view)
        and not (" - " in line.view and read_byline(line.view))
    ]
    if not candidates:
        return None
    long = [index for index in candidates if _words(draft.lines[index]) >= _LONG]
    long = [at for at in long if not _is_cut_short(draft, at, long)] or long
    if len(long) > 1 and is_menu(draft.lines[long[0]].view):
        del long[0]
    if len(long) > 1 and long[0] == 2 and _opens_with_site(draft):
        del long[0]  # the tagline below the site's name
    if len(long) > 1 and _is_tagline(draft, long[0]):
        del long[0]
    long = _below_trail(draft, _below_menu(draft, long))
    below = _below_masthead(draft, long)
    if below is not None:
        return below
    for chosen in (_above_anchor(draft, long), _printed_twice(draft, long)):
        if chosen is not None:
            return chosen
    if long:
        return long[0]
    for index in candidates:
        if _words(draft.lines[index]) >= 2 or len(draft.lines) == 1:
            return index
    return candidates[0] if len(candidates) == 1 else None


def _is_cut_short(draft: Draft, index: int, long: list[int]) -> bool:
    """`NusantaraPetambak Garam di ...`, a breadcrumb that ends in the headline's first words."""
    view = draft.lines[index].view
    if not view.endswith(("...", "…")):
        return False
    words = view.rstrip(".… ")
    starts = (draft.lines[at].view[:_SHARED] for at in long if at > index)
    return any(start in words for start in starts)


def is_menu(view: str) -> bool:
    """`News Bola Daerah Sulawesi Sumatera Jabar …`: the site's sections side by side."""
    parts = _GAPS.split(view)
    if len(parts) >= _SEVERAL + 1 and all(part.count(" ") <= 1 for part in parts):
        return True  # "LIGA 1  LIGA 2  TIMNAS  FUTSAL"
    words = view.split()
    if len(words) >= _LONG_MENU and all(word.isalpha() and word[0].isupper() for word in words):
        return True
    named = sum(word.casefold() in SECTIONS for word in words)
    of_office = sum(word.casefold() in _OFFICE_MENU for word in words)
    is_office = (named + of_office) * 4 >= 3 * len(words)
    return len(words) >= _MENU and (named * 2 >= len(words) or is_office)


def _opens_with_site(draft: Draft) -> bool:
    """`Juli 11, 2023` / `Kabar Lereng Merapi`: the day of the visit and the name of the site."""
    date, name = draft.lines[0], draft.lines[1]
    is_date = date.role is Role.TIMESTAMP and len(date.view) <= 25
    return is_date and name.role is None and _words(name) <= _LONG


def _below_menu(draft: Draft, long: list[int]) -> list[int]:
    """The headlines below the button of the site's menu, where there are some."""
    menus = [at for at, line in enumerate(draft.lines[: draft.first_body]) if line.key == "menu"]
    return [at for at in long if menus and at > menus[-1]] or long


def _below_trail(draft: Draft, long: list[int]) -> list[int]:
    """The headline right below a trail: `home` / `daerah` / `Bali dan Nusa Tenggara`."""
    if len(long) < 2 or long[1] != long[0] + 1 or long[0] == 0:
        return long
    last, title, above = (draft.lines[at] for at in (long[0], long[1], long[0] - 1))
    is_trail = above.key in SECTIONS or above.key in _NAVIGATION
    is_short = _words(last) <= _LONGEST_SECTION and _words(title) >= 2 * _words(last)
    return long[1:] if is_trail and is_short else long


def _below_masthead(draft: Draft, long: list[int]) -> int | None:
    """`Pondok Pesantren Lereng` / a day / the headline: the name of an institution's site."""
    if not long or long[0] > 1:
        return None
    first = draft.lines[long[0]]
    if first.key.split()[0] not in _INSTITUTIONS or first.view.count(" ") > _LONGEST_MASTHEAD:
        return None
    for at in long[1:]:
        line, between = draft.lines[at], draft.lines[long[0] + 1 : at]
        is_apart = any(map(_is_navigation, between)) or _has_bare_day(draft, between)
        is_title_case = low_share(line.view) < _TITLE_CASE
        if _is_breadcrumb(line.view) or is_menu(line.view):
            continue
        if is_apart and is_title_case and len(line.view) > len(first.view):
            return at
    return None


def _is_navigation(line: Line) -> bool:
    return line.key in _NAVIGATION or _is_breadcrumb(line.view) or is_menu(line.view)


def _has_bare_day(draft: Draft, between: list[Line]) -> bool:
    """Whether a day without a clock stands there: a blog prints it above the headline."""
    starts = {line.start for line in between}
    return any(line.start in starts and not stamp.has_clock for stamp, _, line in draft.stamps)


def _is_tagline(draft: Draft, index: int) -> bool:
    """`Dari Lereng untuk Dunia` below `Lereng Post`, where the text names that site again."""
    line, above = draft.lines[index], draft.lines[index - 1]
    if index != 1 or _words(line) > _LONGEST_TAGLINE or above.role is not None:
        return False
    if _words(above) >= _LONG or above.key in SECTIONS:
        return False
    text = draft.document.text[line.end : line.end + _NAMED_WITHIN].casefold()
    return above.key in text or above.key.replace(" ", "") in text


def content_start(draft: Draft) -> int:
    """Index of the share box that opens a post's content, else of the first line of the body."""
    for index, line in enumerate(draft.lines[: draft.first_body]):
        if line.role is Role.WIDGET and line.key in CONTENT_OPENERS:
            return index
    return draft.first_body


def _words(line: Line) -> int:
    return 1 if _is_breadcrumb(line.view) else len(line.view.split())


def _is_breadcrumb(view: str) -> bool:
    """`Home » Dunia » …`, `Home   Majalengka Raya`, `Home | Nasional`, `Beranda / Sulsel`."""
    if any(mark in view for mark in ("»", " > ", " › ")) or _TRAIL_START.match(view):
        return True
    if "   " in view and (view.count(" ") < 8 or len(_GAPS.split(view)) > 3):
        return True
    words = view.split()
    if words[0].casefold() in ("home", "beranda") and all(
        word[0].isupper() or word == "&" for word in words
    ):
        return len(words) <= _LONGEST_TRAIL or words[0].isupper()
    parts = _BARS.split(view)
    most = 1 if len(parts) < _SEVERAL else 2
    return len(parts) > 1 and all(part.count(" ") <= most for part in parts)


def _above_anchor(draft: Draft, long: list[int]) -> int | None:
    anchor = next(
        (
            index
            for index, line in enumerate(draft.lines[: draft.first_body])
            if line.role in (Role.TIMESTAMP, Role.BYLINE) and any(at < index for at in long)
        ),
        None,
    )
    if anchor is None:
        return None
    above = [index for index in long if index < anchor]
    labels = [
        index
        for index, line in draft.unclaimed(0, anchor)
        if _words(line) < _LONG and not (index == anchor - 1 and is_person(line.view))
    ]
    below_labels = [index for index in above if not labels or index > labels[-1]]
    kept = below_labels or above[-1:]
    return next((at for at in kept if low_share(draft.lines[at].view) < _TITLE_CASE), kept[0])


def _printed_twice(draft: Draft, long: list[int]) -> int | None:
    """The picture's alternative text repeats the title; no promotion is printed twice."""
    seen: set[str] = set()
    for index in long:
        line = draft.lines[index]
        if line.key in seen:
            is_title_case = low_share(line.view) < _TITLE_CASE
            first = next(at for at in long if draft.lines[at].key == line.key)
            return first if is_title_case and not looks_like_caption(line.view) else None
        seen.add(line.key)
    return None


def _is_picture_text(view: str) -> bool:
    """Credits decide only where they are unmistakable: headlines hold slashes and brackets too."""
    if is_credit_alone(view):
        return True
    if not looks_like_caption(view):
        return False
    words, _, agency = view.rpartition("/")
    _, dot, ending = words.rpartition(" ")[2].rpartition(".")
    if dot and ending.isalpha():
        return True  # "… Jayapura. Medcom.id/Robert Yoku"; no "Rp 18.000/kg"
    if is_person(agency) and words.rpartition(" ")[2].isupper() and has_credit(view):
        return True  # "… 9 Maret 2014. TEMPO/Anggara Putra"
    is_pair = words[-2:].isupper()  # "CCS/CCUS" is a pair of terms, "Arifani/RMOL" a credit
    has_agency = agency.isupper() and " " not in agency and not is_pair and has_credit(view)
    return view.endswith((")", "/")) or "foto" in view.casefold() or has_agency


def claim_above(draft: Draft, title: int) -> None:
    """Above the title: one label is the kicker, a trail of them the breadcrumb."""
    unclaimed = list(draft.unclaimed(0, title))
    above = [line for _, line in unclaimed]
    short = [line for line in above if _words(line) <= _LONG and len(line.view) <= 40]
    sites = [line for line in short if _is_site(draft, line)]
    labels = [line for line in short if not _is_site(draft, line) and not _is_breadcrumb(line.view)]
    has_trail = any(line.key in _TRAIL for line in draft.lines[:title])
    for line in sites:
        line.claim(Role.WIDGET, "site name")
    if len(labels) == 1 and not has_trail and not (sites and "." in sites[0].view):
        labels[0].claim(Role.KICKER, "label above title")
        draft.kicker = draft.kicker or labels[0].view
    else:
        for line in labels:
            line.claim(Role.WIDGET, "breadcrumb")
    for index, line in unclaimed:
        is_echo = _is_cut_short(draft, index, [title])
        if line.role is None and (_is_breadcrumb(line.view) or is_menu(line.view) or is_echo):
            line.claim(Role.WIDGET, "breadcrumb")
        elif line.role is None:
            role = Role.CAPTION if looks_like_caption(line.view) else Role.UNKNOWN
            line.claim(role, "above title")


def _is_site(draft: Draft, line: Line) -> bool:
    is_masthead = line is draft.lines[0] and line.key.split()[0] in _INSTITUTIONS
    is_known = line.key in draft.brands or line.key.startswith("detik")
    return is_known or is_masthead or "." in line.view
