"""`newsparse explain`: the ledger, what was set aside, and nothing that acts on a terminal."""

from __future__ import annotations

import re

import pytest

from newsparse import parse
from tests.cli.calls import TEXT, call, squeezed


@pytest.mark.usefixtures("folder")
def test_explain_shows_the_ledger_and_what_was_set_aside() -> None:
    result = call("explain", "a.txt")
    assert result.exit_code == 0
    shown = squeezed(result.stdout)
    assert "dateline ENDE - dateline" in shown
    assert "starts:Baca Juga:" in shown
    assert re.search(r"related 1 4\d leads to other articles", shown)
    assert "page furniture" in shown
    assert f"covers all {len(TEXT)} characters; nothing was deleted" in shown
    assert "contributors none" in shown
    assert shown.endswith("Diagnostics none")


@pytest.mark.usefixtures("folder")
def test_explain_plain_is_the_library_s_own() -> None:
    assert call("explain", "--plain", "a.txt").stdout == parse(TEXT.encode()).explain() + "\n"


def test_explain_lets_no_character_and_no_markup_act() -> None:
    evil = TEXT.replace("Dua puluh", "[bold]Dua[/bold] :fish: \x1b[31m\u202epuluh")
    shown = squeezed(call("explain", "-", stdin=evil).stdout)
    assert "[bold]Dua[/bold] :fish: \\x1b[31m\\u202epuluh" in shown
    assert "bidi_control" in shown
    assert not set("\x1b\u202e") & set(shown)


def test_explain_of_nothing() -> None:
    result = call("explain", "-", stdin="")
    assert result.exit_code == 0
    assert "The text is empty." in result.stdout


@pytest.mark.usefixtures("folder")
def test_explain_complains_like_parse() -> None:
    result = call("explain", "photo.png")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "newsparse: photo.png: the bytes are png" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--outlet", "sindonew", "a.txt"), "did you mean sindonews"),
        (("a.txt", "b.txt"), "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: tuple[str, ...], told: str) -> None:
    result = call("explain", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in squeezed(result.stderr)
