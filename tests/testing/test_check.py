"""`check`: every kind of thing that can be wrong with a sample, each told once and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.ledger import Segment
from newsparse.limits import Limits
from newsparse.parser import Parser
from newsparse.plugins import PluginFailure
from newsparse.roles import Role
from newsparse.testing import Failure, LedgerError, check
from newsparse.testing import checks as checks_module
from tests.testing.sabana import LEDGER, OUTLET, PARSER, write_sample

HARVEST = "body       | Warga memanen jagung sejak pagi tadi di lereng bukit itu.\n"
PRICE = "body       | Harga jagung naik menjadi lima ribu rupiah sekilogram, kata seorang pedagang di pasar.\n"
READERS = "widget     | Dibaca 1.204 kali\n"


def line_of(row: str, ledger: str = LEDGER) -> int:
    return ledger[: ledger.index(row)].count("\n") + 1


def failures_of(folder: Path, old: str, new: str) -> list[Failure]:
    assert LEDGER.count(old) == 1
    return check(write_sample(folder, ledger=LEDGER.replace(old, new)), PARSER)


def test_a_right_ledger_has_no_failures(tmp_path: Path) -> None:
    assert check(write_sample(tmp_path), PARSER) == []


def test_a_wrong_role(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, READERS, READERS.replace("widget", "related"))
    assert (failure.kind, failure.line) == ("role", line_of(READERS))
    assert (failure.wanted_role, failure.got_role) == (Role.RELATED, Role.WIDGET)
    assert str(failure).endswith(":14: wanted related, got widget: Dibaca 1.204 kali")


def test_a_wrong_text(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, "seorang pedagang di pasar", "seorang pedagang")
    assert (failure.kind, failure.line) == ("text", line_of(PRICE))
    assert failure.wanted is not None
    assert failure.got == f"{failure.wanted.rstrip('.')} di pasar."
    told = str(failure).split("\n")
    assert told[0].endswith(":13: body reads otherwise")
    assert told[1] == f"    wanted: {failure.wanted}"
    assert told[2].endswith("kata seorang pedagang di pasar.")


def test_long_texts_are_shown_where_they_differ() -> None:
    wanted = f"{'padi ' * 100}jagung {'kopi ' * 100}"
    got = wanted.replace("jagung", "jambu")
    failure = Failure(Path("a.ledger"), 1, "text", wanted, got, Role.BODY, Role.BODY)
    told = str(failure).split("\n")
    assert told[1].startswith("    wanted: …di padi padi padi padi padi padi padi jagung kopi ")
    assert told[2].startswith("    got:    …di padi padi padi padi padi padi padi jambu kopi ")
    assert told[1].endswith("…")


def test_a_row_that_is_another(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, READERS, "caption    | Ladang jagung\n")
    assert (failure.kind, failure.wanted, failure.got) == (
        "row",
        "Ladang jagung",
        "Dibaca 1.204 kali",
    )
    assert "wanted: caption | Ladang jagung" in str(failure)


def test_one_missing_row_in_the_ledger_is_one_failure(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, HARVEST, "")
    assert (failure.kind, failure.got_role, failure.wanted) == ("extra", Role.BODY, None)
    assert failure.line == line_of(HARVEST)  # where the row below it stands now
    assert "not in the ledger, above this line: body | Warga" in str(failure)


def test_one_row_too_many_in_the_ledger_is_one_failure(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, READERS, f"widget | Bagikan berita ini\n{READERS}")
    assert (failure.kind, failure.line) == ("missing", line_of(READERS))
    assert str(failure).endswith("missing: widget | Bagikan berita ini")


def test_a_row_missing_at_the_end(tmp_path: Path) -> None:
    last = "related    | Sabana lain: Kuda Lumping Ikut Lomba Lari\n"
    (failure,) = failures_of(tmp_path, last, "")
    assert (failure.kind, failure.line) == ("extra", line_of(last))


def test_a_moved_row_is_one_failure(tmp_path: Path) -> None:
    ledger = LEDGER.replace(READERS, "").replace(HARVEST, READERS + HARVEST)
    (failure,) = check(write_sample(tmp_path, ledger=ledger), PARSER)
    assert (failure.kind, failure.line) == ("moved", line_of(READERS, ledger))
    below = line_of("body       | Hujan", ledger)
    assert f"stands elsewhere, above line {below}: widget | Dibaca" in str(failure)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("place: Atambua", "place: Kupang", "3: place: wanted 'Kupang', got 'Atambua'"),
        ("place: Atambua", "deck: Padi", "3: deck: wanted 'Padi', got nothing"),
        ("+08:00", "+07:00", "5: timestamp: wanted '2022-03-07T09:15:00+07:00', got '2022"),
        ("paragraphs: 3", "paragraphs: 4", "7: paragraphs: wanted '4', got '3'"),
        ("related: Kuda", "related: Sapi", "6: related: wanted 'Sapi Lumping"),
    ],
)
def test_a_wrong_field(old: str, new: str, told: str, tmp_path: Path) -> None:
    failures = failures_of(tmp_path, old, new)
    assert {failure.kind for failure in failures} == {"field"}
    assert f"panen.ledger:{told}" in "\n".join(map(str, failures))


def test_what_a_head_leaves_out_must_be_absent(tmp_path: Path) -> None:
    (failure,) = failures_of(tmp_path, "place: Atambua\n", "")
    assert (failure.key, failure.wanted, failure.got, failure.line) == ("place", None, "Atambua", 7)


def test_one_missing_value_of_a_list_is_one_failure(tmp_path: Path) -> None:
    old = "related: Kuda"
    (failure,) = failures_of(tmp_path, old, f"related: Panen Kopi di Lereng Timur\n{old}")
    assert (failure.line, failure.wanted, failure.got) == (6, "Panen Kopi di Lereng Timur", None)


def test_values_in_another_order_are_told(tmp_path: Path) -> None:
    text = (
        "Jagung Sabana Panen\n\nKUPANG - Warga memanen jagung sejak pagi tadi.\n\nTag: padi, kopi\n"
    )
    head = "outlet: generic\ntitle: Jagung Sabana Panen\nplace: KUPANG\ntag: {}\ntag: {}\nparagraphs: 1\n---\n"
    rows = (
        "title | Jagung Sabana Panen\ndateline | KUPANG -\nbody | Warga memanen jagung sejak pagi tadi.\n"
        "tags | Tag: padi, kopi\n"
    )
    assert check(write_sample(tmp_path, text, head.format("padi", "kopi") + rows)) == []
    (failure,) = check(write_sample(tmp_path, text, head.format("kopi", "padi") + rows))
    assert failure.kind == "field"
    assert "stands elsewhere" in str(failure)


def test_a_draft_fails_even_where_nothing_differs(tmp_path: Path) -> None:
    (failure,) = check(write_sample(tmp_path, ledger=f"draft: x\n{LEDGER}"), PARSER)
    assert (failure.kind, failure.line) == ("draft", 1)
    assert "not yet read by a person" in str(failure)


def test_a_sample_without_ledger_fails(tmp_path: Path) -> None:
    (failure,) = check(write_sample(tmp_path, ledger=None), PARSER)
    assert failure.kind == "no ledger"
    assert "panen.ledger:1: no ledger; run pytest --newsparse-update to draft one" in str(failure)


def test_the_address_of_the_head_is_used(tmp_path: Path) -> None:
    text = "Warga memanen jagung sejak pagi tadi di lereng bukit itu.\n"
    ledger = f"outlet: kabar-sabana\nparagraphs: 1\n---\nbody | {text}"
    (failure,) = check(write_sample(tmp_path, text, ledger), PARSER)
    assert (failure.key, failure.got) == ("outlet", "generic")
    ledger = f"url: https://www.kabarsabana.id/panen\n{ledger}"
    assert check(write_sample(tmp_path, text, ledger), PARSER) == []


def test_a_refused_sample_is_a_failure(tmp_path: Path) -> None:
    parser = Parser(outlets=[OUTLET], limits=Limits(max_chars=10))
    (failure,) = check(write_sample(tmp_path), parser)
    assert failure.kind == "refused"
    assert "too many characters" in str(failure)


def test_a_broken_ledger_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="unknown key"):
        check(write_sample(tmp_path, ledger=f"titel: x\n{LEDGER}"), PARSER)


def test_segments_that_do_not_tile_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def first_break(segments: list[Segment], length: int) -> int | None:
        return 7 if segments and length else None

    monkeypatch.setattr(checks_module, "first_break", first_break)
    (failure,) = check(write_sample(tmp_path), PARSER)
    assert failure.kind == "tiling"
    assert "break at character 7" in str(failure)


def test_a_plugin_that_failed_is_told_beside_what_differs(tmp_path: Path) -> None:
    parser = Parser(outlets=[OUTLET])
    parser.plugin_failures = (PluginFailure("sabana", "kabar-sabana 1.0", "no module"),)
    assert check(write_sample(tmp_path), parser) == []
    sample = write_sample(tmp_path, ledger=LEDGER.replace("Atambua\n", "Kupang\n"))
    failures = check(sample, parser)
    assert [failure.kind for failure in failures] == ["field", "plugin"]
    assert "plugin 'sabana' of kabar-sabana 1.0" in str(failures[-1])


def test_failures_are_safe_to_print() -> None:
    failure = Failure(Path("a.ledger"), 1, "missing", "\x1b[31mPadi\u202e", wanted_role=Role.BODY)
    assert str(failure) == "a.ledger:1: missing: body | \\x1b[31mPadi\\u202e"
    long = Failure(Path("a.ledger"), 1, "missing", "padi " * 500, wanted_role=Role.BODY)
    assert len(str(long)) < 250
