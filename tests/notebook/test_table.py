"""Several articles as a table, by hand and by the extension."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

import newsparse
from newsparse import Article, Failure
from newsparse.notebook import load_ipython_extension, table, unload_ipython_extension
from tests.notebook.shown import sample, soup, texts

FAILURE = Failure("b.jsonl:3", None, "InputTooLarge", "text has too many lines", "split it")
NAMES = ("kompas/editor-as-author.html", "sindonews/no-stamp.txt", "tribunnews/papua-wit.txt")


def articles() -> list[Article | Failure]:
    return [*map(sample, NAMES), FAILURE]


def test_a_row_for_each_article_and_failure() -> None:
    tree = soup(table(articles())._repr_html_())
    assert texts(tree, "caption") == ["3 articles, 1 failure"]
    assert len(tree.select("tbody tr")) == 4
    cells = [" ".join(cell.split()) for cell in texts(tree, "tbody tr:first-child td")]
    assert cells == [
        "11 September 2024 10:17 WIB (+07:00)",
        "Kompas.com",
        "Sumur Tua di Balai Desa Segarau Hidup Lagi, Warga Berhenti Membeli Air Galon SAMBAS",
        "Fransiskus Dali",
        str(len(sample(NAMES[0]).body.split())),
        "3",
        "timestamp.numeric",
    ]
    assert texts(tree, "tbody tr:nth-child(2) td")[0] == "about 2022-09-14"
    assert texts(tree, ".np-failed td") == [
        "b.jsonl:3",
        "InputTooLarge: text has too many lines; split it",
    ]


def test_without_a_notebook_it_is_a_few_lines() -> None:
    shown = table(articles())
    lines = repr(shown).splitlines()
    assert len(shown) == 4
    assert lines[0] == "3 articles, 1 failure"
    assert lines[1].startswith("2024-09-11 10:17+07:00  kompas            Sumur Tua di Balai")
    assert lines[4].startswith("failed: b.jsonl:3 InputTooLarge: text has too many lines")


def test_any_iterable_will_do_and_long_ones_are_cut() -> None:
    article = newsparse.parse("KUPANG - Hujan turun sejak pagi.")
    shown = table(article for _ in range(1_234))
    tree = soup(shown._repr_html_())
    assert len(tree.select("tbody tr")) == 200
    assert texts(tree, ".np-more") == ["and 1,034 more"]
    assert repr(shown).splitlines()[-1] == "and 1,034 more"


def test_what_is_no_article_is_refused() -> None:
    with pytest.raises(TypeError, match="articles and failures make a row, an int does not"):
        table([1])  # type: ignore[list-item]


@pytest.fixture
def shell() -> Iterator[Any]:
    formatters = pytest.importorskip("IPython.core.formatters", reason="needs IPython")
    shell = SimpleNamespace(display_formatter=formatters.DisplayFormatter())
    load_ipython_extension(shell)
    yield shell
    unload_ipython_extension(shell)


def shown_by(shell: Any, value: object) -> dict[str, str]:
    data: dict[str, str] = shell.display_formatter.format(value)[0]
    return data


@pytest.mark.parametrize("kind", [list, tuple])
def test_the_extension_shows_lists_as_tables(shell: Any, kind: type) -> None:
    data = shown_by(shell, kind(articles()))
    assert data["text/html"] == table(articles())._repr_html_()
    assert data["text/plain"] == repr(table(articles()))


@pytest.mark.parametrize("value", [[], [1, 2], [FAILURE, 1], (), {"a": FAILURE}], ids=repr)
def test_the_extension_leaves_other_values_alone(shell: Any, value: object) -> None:
    data = shown_by(shell, value)
    assert set(data) == {"text/plain"}
    assert "".join(data["text/plain"].split()) == "".join(repr(value).split())


def test_the_extension_goes_as_it_came(shell: Any) -> None:
    html = shell.display_formatter.formatters["text/html"]
    unload_ipython_extension(shell)
    html.for_type(list, lambda values: f"<p>{len(values)}</p>")
    load_ipython_extension(shell)
    load_ipython_extension(shell)
    assert "<table" in shown_by(shell, articles())["text/html"]
    assert shown_by(shell, [1, 2])["text/html"] == "<p>2</p>"
    unload_ipython_extension(shell)
    assert shown_by(shell, articles())["text/html"] == "<p>4</p>"
    assert "text/html" not in shown_by(shell, tuple(articles()))
    assert shown_by(shell, [1, 2])["text/plain"] == "[1, 2]"


def test_one_article_shows_itself(shell: Any) -> None:
    data = shown_by(shell, sample(NAMES[0]))
    assert data["text/html"] == sample(NAMES[0])._repr_html_()
