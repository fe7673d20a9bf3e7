"""People in a body: which part of `Kepala Dinas Kesehatan Bogor Rina Sari` is a name, and whose.

A run of capitalised words is cut after its last word of office, rank, body or region; what remains
is the name. Where a body's own name stands between ("Ketua Yayasan Bina Warga Rina Sari"), the
rest of the article decides: the short form used later ("kata Rina"), or the body named alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.fields.places import PLACES
from newsparse.quotes.words import (
    AFTER_OFFICE,
    AREAS,
    DEGREES,
    FORMS,
    GEOGRAPHIC,
    HONORIFICS,
    INSTITUTIONS,
    LEADERS,
    MINISTRY_WORDS,
    NAMEABLE,
    ORGANISATIONS,
    PARTICLES,
    PLACED,
    REGIONS,
    ROLES,
    TITLE_WORDS,
    WORLD,
)

__all__ = ["CAPITAL", "RUN", "Names", "Person", "is_time_word"]

CAPITAL = "A-Z" + "".join(
    chr(code)
    for first, last in ((0xC0, 0x250), (0x1E00, 0x1F00))
    for code in range(first, last)
    if chr(code).isupper()
)
"""Inside a character class: the capital letters of the Latin script."""

_ABBREVIATED = r"(?:Moh|Muh|Mhd|Muhd|Dr|Drs|Dra|Prof|Ir|Hj|KH|K\.H|Tgk|Pdt|Brigjen|Kol|St|Ns|Abd|Dg)\."
_TOKEN = rf"(?:{_ABBREVIATED}|(?:[{CAPITAL}]\.){{1,3}}|(?:(?:al|el|ar|as|at|az|an|ul|ad)-)?[{CAPITAL}][\w'’`-]*)"
_JOINT = rf"(?:[ \xa0](?:(?:{'|'.join(sorted(PARTICLES))})[ \xa0]){{0,2}}|(?<=\.))"
RUN = re.compile(rf"(?:(?<![\w@#.'‘-])|(?<=[a-z])(?=[A-Z][a-z])){_TOKEN}(?:{_JOINT}{_TOKEN})*")
_SHORT = re.compile(
    rf"(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|papar|imbuh|tambah|lanjut|terang|menurut|Menurut)"
    rf"[ \xa0](?P<name>[{CAPITAL}][\w'’-]+)"
    rf"|(?:^|[\n.,!?\"”] ?|(?<!\w)[a-z][a-z-]* )(?P<subject>[{CAPITAL}][\w'’-]+)[ \xa0](?:juga |pun |lalu |kemudian )?(?:mengatakan|menyatakan|menyebut"
    r"|menjelaskan|menambahkan|menegaskan|menilai|mengaku|meminta|berharap|menuturkan|mengungkapkan)\b"
)
_ALIAS = re.compile(
    rf"(?:(?:akrab|karib|biasa|kerap|sering|lebih dikenal)[ ](?:di)?(?:sapa|panggil|dengan nama|sebagai)\w*"
    rf"|alias|atau akrab disapa)[ ](?P<name>{_TOKEN}(?:[ ]{_TOKEN}){{0,2}})"
    rf"|(?P<called>{_TOKEN}(?:[ ]{_TOKEN})?),?[ ](?:begitu ia |demikian ia )?(?:sapaan|panggilan)[ ]?(?:akrab|karib)?"
    rf"|atau ?(?P<address>(?:Gus|Cak|Bang|Kang|Mas|Ustaz|Ustadz|Haji|Om|Mbak|Abah|Buya|Kiai)[ ]{_TOKEN})"
)
_BRACKETED = re.compile(rf"[ ]\((?P<name>[{CAPITAL}][a-z'’-]{{2,}})\)")
_TIMES = frozenset(
    """
    senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad januari februari maret april mei
    juni juli agustus september oktober november desember wib wita wit
    """.split()
)
_OPENERS = frozenset(
    """
    namun dan tetapi tapi sementara adapun selain saat ketika kemudian lalu hal hal-hal menurut dalam di pada dari untuk
    sebelumnya setelah sejak karena bahkan selanjutnya meski meskipun padahal sebab ini itu para seorang salah
    kata dia ia mereka kami kita saya aku beliau pihaknya oleh bagi hingga usai jika kalau bila apakah apa siapa
    tak tidak sebagai seperti dengan terkait akibat berdasarkan mengenai tentang sedangkan serta atau agar
    jadi maka yang adalah ada sudah belum masih juga hanya lebih sebuah sejumlah beberapa banyak seluruh semua
    setiap tiap kini sekarang terpisah mantan sang si begitu demikian lebih akhirnya rencananya nantinya artinya
    pertama kedua ketiga keempat kelima alhasil tentu sebaliknya biasanya pun akan
    """.split()
)
_LONGEST_NAME = 6  # words
_SEARCHES = 400  # whole texts that may be searched for evidence
_MOST_KNOWN = 8  # fuller names looked at for one token: enough for news, a bound for junk
_MOST_EVIDENT = 60  # people presented with an office or an age: a bound for junk


def is_time_word(word: str) -> bool:
    """Whether a word is a weekday, a month or a zone."""
    return word.casefold().strip(".,") in _TIMES


@dataclass(frozen=True)
class Person:
    """A name inside a run of capitals: where it starts in the text, and how sure it is one."""

    name: str
    start: int
    end: int
    sure: bool
    kind: str = "person"
    """`person`, `organisation`, or `role` for an office without a name."""
    evident: bool = False
    """Whether an office, an age or an apposition says that this is a person."""


class Names:
    """The names of one article; everything is worked out when first asked for."""

    def __init__(self, text: str, heads: str) -> None:
        self.text = text
        words = heads.split()
        capitals = sum(word[0].isupper() for word in words)
        self._heads = heads if capitals < 0.6 * len(words) else ""  # in title case names have no end
        self._cache: dict[tuple[int, int], Person | None] = {}
        self._known: dict[str, list[tuple[int, str]]] | None = None
        self._shorts: frozenset[str] | None = None
        self._evident: set[str] = set()
        self._initials: frozenset[str] | None = None
        self._whole: frozenset[str] | None = None
        self._sorted: list[str] | None = None
        self._budget = _SEARCHES * (len(text) + 1000)
        self._plain: frozenset[str] | None = None
        self._aliases: dict[str, str] | None = None

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of capitalised runs in a part of the text."""
        for match in RUN.finditer(self.text, start, end):
            yield match.span()

    def person(self, start: int, end: int) -> Person | None:
        """What a run of capitals names; None where it names nobody."""
        key = (start, end)
        if key not in self._cache:
            self._cache[key] = self._split(self.text, start, end)
        return self._cache[key]

    def full(self, name: str, before: int) -> str:
        """The fullest form of a name in the article; one that stands earlier is preferred."""
        if self._known is None:
            self._learn()
        folded = [word.casefold() for word in name.split()]
        owner = self._alias_of(name)
        if owner:
            return owner
        if len(folded) == 1 and len(name) > 3 and folded[0] not in self._known:
            longer = self._longer(folded[0])
            if longer:  # "Bahar" for Baharuddin
                return self._known[longer][0][1]
        best, best_key = name, (0, 0, 0)
        for at, other in self._known_for(folded):
            words = other.casefold().split()
            if len(words) > len(folded) and all(word in words for word in folded):
                key = (1 if at < before else 0, len(words), self._count(other))
                if best is name or key > best_key:
                    best, best_key = other, key
        return best

    def _longer(self, short: str) -> str | None:
        """The one word of the known names that a short form begins; None for none or several."""
        assert self._known is not None
        if self._sorted is None:
            self._sorted = sorted(self._known)
        at = bisect_left(self._sorted, short)
        found = [word for word in self._sorted[at : at + 2] if word.startswith(short)]
        return found[0] if len(found) == 1 else None

    def _find(self, wanted: str, at: int = 0) -> int:
        """`text.find` on a budget: junk with thousands of names must not cost their square."""
        self._budget -= len(self.text) - at
        return self.text.find(wanted, at) if self._budget > 0 else -1

    def _count(self, name: str) -> int:
        self._budget -= len(self.text)
        return self.text.count(name) if self._budget > 0 else 0

    def full_body(self, name: str) -> str:
        """The fullest form of a body's name: "OJK" and "Otoritas" of "Otoritas Jasa Keuangan (OJK)"."""
        if name.isupper():
            at = self._find(f"({name})")
            runs = list(self.runs(max(0, at - 90), at)) if at > 0 else []
            return _own_name(self.text[slice(*runs[-1])]) if runs and runs[-1][1] == at - 1 else name
        if not name[:1].isupper() or name.casefold() in _QUALIFIERS:
            return name
        at = self._find(name + " ")
        while at >= 0:
            run = RUN.match(self.text, at)
            person = self.person(*run.span()) if run and run.end() > at + len(name) else None
            before = self.text[max(0, at - 20) : at].split()
            within = bool(before) and before[-1].casefold() in ORGANISATIONS
            if run and person and (person.kind == "organisation" or within):
                return run[0]
            at = self._find(name + " ", at + 1)
        return name

    def is_known(self, name: str) -> bool:
        """Whether a name is borne by somebody who is quoted or named in full."""
        if self._known is None:
            self._learn()
        return name.split()[0] in self.shorts or bool(self._known_for([name.casefold()]))

    def is_evident(self, name: str) -> bool:
        """Whether an office, an age, or a cue somewhere says that a name is a person's."""
        if self._known is None:
            self._learn()
        words = name.split()
        return any(word in self.shorts for word in words) or any(
            set(words) <= set(other.split()) for other in self._evident
        )

    @property
    def shorts(self) -> frozenset[str]:
        """First words of what follows `kata`, `menurut`, ...: names that the article uses."""
        if self._shorts is None:
            self._shorts = frozenset(
                name
                for match in _SHORT.finditer(self.text)
                if (name := match["name"]) or (name := match["subject"]).casefold() not in _OPENERS
            )
        return self._shorts

    def _known_for(self, folded: list[str]) -> list[tuple[int, str]]:
        assert self._known is not None
        found: list[tuple[int, str]] = []
        for word in folded:
            found = self._known.get(word, [])
            if found:
                break
        return found

    def _learn(self) -> None:
        """Index every name of two words and more by each of its words."""
        self._known = {}
        for text, offset in ((self.text, 0), (self._heads, len(self.text))):
            for match in RUN.finditer(text):
                person = (
                    self.person(*match.span()) if text is self.text else self._split(text, *match.span())
                )
                if person and person.kind == "person" and _is_whole(person):
                    self._remember(person.name, match.start() + offset)
                    if person.evident and len(self._evident) < _MOST_EVIDENT:
                        self._evident.add(person.name)

    def _remember(self, name: str, at: int) -> None:
        assert self._known is not None
        for word in name.casefold().split():
            entries = self._known.setdefault(word, [])
            if len(entries) < _MOST_KNOWN and all(name != other for _, other in entries):
                entries.append((at, name))

    def _alias_of(self, name: str) -> str | None:
        if self._aliases is None:
            self._aliases = {}
            for match in _ALIAS.finditer(self.text):
                alias = match["name"] or match["called"] or match["address"]
                alias = " ".join(word for word, _, _ in _unglued(_words_of(alias, 0, len(alias))))
                self._call(self._bare(alias), match.start(), touching=match[0].startswith(("alias", "atau")))
            for match in _BRACKETED.finditer(self.text):
                self._call(match["name"], match.start(), touching=True)
        return self._aliases.get(name)

    def _call(self, alias: str, at: int, *, touching: bool) -> None:
        """Bind an alias to whoever was named right before it, or else last in full."""
        assert self._aliases is not None
        assert self._known is not None
        owner, nearest = None, -1
        low = max(0, at - 600)
        for start, end in self.runs(low, at):
            person = self.person(start, end)
            is_owner = person and (person.end >= at - 1 if touching else person.sure)
            if person and person.kind == "person" and is_owner and start > nearest:
                owner, nearest = person.name, start
        if owner and alias and alias not in owner.split():
            full = self.full(owner, at) if owner != alias else owner
            for word in (alias, *alias.split()):
                if word not in full.split():
                    self._aliases.setdefault(word, full)

    @staticmethod
    def _bare(name: str) -> str:
        words = [word for word in name.split() if word.casefold().strip(".") not in HONORIFICS]
        return " ".join(words) or name

    def _split(self, text: str, start: int, end: int) -> Person | None:
        if end - start < 5 and text[start:end].isupper() and text[start:end] in self.initials:
            return Person(text[start:end], start, end, True, evident=True)
        words = _unglued(_words_of(text, start, end))
        words = _without_degrees(self._from_name_on(text, words))
        if not words:
            return None
        end = words[-1][2]
        office = _last_office(words)
        rest = words[office + 1 :]
        if not rest:
            return self._nameless(words, text, start, end)
        last = words[office][0].casefold().strip(".") if office >= 0 else ""
        context = [*_office_before(text, start), *(word for word, _, _ in words[: office + 1])]
        if _is_qualifier(rest, within=bool(context)):
            return Person(text[start:end], start, end, False, _kind_without_name(words))
        if (context and last not in HONORIFICS) or (len(rest) > 2 and _is_country(rest[0][0])):
            rest = _after_known(rest)
        if not rest:
            return Person(text[start:end], start, end, False, _kind_without_name(words))
        if context and last not in HONORIFICS:
            rest, is_name = self._after_own_names(text, context, rest)
            if not is_name:
                return Person(text[start:end], start, end, False, "organisation")
        if any(char.isdigit() for word, _, _ in rest for char in word):
            return None
        name_start, name_end = rest[0][1], rest[-1][2]
        name = text[name_start:name_end]
        if len(name) < 2 or (len(rest) == 1 and name.endswith("nya") and _opens_sentence(text, start)):
            return None
        if len(rest) > 2 + bool(context):
            rest = self._as_elsewhere(rest)
            name_start = rest[0][1]
            name = text[name_start:name_end]
        evident = bool(context) or _is_presented(text, name_end) or _is_apposed(text, start) or (
            1 < len(rest) < 4 and _REPORTS.match(text, name_end) is not None
        )
        sure = last in HONORIFICS or _is_presented(text, name_end) or (
            len(rest) > 1 and (bool(context) or not self._is_ordinary(rest))
        )
        if len(rest) > 1 and rest[-1][0].casefold() in _QUALIFIERS and rest[-1][0] not in _ALSO_NAMES:
            if not context:
                return Person(text[start:end], start, end, False, "organisation")
            sure = False
        return Person(" ".join(name.split()), name_start, name_end, sure, evident=evident)

    def _from_name_on(
        self, text: str, words: list[tuple[str, int, int]]
    ) -> list[tuple[str, int, int]]:
        """A run without the ordinary words that are capitalised because a sentence opens."""
        if words and _opens_sentence(text, words[0][1]):
            first = words[0][0].casefold()
            if len(words) > 1 and first.endswith("nya") and len(first) > 6:
                words = words[1:]
            while words and words[0][0].casefold() in _OPENERS and words[0][0] not in self.shorts:
                words = words[1:]
            if len(words) > 1 and words[0][0].casefold() == first and not _is_office(words[0][0]) and (
                _DERIVED.fullmatch(first) or first in self.plain_words
            ) and words[0][0] not in self.shorts:
                words = words[1:]
        if words and is_time_word(words[0][0]) and (len(words) < 2 or is_time_word(words[1][0])):
            return []
        return words

    def _as_elsewhere(self, words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
        """The end of a long run that stands alone elsewhere: "Warner Bros Incar | Andy Serkis"."""
        if self._whole is None:
            self._whole = frozenset(match[0] for match in RUN.finditer(self.text))
        for size in (3, 2):
            if len(words) > size and " ".join(w for w, _, _ in words[-size:]) in self._whole:
                return words[-size:]
        return words

    def _is_ordinary(self, words: list[tuple[str, int, int]]) -> bool:
        """Whether words that could be a name stand in the article in lower case too."""
        if words[0][0] in self.shorts:
            return False
        return any(word.casefold() in self.plain_words for word, _, _ in words)

    @property
    def initials(self) -> frozenset[str]:
        """People who are only called by letters: "berinisial MS", "HR (33)"."""
        if self._initials is None:
            self._initials = frozenset(m[1] or m[2] for m in _INITIALS.finditer(self.text))
        return self._initials

    @property
    def plain_words(self) -> frozenset[str]:
        """The lower-case words of the article."""
        if self._plain is None:
            self._plain = frozenset(_LOWER.findall(self.text))
        return self._plain

    def _nameless(
        self, words: list[tuple[str, int, int]], text: str, start: int, end: int
    ) -> Person | None:
        """A run without a name: an office, a body, or initials."""
        return Person(text[words[0][1] : end], words[0][1], end, False, _kind_without_name(words))

    def _after_own_names(
        self,
        text: str,
        office: list[str],
        rest: list[tuple[str, int, int]],
    ) -> tuple[list[tuple[str, int, int]], bool]:
        """Drop what a body or a place is called from before a name; False where no name is left."""
        last = office[-1]
        folded = last.casefold()
        heads = {word.casefold() for word in office}
        of_person = bool(heads & (ROLES | HONORIFICS)) or (
            office[0].islower() and office[0] not in ORGANISATIONS
        )
        ranked = bool((heads - {"jenderal"}) & HONORIFICS)
        if not of_person or (office[0].casefold() in ORGANISATIONS and not ranked):
            return rest, False
        if folded in GEOGRAPHIC and last[0].isupper():
            return rest[1:], len(rest) > 1
        if rest[0][0].casefold() in GEOGRAPHIC and last[0].isupper():
            return rest[2:], len(rest) > 2
        is_area = last[0].isupper() and folded in AREAS | PLACED
        if is_area and len(rest) < 3 and not heads & LEADERS:
            return rest, False
        if len(rest) == 1:
            named = folded in ROLES | HONORIFICS or last.isupper() or rest[0][0] in self.shorts or (
                folded in TITLE_WORDS and of_person and not self._is_place(rest[0][0], last)
            )
            return rest, named
        if folded in ("pt", "cv") and len(rest) > 3:
            return rest[-2:], True
        for cut in range(1, len(rest) if folded not in ROLES else 0):
            own = last + text[rest[0][1] - 1 : rest[cut - 1][2]]
            if self._stands_alone(own, rest[cut][0]):
                return rest[cut:], True
        for cut in range(len(rest) - 1, 0, -1):
            if rest[cut - 1][0].casefold() in _QUALIFIERS and cut > 1:
                return rest[cut:], True
            own = text[rest[0][1] : rest[cut - 1][2]]
            if cut > 1 and self._stands_alone(own, rest[cut][0]):
                return rest[cut:], True
        if len(rest) > 2 and rest[0][0] not in self.shorts and self._stands_alone(rest[0][0], rest[1][0]):
            return rest[1:], True
        follower = rest[1][0] in self.shorts and rest[0][0] not in self.shorts
        if (is_area and (len(rest) > 2 or follower)) or self._is_place(rest[0][0], last):
            return rest[1:], True
        if heads & ORGANISATIONS and last[0].isupper():
            for cut in range(1, len(rest) - 1):
                if rest[cut][0] in self.shorts and rest[0][0] not in self.shorts:
                    return rest[cut:], True
        if folded in ORGANISATIONS and not last.isupper() and len(rest) > 2:
            return rest[1:], True
        return rest, True

    def _stands_alone(self, own: str, follower: str) -> bool:
        """Whether a body's name occurs in the article without the name that follows it here."""
        at, seen = self._find(own), 0
        while at >= 0 and seen < 4:
            after = self.text[at + len(own) : at + len(own) + len(follower) + 1]
            if after[:1] in " ,.;)" and after[1:] != follower and after[:1] != "":
                following = self.text[at + len(own) + 1 : at + len(own) + 2]
                if after[:1] != " " or not following.isupper():
                    return True
            at, seen = self._find(own, at + 1), seen + 1
        return False

    def _is_place(self, word: str, office: str) -> bool:
        """Whether the article uses a word as a place: "di Rawajati", "Polsek Rawajati"."""
        if word in self.shorts:
            return False
        at, seen = self._find(word), 0
        while at >= 0 and seen < 8:
            before = self.text[max(0, at - 30) : at].rsplit(None, 1)
            previous = before[-1] if before and self.text[at - 1 : at] == " " else ""
            whole = not self.text[at + len(word) : at + len(word) + 1].isalnum()
            following = self.text[at + len(word) : at + len(word) + 8]
            placing = previous.casefold() in _PLACING or (
                previous == "dari" and following.startswith((" hingga", " sampai", " ke "))
            )
            if whole and placing and previous != office:
                return True
            at, seen = self._find(word, at + 1), seen + 1
        return False


_OFFICE_COMMA = re.compile(r"([\w-]+), $")
_ALSO_NAMES = frozenset(("Bima", "Banjar", "Solo", "Buru", "Toba", "Karo", "Victoria", "Georgia", "Virginia"))
_REPORTS = re.compile(
    r" (?:juga |pun |lalu |kemudian )?(?:mengatakan|menyatakan|menyebut|menjelaskan|menambahkan|menegaskan"
    r"|menilai|mengaku|meminta|berharap|menuturkan|mengungkapkan)\b"
)
_QUALIFIERS = REGIONS | WORLD | PLACES | INSTITUTIONS
_OFFICE_PREFIX = re.compile(
    r"(?:kemen|pemkot|pemprov|pemkab|polres|polda|kodim|kejari|kejati|disdik|dishub|dinkes|diskominfo|kadis"
    r"|kaban|kasat|wakapol|kapol|kadiv|puskes|rsud|kepsek|dirres|satres|bappe|bapen|satpol|mabes|mapol|kejagung)\w*$"
)
_INITIALS = re.compile(r"inisial ([A-Z]{1,4})\b|\b([A-Z]{1,4}) \(\d{1,2}\)")
_SPACED = re.compile(r"\S+")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")
_PLACING = frozenset(
    """
    di ke desa kecamatan kelurahan kabupaten kota dusun kampung distrik polres polsek polresta kejari
    kodim koramil pelabuhan bandara terminal stasiun pulau gunung sungai danau pantai wilayah kawasan
    hingga pasar jalan teluk pesisir provinsi
    """.split()
)
_BEFORE = re.compile(r"(?:[\w-]+[ \xa0]){1,4}$")


def _office_before(text: str, start: int) -> list[str]:
    """The lower-case word of office right before a run: "ketua kelompok nelayan | Lapulu ..."."""
    match = _BEFORE.search(text[max(0, start - 60) : start])
    if not match:
        return []
    words = match[0].split()
    if words[-1] in ("dan", "serta"):  # "Pendidikan dan | Kebudayaan Rina"
        return ["kepala"] if len(words) > 1 and words[-2][0].isupper() and _is_office(words[-2]) else []
    if words[-1].casefold() in PARTICLES or not (
        _is_office(words[-1]) or words[-1] in NAMEABLE or words[-1] == "bicara" or words[-1][-1].isdigit()
    ):
        return []
    offices = [word for word in words if _is_office(word) or word in NAMEABLE]
    while offices and offices[0].casefold() not in ROLES:
        offices.pop(0)
    if words[-1] == "bicara":
        return ["juru"]
    return offices or ([words[-1]] if words[-1].islower() else [])


_DERIVED = re.compile(r"(?:pe|ke)\w{4,}an")
_GLUE = re.compile(
    r"(?<=\w[a-z]{2})(?:akhirnya|bernama|untuk|dengan|menjadi|adalah|setelah|saat|dalam|kepada|ketika|sebagai"
    r"|tidak|telah|bahwa|hingga|seperti)$|(?<=[A-Z])bernama$"
)
_SEAM = re.compile(r"(?<=^Mgr)(?=[A-Z][a-z])|(?<=[a-z]{3})(?=[A-Z][A-Za-z]{2})|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})")
_PRESENTED = re.compile(r" \((?:\d|[a-z])|, \d+ tahun|, (?P<word>[a-z-]+)")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \xa0")
    return not before or before.endswith(".,") or before[-1] in ".!?\n\"“”\0:…"


def _glued(word: tuple[str, int, int]) -> int:
    """Where a plain word begins that lost its blank ("Bakrie|untuk"); the word's end otherwise."""
    text, start, end = word
    glue = _GLUE.search(text) if len(text) > 6 else None
    if glue:
        return start + glue.start()
    at = text.rfind("me", 2)
    while at > 2:
        if text[at:] in FORMS:
            return start + at
        at = text.rfind("me", 2, at)
    return end


def _unglued(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """A run without what hangs on it: "KaderPDI-Pbernama Angga" is Angga, "Tanakhirnya" Tan."""
    for at, (word, start, end) in enumerate(words):
        cut = _glued(words[at])
        if cut < end:
            if word.endswith("bernama"):
                return words[at + 1 :]
            return [*words[:at], (word[: cut - start], start, cut)]
    return words


def _is_presented(text: str, end: int) -> bool:
    """Whether an age or an office follows, as after a person: "Marlina, pemilik", "SL (44)"."""
    match = _PRESENTED.match(text, end)
    if not match:
        return False
    return match["word"] is None or match["word"] in ROLES or match["word"] in ("seorang", "salah")


def _is_apposed(text: str, start: int) -> bool:
    """Whether an office stands before the comma before a name: "saksi, Sabar Ginting"."""
    match = _OFFICE_COMMA.search(text[max(0, start - 24) : start])
    return match is not None and match[1].casefold() in ROLES


def _words_of(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The words of a run, with those apart that lost the blank between them ("DepokSupian")."""
    found = []
    for match in _SPACED.finditer(text, start, end):
        at = match.start()
        for part in _SEAM.split(match[0]):
            found.append((part, at, at + len(part)))
            at += len(part)
    return found


def _own_name(run: str) -> str:
    """A body's name without the office before it: "Deputi Gubernur | Bank Negara Vietnam"."""
    words = run.split()
    for at, word in enumerate(words):
        if word.casefold() in ORGANISATIONS:
            return " ".join(words[at:])
    return run


def _is_whole(person: Person) -> bool:
    """Whether a name is worth remembering: of two words to five, or surely one."""
    length = len(person.name.split())
    return 1 < length <= _LONGEST_NAME or (length == 1 and person.sure)


def _is_country(word: str) -> bool:
    folded = word.casefold()
    return folded in WORLD or folded in ("indonesia", "ri")


def _is_qualifier(words: list[tuple[str, int, int]], *, within: bool) -> bool:
    """Whether words name a region, a country or, within an office, an institution as a whole."""
    joined = " ".join(word for word, _, _ in words).casefold()
    if len(joined) < 4 and not words[0][0].isupper():  # "Ri Chol-guk" is not RI
        return False
    return joined in _QUALIFIERS and (within or joined not in INSTITUTIONS or joined in REGIONS)


def _without_degrees(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """A run without the degrees at its end ("Budi Santoso SH MH"); empty where it is all degrees."""
    while words and _is_degree(words[-1][0]):
        words = words[:-1]
    return words


def _is_degree(word: str) -> bool:
    folded = word.replace(".", "").partition("-")[0].casefold()
    return folded in DEGREES and (word.isupper() or any(c.isupper() for c in word[1:]))


def _is_office(word: str) -> bool:
    folded = word.casefold().strip(".")
    if folded in NAMEABLE:
        return False
    return (
        folded in HONORIFICS
        or folded in ROLES
        or folded in ORGANISATIONS
        or folded in TITLE_WORDS
        or folded in MINISTRY_WORDS
        or (word.isupper() and len(word) > 2 and word.isalpha())
        or _OFFICE_PREFIX.match(folded) is not None
    )


def _last_office(words: list[tuple[str, int, int]]) -> int:
    """Index of the last word of an office; -1 where there is none."""
    last, ranked = -1, False
    for at, (word, _, _) in enumerate(words):
        folded = word.casefold().strip(".")
        if ranked and last < at - 1 and folded not in HONORIFICS and folded not in ROLES:
            continue  # after a rank and a name nothing is an office: "AKP Yogi Pratama"
        if _is_office(word):
            last = at
            ranked = ranked or folded in HONORIFICS
        elif word.casefold() in NAMEABLE and at + 1 < len(words) and last == at - 1:
            following = words[at + 1][0]
            if _is_office(following) or (at > 0 and last == at - 1 and word.casefold() in AFTER_OFFICE) or (len(words) - at > 2 and word in ("Hakim", "Guru", "Imam")):
                last = at
        elif word[0].isdigit() or word in ("I", "II", "III", "IV", "V", "VI", "XI", "XIII") and last >= 0:
            if at + 1 < len(words) and word != "I":
                last = at
    return last


def _after_known(rest: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """What follows the names of regions, countries and institutions that qualify an office."""
    while rest:
        for size in range(min(4, len(rest)), 0, -1):
            joined = " ".join(word for word, _, _ in rest[:size]).casefold()
            if joined in _QUALIFIERS and (len(joined) > 3 or rest[0][0].isupper()):
                rest = rest[size:]
                break
        else:
            return rest
    return rest


def _kind_without_name(words: list[tuple[str, int, int]]) -> str:
    folded = [word.casefold().strip(".") for word, _, _ in words]
    first = folded[0]
    if first in ROLES or first in HONORIFICS or first.startswith(("kadis", "kasat", "kapol", "wakapol")):
        return "role"
    return "organisation"
