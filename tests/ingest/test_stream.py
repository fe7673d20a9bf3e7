"""`parse_many`: what goes in, what comes out, in which order, and how far it reads ahead."""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

import newsparse
from newsparse import Article, Limits, Outlet, Parser, default
from newsparse.ingest import plan as planning
from newsparse.ingest import process
from newsparse.ingest.intake import item_of
from newsparse.ingest.stream import parse_many, parse_with_ids
from newsparse.ingest.values import Failure, Record
from newsparse.outlets.layout import Layout

RAIN = "KUPANG - Hujan turun sejak pagi di kota itu, kata Rini Astuti."
CORN = "Jagung Sabana Panen Raya\n\nATAMBUA - Warga memanen jagung di lereng bukit."
PAGE = "<html><h1>Padi Naik Lagi di Sabana</h1><p>Harga padi naik lagi, kata seorang warga.</p>"

LONTAR = Outlet(slug="kabar-lontar", name="Kabar Lontar", domains=("kabarlontar.id",))

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # 3.12: under xdist


@pytest.fixture(autouse=True)
def _own_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default, "_DEFAULT", default._Default())


def texts(count: int) -> list[str]:
    return [f"KUPANG - Hujan ke-{number} turun sejak pagi di kota itu." for number in range(count)]


def bodies(results: Iterator[Article | Failure]) -> list[str]:
    return [result.body if isinstance(result, Article) else str(result) for result in results]


def test_every_kind_of_item_in_both_ways() -> None:
    soup = BeautifulSoup(PAGE, "html.parser")
    assert isinstance(soup.p, Tag)
    words = soup.p.string  # a str that holds on to its soup
    assert words is not None
    torn = Failure("a.jsonl:3", None, "JSONDecodeError", "the line is no JSON", position=99)
    items: list[Any] = [
        RAIN,
        CORN.encode(),
        soup,
        soup.p,
        words,
        Record(RAIN, url="https://kabar.id/1", id="satu", outlet="detik"),
        (CORN, "https://www.tempo.co/jagung"),
        (RAIN, None, "tiga"),
        torn,
    ]
    parse = newsparse.parse
    expected: list[Article | Failure] = [
        parse(RAIN),
        parse(CORN),
        parse(soup),
        parse(soup.p),
        parse(str(words)),
        parse(RAIN, url="https://kabar.id/1", outlet="detik"),
        parse(CORN, url="https://www.tempo.co/jagung"),
        parse(RAIN),
        Failure("a.jsonl:3", None, "JSONDecodeError", "the line is no JSON", position=8),
    ]
    assert list(parse_many(items, workers=1)) == expected
    assert list(parse_many(items, workers=2, chunk=2)) == expected
    names = [name for name, _ in parse_with_ids(items, workers=2, chunk=4)]
    assert names == [None, None, None, None, None, "satu", None, "tiga", "a.jsonl:3"]


def test_a_soup_is_a_page() -> None:
    """Also where its markup does not look like one."""
    soup = BeautifulSoup("Hujan <b>turun</b> sejak pagi.", "html.parser")
    assert newsparse.parse(str(soup)).format == "text"
    (article,) = parse_many([soup])
    assert isinstance(article, Article)
    assert (article.format, article.text) == ("html", newsparse.parse(soup).text)


def test_a_string_of_a_soup_lets_go_of_it() -> None:
    soup = BeautifulSoup(PAGE, "html.parser")
    assert soup.h1 is not None
    item = item_of(Record(soup.h1.string or "", url=soup.h1.string))
    assert isinstance(item, Record)
    assert (type(item.source), type(item.url)) == (str, str)


