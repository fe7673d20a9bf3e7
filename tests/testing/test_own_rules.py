"""Rules that the generic outlet saves, rules nobody has seen work, rules that say nothing new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsparse.limits import Limits
from newsparse.outlets import generic
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.rules import Rule, exact, glued, inside, matches, opens, starts, tail
from newsparse.parser import Parser
from newsparse.roles import Role
from newsparse.testing import check_own_rules, find_samples, repeated_rules, unused_rules
from newsparse.testing.own_rules import without_generic_rules
from tests.testing.sabana import LEDGER, OUTLET, PARSER, TEXT, write_sample

SAVED = replace(
    OUTLET, rules=(*OUTLET.rules, exact("Dukung jurnalisme sabana", Role.WIDGET)), layouts=()
)
"""Its line stands behind an ad marker, and only the generic outlet cuts those off."""

MARKED = TEXT.replace(
    "Dibaca 1.204 kali", "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Dukung jurnalisme sabana"
)


def test_own_rules_hold_alone(tmp_path: Path) -> None:
    assert check_own_rules(write_sample(tmp_path), PARSER) == []


def test_a_rule_that_a_generic_one_saves(tmp_path: Path) -> None:
    ledger = LEDGER.replace(
        "widget     | Dibaca 1.204 kali",
        "widget | ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT\nwidget | Dukung jurnalisme sabana",
    )
    parser = Parser(outlets=[SAVED])
    (failure,) = check_own_rules(write_sample(tmp_path, MARKED, ledger), parser)
    assert (failure.kind, failure.key, failure.line) == (
        "own rule",
        "exact:Dukung jurnalisme sabana",
        15,
    )
    assert failure.wanted_role is Role.WIDGET
    assert failure.got_role is Role.SUBHEAD
    assert "holds only with the generic ones: widget with them, subhead without" in str(failure)


def test_own_rules_need_no_ledger(tmp_path: Path) -> None:
    sample = write_sample(tmp_path, MARKED, ledger=None)
    (failure,) = check_own_rules(sample, Parser(outlets=[SAVED]))
    assert failure.line == 1


def test_generic_texts_have_no_own_rules(tmp_path: Path) -> None:
    text = "Warga memanen jagung sejak pagi tadi.\n\nBaca Juga: Kuda Lumping Ikut Lomba\n"
    assert check_own_rules(write_sample(tmp_path, text, None)) == []


def test_a_refused_sample_is_left_to_check(tmp_path: Path) -> None:
    parser = Parser(outlets=[OUTLET], limits=Limits(max_chars=10))
    assert check_own_rules(write_sample(tmp_path), parser) == []


def test_without_generic_rules_all_else_stays() -> None:
    parser = Parser(outlets=[OUTLET], indirect=True)
    alone = without_generic_rules(parser)
    assert alone.outlets == parser.outlets
    text = "KUPANG - Rini mengatakan air surut.\n\nBaca Juga: Kuda Lumping Ikut Lomba\n"
    assert parser.parse(text).related
    assert not alone.parse(text).related
    assert [q.kind for q in alone.parse(text).quotes] == [q.kind for q in parser.parse(text).quotes]


def test_rules_that_label_nothing_are_unused(tmp_path: Path) -> None:
    write_sample(tmp_path)
    names = [rule.name for rule in unused_rules(OUTLET, find_samples(tmp_path), PARSER)]
    assert names == ["tail:Angin Sabana"]
    assert unused_rules(OUTLET, find_samples(tmp_path)) == [OUTLET.rules[2]]  # its own parser
    assert unused_rules(OUTLET, [], PARSER) == list(OUTLET.rules)


def test_samples_of_other_outlets_use_no_rule(tmp_path: Path) -> None:
    outlet = replace(OUTLET, rules=(starts("Baca Juga:", Role.RELATED),))
    text = "ATAMBUA - Warga memanen jagung sejak pagi tadi.\n\nBaca Juga: Kuda Lumping Ikut Lomba\n"
    sample = write_sample(tmp_path, text, None)
    assert sample.parse().segments[-1].rule == outlet.rules[0].name
    assert unused_rules(outlet, [sample]) == list(outlet.rules)
    sample = write_sample(tmp_path, text.replace("ATAMBUA", "Atambua, Kabar Sabana"), None)
    assert unused_rules(outlet, [sample]) == []


def test_a_site_of_a_network_uses_the_network_s_rules(tmp_path: Path) -> None:
    network = Outlet(
        slug="sabana-jaringan",
        name="Jaringan Sabana",
        brands=(Brand("SABANA TIMUR", "sabana-timur", "Sabana Timur"),),
        datelines=("{BRAND} - ",),
        rules=(exact("Dukung jurnalisme sabana", Role.WIDGET),),
    )
    text = "SABANA TIMUR - Warga memanen jagung sejak pagi tadi.\n\nDukung jurnalisme sabana\n"
    sample = write_sample(tmp_path, text, None)
    parser = Parser(outlets=[network])
    assert sample.parse(parser).outlet == "sabana-timur"
    assert unused_rules(network, [sample], parser) == []


REPEATED = (
    starts("Baca Juga:", Role.RELATED),
    opens("Baca Juga", Role.RELATED),
    tail("Terpopuler", Role.RELATED),
    exact("waktu baca 3 menit", Role.WIDGET),
    matches(r"Penulis, (?P<author>[A-Z][a-z]+)", Role.BYLINE, "Penulis, Ayu"),
    inside("SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
    glued("Lihat juga Berita kerja sama", Role.WIDGET),
)
OWN = (
    starts("Simak Video Sabana:", Role.RELATED),  # the headline begins behind all of it
    starts("Sumber: Kantor Sabana", Role.SOURCE),  # names no source
    starts("Baca Juga:", Role.WIDGET),
    exact("waktu baca 3 menit", Role.DISCLAIMER),
    opens("Terpopuler", Role.RELATED),  # not the whole foot
    exact("Terpopuler", Role.RELATED),
    exact("Dukung jurnalisme sabana", Role.WIDGET),
    matches(r"Penulis, (?P<editor>[A-Z][a-z]+)", Role.BYLINE, "Penulis, Ayu"),
    inside("SABANA TO CONTINUE", Role.WIDGET),
    glued("Sabana Bersama", Role.WIDGET),
)


@pytest.mark.parametrize("rule", REPEATED, ids=lambda rule: rule.name)
def test_rules_that_say_nothing_new(rule: Rule) -> None:
    assert repeated_rules(replace(OUTLET, rules=(rule,))) == [rule]


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.name)
def test_rules_that_are_the_outlet_s_own(rule: Rule) -> None:
    assert repeated_rules(replace(OUTLET, rules=(rule,))) == []


def test_the_generic_outlet_repeats_nothing() -> None:
    assert repeated_rules(generic.OUTLET) == []
