"""Two outlets with one slug or domain: an error that names both and says where they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugins.packages import Packages, outlet_source

CLASH = """
import newsparse
try:
    {call}
except newsparse.OutletClash as error:
    answer = [error.message, error.actual, error.hint]
else:
    answer = None
"""
DOMAIN = "domains=('kabarlontar.id',)"


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    return Packages(tmp_path)


@pytest.fixture
def rivals(packages: Packages) -> Packages:
    """Two packages with one slug."""
    packages.add("lontar", outlet_source())
    packages.add("gebang", outlet_source(name="Kabar Lontar Baru"))
    return packages


def clash(packages: Packages, call: str = "newsparse.parse(TEXT)") -> tuple[str, str, str]:
    answer = packages.answer(CLASH.format(call=call))
    assert answer is not None, "nothing clashed"
    message, actual, hint = answer
    return message, actual, hint


@pytest.mark.parametrize("call", ["newsparse.parse(TEXT)", "newsparse.Parser()"])
def test_two_plugins_with_one_slug(call: str, rivals: Packages) -> None:
    message, actual, hint = clash(rivals, call)
    both = "Kabar Lontar Baru (gebang 1.0) and Kabar Lontar (lontar 1.0)"
    assert message == f"two outlets claim the slug 'kabar-lontar': {both}"
    assert actual == "kabar-lontar"
    assert "Parser(without=...)" in hint
    assert "newsparse.register(..., replace=True)" in hint


def test_two_plugins_with_one_domain(packages: Packages) -> None:
    packages.add("lontar", outlet_source(more=DOMAIN))
    packages.add("gebang", outlet_source("kabar-gebang", "Kabar Gebang", DOMAIN))
    message, actual, hint = clash(packages)
    both = "Kabar Gebang (gebang 1.0) and Kabar Lontar (lontar 1.0)"
    assert message == f"two outlets claim the domain 'kabarlontar.id': {both}"
    assert actual == "kabarlontar.id"
    assert "another domain" in hint


@pytest.mark.parametrize(
    ("slug", "more", "claimed", "built_in"),
    [
        ("sindonews", "", "slug 'sindonews'", "Sindonews"),
        ("isubogor", "", "slug 'isubogor'", "Pikiran Rakyat"),
        ("kabar-lontar", "domains=('tempo.co',)", "domain 'tempo.co'", "Tempo"),
    ],
)
def test_a_plugin_and_a_built_in_outlet(
    slug: str, more: str, claimed: str, built_in: str, packages: Packages
) -> None:
    packages.add("lontar", outlet_source(slug, more=more))
    both = f"{built_in} (built in) and Kabar Lontar (lontar 1.0)"
    assert clash(packages)[0] == f"two outlets claim the {claimed}: {both}"


def test_a_plugin_and_an_outlet_of_the_caller(packages: Packages) -> None:
    packages.add("lontar", outlet_source())
    own = "newsparse.Outlet(slug='kabar-lontar', name='Punyaku')"
    for call in (f"newsparse.Parser(outlets=[{own}])", f"newsparse.register({own})"):
        message = clash(packages, call)[0]
        both = "Kabar Lontar (lontar 1.0) and Punyaku"
        assert message == f"two outlets claim the slug 'kabar-lontar': {both}"


def test_one_outlet_through_two_packages_is_no_clash(packages: Packages) -> None:
    module = packages.add("lontar", outlet_source())
    packages.add("gebang", None, target=f"{module}:OUTLET")
    code = "import newsparse\nanswer = [newsparse.outlets()['kabar-lontar'].name]"
    assert packages.answer(f"{code}\nanswer.append(len(newsparse.Parser().plugin_failures))") == [
        "Kabar Lontar",
        0,
    ]


@pytest.mark.parametrize(
    "parser", ["Parser(plugins=False)", "Parser(without=['kabar-lontar'])"], ids=["plugins", "slug"]
)
def test_parsers_that_leave_both_out_work(parser: str, rivals: Packages) -> None:
    code = f"import newsparse\nanswer = newsparse.{parser}.parse(TEXT).title"
    assert rivals.answer(code) == "Jagung Sabana Panen Raya di Lereng Bukit"


def test_a_parser_can_be_given_one_of_the_two(rivals: Packages) -> None:
    code = """
import newsparse, lontar
parser = newsparse.Parser(outlets=[lontar.OUTLET], without=["kabar-lontar"])
answer = parser.outlets["kabar-lontar"].name
"""
    assert rivals.answer(code) == "Kabar Lontar"


def test_a_registered_outlet_takes_the_place_of_both(rivals: Packages) -> None:
    code = """
import newsparse, lontar
newsparse.register(lontar.OUTLET, replace=True)
answer = [newsparse.outlets()["kabar-lontar"].name, newsparse.parse(TEXT).title]
"""
    assert rivals.answer(code) == ["Kabar Lontar", "Jagung Sabana Panen Raya di Lereng Bukit"]


def test_a_registered_outlet_takes_the_place_of_a_plugin(packages: Packages) -> None:
    packages.add("lontar", outlet_source(more=DOMAIN))
    code = """
import newsparse
mine = newsparse.Outlet(slug="kabar-lontar", name="Punyaku", domains=("kabarlontar.id",))
newsparse.register(mine, replace=True)
article = newsparse.parse("Hujan turun.", url="https://kabarlontar.id/hujan")
answer = [article.outlet_name, newsparse.Parser().outlets["kabar-lontar"].name]
"""
    assert packages.answer(code) == ["Punyaku", "Kabar Lontar"]


@pytest.mark.parametrize("command", [("outlets", "--json"), ("parse", "-"), ("explain", "-")])
def test_the_command_line_says_so_in_one_line(command: tuple[str, ...], rivals: Packages) -> None:
    pytest.importorskip("typer")
    done = rivals.run("-m", "newsparse", *command, stdin="Hujan turun sejak pagi.")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("newsparse: ")
    assert done.stderr.count("\n") == 1
    assert "Kabar Lontar Baru (gebang 1.0) and Kabar Lontar (lontar 1.0)" in done.stderr
