"""The Article: views over the ledger, the ways back to the text, and what it promises."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pydantic import ValidationError

import newsparse
from newsparse import Article, Role, parse

TEXT = """Warga Tanam Bakau di Pesisir Selatan

Ratusan bibit ditanam dalam sehari

Palembang, IDN Times - Warga menanam ratusan bibit bakau di pesisir itu, Sabtu (3/12/2022).

1. Bibit dari kebun sendiri

Bibit itu disemai sejak Juli oleh kelompok ibu di dua dusun.\r
"Kami tidak menunggu siapa pun," kata ketuanya.

Baca Juga: Harga Ikan Naik

2. Tahun depan diperluas

Penanaman berikutnya dijadwalkan pada musim hujan tahun depan.***
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(TEXT)


SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def test_sections_follow_the_subheads(article: Article) -> None:
    assert [section.subhead for section in article.sections] == [
        None,
        "1. Bibit dari kebun sendiri",
        "2. Tahun depan diperluas",
    ]
    assert [len(section.paragraphs) for section in article.sections] == [1, 2, 1]
    assert [p for section in article.sections for p in section.paragraphs] == article.paragraphs


def test_boilerplate_is_what_is_no_content(article: Article) -> None:
    assert [segment.role for segment in article.boilerplate] == [Role.RELATED, Role.ENDMARK]


def test_ways_back(article: Article) -> None:
    start = article.body.index("disemai")
    in_text = article.in_text((start, start + 7))
    assert article.text[slice(*in_text)] == "disemai"
    assert TEXT[slice(*article.in_source(in_text))] == "disemai"
    after_crlf = article.in_text((article.body.index("ketuanya"),) * 2)
    assert TEXT[article.in_source(after_crlf)[0] :].startswith("ketuanya")
    assert article.segment_at(in_text[0]).role is Role.BODY


def test_spans_outside_are_refused(article: Article) -> None:
    with pytest.raises(ValueError, match="outside the body"):
        article.in_text((0, len(article.body) + 1))
    with pytest.raises(IndexError, match="outside the text"):
        article.segment_at(len(article.text))


def test_an_article_is_frozen(article: Article) -> None:
    with pytest.raises(ValidationError):
        article.title = "Lain"
    with pytest.raises(AttributeError):
        article.segments[0].role = Role.BODY  # type: ignore[misc]


def test_json_schema_names_every_field() -> None:
    properties = Article.model_json_schema()["properties"]
    assert set(properties) == set(Article.model_fields)


def test_explain_shows_rules_and_escapes_controls() -> None:
    told = parse(
        "Judul\u202e Berita Hari Ini\n\nKUPANG - Hujan turun sejak pagi di kota itu."
    ).explain()
    assert "\\u202e" in told
    assert "\u202e" not in told
    assert "‹dateline›" in told
    assert "bidi_control" in told


def test_threads_share_a_parser() -> None:
    texts = [path.read_bytes().decode() for path in sorted(SAMPLES.glob("[g-s]*/*.txt"))] * 4
    alone = [parse(text).model_dump_json() for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: parse(text).model_dump_json(), texts))
    assert together == alone


def test_hash_seed_does_not_matter() -> None:
    code = (
        "import sys, hashlib, pathlib, newsparse\n"
        "dumps = [newsparse.parse_file(p).model_dump_json() for p in sorted(pathlib.Path(sys.argv[1]).rglob('*.txt'))]\n"
        "print(len(dumps), hashlib.sha256('\\n'.join(dumps).encode()).hexdigest())\n"
    )
    folder = str(SAMPLES)
    prints = {
        subprocess.run(
            [sys.executable, "-c", code, folder],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(prints) == 1


def test_outlets_can_be_listed_before_and_after_a_parse() -> None:
    code = "import newsparse; a = sorted(newsparse.outlets()); newsparse.parse('x'); assert sorted(newsparse.outlets()) == a"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert callable(newsparse.outlets)
