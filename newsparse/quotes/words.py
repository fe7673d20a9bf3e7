"""The word lists of `lexicon/`, read once when the quote reader is imported.

A list holds one entry or many a line; `#` opens a comment. They are data: to teach the reader a
word, add it to its list.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

__all__ = [
    "AFTER_OFFICE",
    "AREAS",
    "BASES",
    "DEGREES",
    "FORMS",
    "GEOGRAPHIC",
    "HONORIFICS",
    "INSTITUTIONS",
    "LEADERS",
    "MINISTRY_WORDS",
    "NAMEABLE",
    "NAMING",
    "ORGANISATIONS",
    "PARTICLES",
    "PLACED",
    "PRONOUNS",
    "REGIONS",
    "ROLES",
    "SHORT_OFFICES",
    "SINGLE_OFFICES",
    "STOPS",
    "TITLE_WORDS",
    "WEAK_STOPS",
    "WORLD",
    "Base",
    "Form",
]


@dataclass(frozen=True)
class Base:
    """A bare cue such as `kata`: its class, and whether it carries an earlier speech on."""

    kind: str
    additive: bool


@dataclass(frozen=True)
class Form:
    """An inflected cue such as `mengatakan`; tier 0 is a passive, whose speaker follows it."""

    tier: int
    base: str


def _lines(name: str) -> list[str]:
    text = files("newsparse.quotes").joinpath("lexicon", f"{name}.txt").read_text(encoding="utf-8")
    return [line for row in text.split("\n") if (line := row.partition("#")[0].strip())]


def _words(name: str) -> frozenset[str]:
    """Single words, many to a line."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _phrases(name: str) -> frozenset[str]:
    """Entries of several words, one to a line, lower case."""
    return frozenset(line.casefold() for line in _lines(name))


def _cues() -> tuple[dict[str, Base], dict[str, Form]]:
    bases: dict[str, Base] = {}
    forms: dict[str, Form] = {}
    for line in _lines("cues"):
        base, kind, *inflected = line.split()
        if base != "-":
            bases[base] = Base(kind[0], kind.endswith("+"))
        for word in inflected:
            form, _, tier = word.partition("/")
            forms.setdefault(form, Form(int(tier or 0), base))
    return bases, forms


BASES, FORMS = _cues()
HONORIFICS = _words("honorifics")
ROLES = _words("roles")
ORGANISATIONS = _words("organisations")
TITLE_WORDS = _words("title_words")
NAMING = _words("naming")
DEGREES = _words("degrees")
INSTITUTIONS = _phrases("institutions")
REGIONS = _phrases("regions")
"""Provinces, regencies, cities: what stands between an office and a name."""

WORLD = _phrases("world")
"""Countries, states and parts of countries."""

MINISTRY_WORDS = frozenset(
    word
    for phrase in _phrases("ministries")
    for part in phrase.split()
    if len(word := part.strip(",")) > 3 and word not in REGIONS
)

STOPS = frozenset(
    word
    for line in _lines("function_words")
    if not line.startswith("weak:")
    for word in line.split()
)
WEAK_STOPS = frozenset(
    word
    for line in _lines("function_words")
    if line.startswith("weak:")
    for word in line.split()[1:]
)

NAMEABLE = frozenset(
    """
    putri putra imam raja ratu bintang sultan hakim raya muda tata jaya wali rasul mulia indah timur
    karim islam utama bela surya guru kader dalang laut bangsa hidup dewan tim kasi dai mawar sari lalu tanjung
    """.split()
)
"""Words of offices that are also given names ("Lucky Hakim", "Melani Putri")."""

AFTER_OFFICE = frozenset("utama muda raya timur kader".split())
"""Nameable words that belong to an office right before them ("Direktur Utama", "Polda Metro Raya")."""

PARTICLES = frozenset("bin binti van von der den de da do dos del dela della du af zu ter le el al ibn bint la y ter".split())
"""Lower-case words inside names."""

PLACED = frozenset(
    """
    camat lurah kades keuchik desa kelurahan kecamatan kampung dusun distrik nagari kapolsek polsek
    danramil koramil kadus
    """.split()
)
"""Offices and areas after which a place always stands before the name."""

AREAS = frozenset(
    """
    desa kelurahan kecamatan kampung dusun distrik nagari kota kabupaten provinsi pulau wilayah
    kawasan daerah lingkungan
    """.split()
)
"""Kinds of areas: "warga Dusun Lembah Ijo" names no person."""

GEOGRAPHIC = frozenset(
    """
    sungai gunung pulau teluk tanjung lubuk ujung ranah bandar muara kuala danau bukit lembah pantai
    rawa kepulauan
    """.split()
)
"""Words that begin the name of a place and take the next word with them."""

LEADERS = frozenset(
    """
    kepala ketua sekretaris kades perangkat plt plh pj penjabat mantan wakil camat lurah bupati
    gubernur wali walikota wakapolsek kapolsek kapolres bendahara koordinator keuchik
    """.split()
)
"""Offices of one person, after which a name is to be expected."""

SINGLE_OFFICES = LEADERS | frozenset(
    """
    jaksa hakim menteri menko wamen presiden wapres wagub wabup walkot sekda sekjen ketum waketum
    jubir kapolri kapolda wakapolda kapolresta kapolrestabes kajati kajari kasat kanit kapuspenkum
    direktur dirut ceo rektor dekan pelatih kapten manajer sutradara kadis kabid dandim danrem
    pangdam dirjen kepsek uskup ondoafi pastor mentan menkeu menlu mendag mendagri menhub menkes menhan menag mensos
    """.split()
)
"""Offices that one person holds in an article: "kata Kapolres" is whoever was called so."""

SHORT_OFFICES = {
    "wabup": "wakil bupati", "wagub": "wakil gubernur", "wapres": "wakil presiden",
    "kades": "kepala desa", "kadis": "kepala dinas", "kabid": "kepala bidang",
    "ketum": "ketua umum", "waketum": "wakil ketua umum", "sekjen": "sekretaris jenderal",
    "sekda": "sekretaris daerah", "jubir": "juru bicara", "walkot": "wali kota",
    "walikota": "wali kota", "dirut": "direktur utama", "dirjen": "direktur jenderal",
    "kepsek": "kepala sekolah", "mentan": "menteri pertanian", "menkeu": "menteri keuangan",
    "menlu": "menteri luar negeri", "mendag": "menteri perdagangan",
    "mendagri": "menteri dalam negeri", "menhub": "menteri perhubungan",
    "menkes": "menteri kesehatan", "menhan": "menteri pertahanan", "menag": "menteri agama",
    "mensos": "menteri sosial",
}  # fmt: skip
"""Offices that news texts print in full first and short later."""

PRONOUNS = {
    "dia": "person",
    "ia": "person",
    "beliau": "person",
    "mereka": "group",
    "pihaknya": "person",
    "dirinya": "person",
}
