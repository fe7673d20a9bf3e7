"""`Parser(without=...)`: outlets left out, and slugs that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

import newsparse
from newsparse import Outlet, Parser, UnknownOutlet

TEXT = "Jakarta, IDN Times - Penjual bubur membagikan payung pada hari pertama musim hujan."
ADDRESS = "https://www.idntimes.com/news/payung"


def test_it_is_left_out_of_everything() -> None:
    parser = Parser(without=["idntimes"])
    assert "idntimes" not in parser.outlets
    assert parser.parse(TEXT).outlet == "generic"
    assert parser.parse(TEXT, url=ADDRESS).outlet == "generic"
    with pytest.raises(UnknownOutlet):
        parser.parse(TEXT, outlet="idntimes")
    assert set(Parser().outlets) - set(parser.outlets) == {"idntimes"}


def test_other_parsers_keep_it() -> None:
    Parser(without=["idntimes"])
    assert Parser().parse(TEXT).outlet == "idntimes"
    assert newsparse.parse(TEXT).outlet == "idntimes"


def test_several_from_any_iterable() -> None:
    slugs = (slug for slug in ("idntimes", "sindonews"))
    parser = Parser(without=slugs)
    assert not {"idntimes", "sindonews"} & set(parser.outlets)


def test_your_own_in_its_place() -> None:
    own = Outlet(slug="idntimes", name="Punyaku", domains=("idntimes.com",))
    parser = Parser(outlets=[own], without=["idntimes"])
    assert parser.outlets["idntimes"] is own
    assert parser.parse(TEXT, url=ADDRESS).outlet_name == "Punyaku"


def test_a_network_goes_with_all_its_sites() -> None:
    parser = Parser(without=["pikiran-rakyat"])
    address = "https://isubogor.pikiran-rakyat.com/nasional/pr-1/payung"
    assert Parser().parse("Hujan turun.", url=address).outlet == "isubogor"
    assert parser.parse("Hujan turun.", url=address).outlet == "generic"
    with pytest.raises(UnknownOutlet):
        parser.parse(TEXT, outlet="isubogor")


def test_an_unknown_slug_offers_the_nearest() -> None:
    with pytest.raises(UnknownOutlet, match="no outlet is called 'idntime'") as caught:
        Parser(without=["sindonews", "idntime"])
    assert caught.value.actual == "idntime"
    assert "idntimes" in caught.value.hint


def test_an_unknown_slug_that_is_near_to_none() -> None:
    with pytest.raises(UnknownOutlet) as caught:
        Parser(without=["xxxxxxxxxxxx"])
    assert "newsparse.outlets()" in caught.value.hint


def test_the_site_of_a_network_cannot_go_alone() -> None:
    with pytest.raises(UnknownOutlet, match="'isubogor' is a site of a network") as caught:
        Parser(without=["isubogor"])
    assert caught.value.actual == "isubogor"
    assert "the whole network" in caught.value.hint


def test_an_outlet_given_to_the_parser_is_not_left_out() -> None:
    own = Outlet(slug="kabar-lontar", name="Kabar Lontar")
    with pytest.raises(UnknownOutlet, match="'kabar-lontar'"):
        Parser(outlets=[own], without=["kabar-lontar"])


def test_one_slug_alone_is_no_list_of_slugs() -> None:
    slug: Any = "idntimes"  # a str is an iterable of letters
    with pytest.raises(TypeError, match=r"without=\['idntimes'\]"):
        Parser(without=slug)