def test_missing_values_of_pandas() -> None:
    nan = float("nan")
    assert item_of((RAIN, nan, nan, nan)) == Record(RAIN)
    assert item_of((RAIN, None, 17)) == Record(RAIN, id="17")


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_refused_fails_in_its_place(workers: int) -> None:
    items: list[Any] = [
        RAIN,
        Record(b"%PDF-1.7", url="https://kabar.id/2", id="laporan"),
        ("x" * 200, None, "panjang"),
        7,
        Path("berita.txt"),
        (RAIN,) * 5,
        (RAIN, 7),
        Record(RAIN, id="asing", outlet="tak-dikenal"),
        CORN,
    ]
    found = list(parse_many(items, parser=Parser(limits=Limits(max_chars=100)), workers=workers))
    assert [type(result) for result in found] == [Article, *[Failure] * 7, Article]
    failures = [result for result in found if isinstance(result, Failure)]
    assert [failure.position for failure in failures] == [1, 2, 3, 4, 5, 6, 7]
    kinds = ["NotText", "InputTooLarge", *["TypeError"] * 4, "UnknownOutlet"]
    assert [failure.error for failure in failures] == kinds
    assert (failures[0].id, failures[0].url) == ("laporan", "https://kabar.id/2")
    assert str(failures[0]).startswith("laporan: NotText: the bytes are pdf, not text; ")
    assert "(limit 100, actual 200)" in failures[1].message
    assert failures[1].hint
    assert "got int" in failures[2].message
    assert "read_records" in failures[3].hint
    assert "got 5 values" in failures[4].message
    assert "got int" in failures[5].message


def test_a_soup_that_cannot_be_printed_fails_alone() -> None:
    class Torn(Tag):
        def __str__(self) -> str:
            raise RecursionError("terlalu dalam")

    found = list(parse_many([Record(Torn(name="p"), id="sobek"), RAIN]))
    assert isinstance(found[0], Failure)
    assert (found[0].id, found[0].error) == ("sobek", "RecursionError")
    assert found[1] == newsparse.parse(RAIN)


def parse_or_fail(self: Parser, source: str, **given: str | None) -> Article:
    errors = {"galat": KeyError("galat"), "memori": MemoryError(), "keluar": SystemExit(3)}
    if source in errors:
        raise errors[source]
    return PARSE(self, source, **given)


PARSE: Callable[..., Article] = Parser.parse


@pytest.mark.parametrize("workers", [1, 2])
def test_what_our_code_fails_on_is_a_failure(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "parse", parse_or_fail)
    monkeypatch.setattr(process, "start_method", lambda: "fork")  # a copy fails the same way
    items: list[Any] = [
        Record("galat", "https://kabar.id/1", "satu"),
        RAIN,
        "memori",
        "keluar",
        CORN,
    ]
    found = list(parse_many(items, workers=workers))
    told = [result.error if isinstance(result, Failure) else result.body[:5] for result in found]
    assert told == ["KeyError", "Hujan", "MemoryError", "SystemExit", "Warga"]
    assert isinstance(found[0], Failure)
    assert (found[0].id, found[0].url) == ("satu", "https://kabar.id/1")
    assert "test_stream.py:" in found[0].hint, "it does not say where it failed"


@pytest.mark.parametrize("items", ["Hujan turun.", b"Hujan", Record(RAIN), Path("berita")])
def test_one_record_is_not_many(items: Any) -> None:
    with pytest.raises(TypeError, match="several records"):
        parse_many(items)


def test_one_soup_is_not_many() -> None:
    with pytest.raises(TypeError, match="several records, got one BeautifulSoup"):
        parse_many(BeautifulSoup(PAGE, "html.parser"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"workers": 0}, ValueError),
        ({"workers": "2"}, TypeError),
        ({"workers": True}, TypeError),
        ({"chunk": 0}, ValueError),
        ({"chunk": 1.5}, TypeError),
        ({"timeout": 0}, ValueError),
        ({"timeout": float("nan")}, ValueError),
        ({"timeout": "1"}, TypeError),
        ({"parser": "detik"}, TypeError),
    ],
    ids=str,
)
def test_wrong_arguments_raise_at_the_call(arguments: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=next(iter(arguments))):
        parse_many([RAIN], **arguments)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_input_comes_behind_its_records(workers: int) -> None:
    def input_that_breaks() -> Iterator[str]:
        yield from texts(5)
        raise ConnectionError("putus")

    results = parse_many(input_that_breaks(), workers=workers, chunk=3)
    assert bodies(itertools.islice(results, 5)) == bodies(parse_many(texts(5)))
    with pytest.raises(ConnectionError, match="putus"):
        next(results)
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(("workers", "ahead"), [(1, 0), (2, 24)])
def test_endless_input_is_read_as_results_are_wanted(workers: int, ahead: int) -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield f"KUPANG - Hujan ke-{read} turun sejak pagi di kota itu."

    results = parse_many(endless(), workers=workers, chunk=4)
    assert read == 0
    for number, result in enumerate(itertools.islice(results, 300), 1):
        assert isinstance(result, Article)
        assert f"ke-{number} " in result.body
        assert read <= number + ahead, "it reads too far ahead"
    results.close()
    assert not multiprocessing.active_children()


def test_a_chunk_of_long_texts_is_short() -> None:
    read = 0

    def long_texts() -> Iterator[str]:
        nonlocal read
        for _ in range(40):
            read += 1
            yield "Hujan turun. " * 50_000

    results = parse_many(long_texts(), parser=Parser(limits=Limits(max_chars=10)), workers=2)
    assert isinstance(next(results), Failure)
    assert read <= 14
    results.close()


def test_few_records_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "_cores", lambda: 2)
    results = parse_many(texts(64))
    for result in results:
        assert isinstance(result, Article)
        assert not multiprocessing.active_children()


def test_many_records_start_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "_cores", lambda: 2)
    results = parse_many(texts(130))
    begun = bodies(itertools.islice(results, 65))
    assert len(multiprocessing.active_children()) == 2
    assert [*begun, *bodies(results)] == bodies(parse_many(texts(130), workers=1))
    assert not multiprocessing.active_children()


def test_no_more_workers_than_work() -> None:
    results = parse_many(texts(8), workers=8, chunk=4)
    next(results)
    assert len(multiprocessing.active_children()) == 2
    results.close()


def test_nothing_in_nothing_out() -> None:
    assert list(parse_many([])) == []
    assert list(parse_many([], workers=2)) == []


def test_registered_outlets_reach_the_workers() -> None:
    newsparse.register(LONTAR)
    items = [("Hujan turun.", "https://kabarlontar.id/hujan")]
    results = parse_many(items, workers=2)
    newsparse.register(Outlet(slug="kabar-gebang", name="Gebang", domains=("kabargebang.id",)))
    assert [result.outlet for result in results if isinstance(result, Article)] == ["kabar-lontar"]


def test_a_parser_reaches_the_workers_as_it_is() -> None:
    own = Outlet(slug="detik", name="Detik Kami", domains=("detik.com",))
    parser = Parser([own], without=["detik", "tempo"], indirect=True, generic_rules=False)
    items = [
        (
            "KUPANG - Camat Alak, Rini Astuti, mengatakan bahwa air sungai sudah surut.\nBaca Juga: Padi",
            "https://detik.com/1",
        ),
        ("Hujan turun.", "https://tempo.co/1"),
    ]
    here = list(parse_many(items, parser=parser, workers=1))
    assert list(parse_many(items, parser=parser, workers=2)) == here
    assert isinstance(here[0], Article)
    assert (here[0].outlet_name, len(here[0].quotes), here[0].related) == ("Detik Kami", 1, [])
    assert here != list(parse_many(items, workers=1)), "the default parser gives the same"


def unsendable() -> Parser:
    layout = Layout("2024-26", body="div.isi", refine=lambda container: None)
    return Parser([Outlet("kabar-lontar", "Lontar", ("kabarlontar.id",), layouts=(layout,))])


def test_a_hook_that_cannot_be_sent_is_an_error_that_helps() -> None:
    with pytest.raises(
        TypeError, match=r"'kabar-lontar' cannot be sent .*top of a module.*workers=1"
    ):
        parse_many([RAIN], parser=unsendable(), workers=2)
    with pytest.raises(TypeError, match="'kabar-lontar'"):
        parse_many([RAIN], parser=unsendable(), timeout=1)


def test_a_hook_that_cannot_be_sent_works_here(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "_cores", lambda: 2)
    with caplog.at_level(logging.WARNING, "newsparse"):
        results = parse_many(texts(70), parser=unsendable())
    assert "'kabar-lontar' cannot be sent" in caplog.text
    assert len(list(results)) == 70
    caplog.clear()
    assert list(parse_many([RAIN], parser=unsendable(), workers=1)) == [newsparse.parse(RAIN)]
    assert not caplog.text


def _in_a_daemon(queue: Any) -> None:
    planning._cores = lambda: 2
    queue.put((os.getpid(), bodies(parse_many(texts(70)))))


def test_a_process_that_may_have_no_children_parses_itself() -> None:
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    process = context.Process(target=_in_a_daemon, args=(queue,), daemon=True)
    process.start()
    assert queue.get()[1] == bodies(parse_many(texts(70), workers=1))
    process.join()
