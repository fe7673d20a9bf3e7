"""`newsparse score`: tables, misses, choices of documents and parsers, wrong folders."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from newsparse import Article, Outlet, Parser
from newsparse.cli.leave_one_out import LeaveOneOut
from newsparse.parser import Source
from newsparse.scoring import GoldDocument
from tests.cli.calls import call, squeezed
from tests.scoring.folders import LABELS, PAGE, TEXT, Gold

SINDONEWS = f"{TEXT}\ntulis komentar anda\n\nloading...\n"
ISUBOGOR = TEXT.replace("KUPANG - ", "ISU BOGOR - ")
DRAFT = 'from newsparse import Outlet\n\nOUTLET = Outlet("sabana-baru", "Sabana Baru", printed=("KUPANG",))\n'


@pytest.fixture
def gold(folder: Path) -> Gold:
    """An empty gold folder, `gold` in the current one."""
    return Gold(folder / "gold")


def row(shown: str, field: str) -> list[str]:
    """The figures of one field in the printed table."""
    return next(line.split()[1:] for line in shown.splitlines() if line.startswith(f"{field} "))


def test_the_table_of_fields(gold: Gold) -> None:
    gold.add("satu").add("dua", labels={**LABELS, "title": "Lain"})
    result = call("score", "gold")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("2 documents, 0 raised, ")
    assert row(result.stdout, "title") == ["0.500", "2"]
    assert row(result.stdout, "body.paragraphs") == ["1.000", "1.000", "1.000", "4"]
    for heading in ("\noutlet ", "\nkind ", "wanted", "no misses", "read as their own"):
        assert heading not in result.stdout


def test_slices_misses_and_confusion_on_demand(gold: Gold) -> None:
    gold.add("satu", outlet="teluk").add("dua", kind="body", labels={**LABELS, "quotes": []})
    result = call("score", "--slices", "--confusion", "--show", "quotes", "gold")
    assert row(result.stdout, "body") == ["–", "–", "1.000", "1.000", "0.000", "0.000"]
    assert row(result.stdout, "teluk")[0] == "1.000"
    assert row(result.stdout, "teluk") != row(result.stdout, "body")
    assert "teluk   generic           1\n1 of 2 documents" in result.stdout
    assert "Garamnya larut sebelum sempat kami kumpulkan" in result.stdout.split("quotes.span\n")[1]


def test_show_may_be_repeated_and_names_what_is_clean(gold: Gold) -> None:
    gold.add("satu", labels={**LABELS, "title": "Lain", "deck": "Lain"})
    both = call("score", "--show", "title", "--show", "deck", "gold").stdout
    assert "title\n  satu\n" in both
    assert "deck\n  satu\n" in both
    assert call("score", "--show", "all", "gold").stdout.count("wanted  Lain") == 2
    assert call("score", "--show", "tags", "gold").stdout.endswith("no misses\n")


def test_only_and_kind(gold: Gold) -> None:
    gold.add("satu").add("dua", kind="body").add("tiga", kind="html", text=PAGE)
    assert call("score", "--only", "dua", "gold").stdout.startswith("1 document,")
    both = call("score", "--kind", "body", "--kind", "html", "gold").stdout
    assert both.startswith("2 documents,")


def test_the_address_and_the_layouts_can_be_kept_back(gold: Gold) -> None:
    gold.add("satu", outlet="sindonews", url="https://daerah.sindonews.com/read/1")
    assert "1 of 1 document" in call("score", "--confusion", "gold").stdout
    assert "0 of 1 document" in call("score", "--confusion", "--no-url", "gold").stdout


def test_no_layouts(gold: Gold) -> None:
    """A layout that takes the wrong element is not asked any more."""
    page = PAGE.replace("<p>Kamis", '<div id="detail-desc"><p>Cadangan.</p></div><p>Kamis')
    gold.add("satu", kind="html", text=page, url="https://daerah.sindonews.com/read/1")
    asked = row(call("score", "gold").stdout, "body.words")
    unasked = row(call("score", "--no-layouts", "gold").stdout, "body.words")
    assert float(asked[0]) < 0.5 < float(unasked[0])


def test_everything_as_json(gold: Gold, folder: Path) -> None:
    gold.add("satu", labels={**LABELS, "title": "“Lain”\ud800"})
    assert call("score", "--json", "out.json", "gold").exit_code == 0
    told = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    assert told["documents"] == 1
    assert told["fields"]["title"] == {"accuracy": 0.0, "right": 0, "n": 1}
    assert told["misses"][0]["wanted"] == "“Lain”\ud800"


def test_a_document_that_raises_makes_the_exit_code_1(
    gold: Gold, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold.add("satu").add("dua", text=TEXT.replace("Garam", "rusak"))
    read = Parser.parse

    def broken(
        self: Parser,
        source: Source,
        url: str | None = None,
        outlet: str | None = None,
        fetched_at: dt.datetime | None = None,
    ) -> Article:
        if "rusak" in str(source):
            raise RuntimeError("a bug")
        return read(self, source, url, outlet, fetched_at)

    monkeypatch.setattr(Parser, "parse", broken)
    for options in ((), ("--leave-one-out",)):
        result = call("score", *options, "gold")
        assert result.exit_code == 1
        assert "raised: dua: RuntimeError('a bug')" in result.stdout


# leave one out


def test_leave_one_out_reads_without_the_outlet_that_is_detected(gold: Gold) -> None:
    gold.add("satu", outlet="sindonews", text=SINDONEWS)
    assert "1 of 1 document" in call("score", "--confusion", "gold").stdout
    left = call("score", "--confusion", "--leave-one-out", "gold").stdout
    assert "sindonews  generic           1" in left


def document(gold: Gold, name: str) -> GoldDocument:
    from newsparse.scoring import gold_documents

    return next(found for found in gold_documents(gold.folder) if found.id == name)


def test_the_outlet_of_the_gold_is_left_out_too(gold: Gold) -> None:
    gold.add("satu", outlet="tempo", text=SINDONEWS).add("dua", outlet="entah")
    full = Parser()
    choose = LeaveOneOut(full).parser_for
    known = choose(document(gold, "satu")).outlets
    assert set(full.outlets) - set(known) == {"tempo", "sindonews"}
    assert choose(document(gold, "dua")) is full


@pytest.mark.parametrize(("outlet", "text"), [("isubogor", TEXT), ("entah", ISUBOGOR)])
def test_a_site_stands_for_its_network(gold: Gold, outlet: str, text: str) -> None:
    gold.add("satu", outlet=outlet, text=text)
    full = Parser()
    known = LeaveOneOut(full).parser_for(document(gold, "satu")).outlets
    assert set(full.outlets) - set(known) == {"pikiran-rakyat"}


def test_parsers_are_built_once(gold: Gold) -> None:
    gold.add("satu", text=SINDONEWS).add("dua", outlet="sindonews").add("tiga", outlet="tempo")
    choose = LeaveOneOut(Parser()).parser_for
    one, same, other = (choose(document(gold, name)) for name in ("satu", "dua", "tiga"))
    assert one is same
    assert one is not other


def test_outlets_of_ones_own_are_left_out_as_well(gold: Gold) -> None:
    sabana = Outlet("sabana", "Kabar Sabana", domains=("kabarsabana.id",))
    gold.add("satu", outlet="entah", url="https://kabarsabana.id/1").add("dua", outlet="tempo")
    choose = LeaveOneOut(Parser(outlets=[sabana]), [sabana]).parser_for
    assert "sabana" not in choose(document(gold, "satu")).outlets
    assert "sabana" in choose(document(gold, "dua")).outlets


def test_leave_one_out_keeps_the_other_settings(gold: Gold) -> None:
    page = PAGE.replace("<p>Kamis", '<div id="detail-desc"><p>Cadangan.</p></div><p>Kamis')
    gold.add("satu", outlet="tempo", kind="html", text=page, url="https://www.sindonews.com/1")
    without = LeaveOneOut(Parser(layouts=False), layouts=False).parser_for(document(gold, "satu"))
    article = without.parse(page, url="https://tekno.kompas.com/1")
    assert article.outlet == "kompas"
    assert "html.layout_unknown" not in [note.code for note in article.diagnostics]


# outlets that are not installed


def test_outlets_of_the_current_folder(gold: Gold, folder: Path) -> None:
    gold.add("satu", outlet="sabana-baru")
    (folder / "draf_sabana.py").write_text(DRAFT, encoding="utf-8")
    result = call("score", "--confusion", "--outlets", "draf_sabana:OUTLET", "gold")
    assert "1 of 1 document" in result.stdout, result.stderr
    assert "0 of 1 document" in call("score", "--confusion", "gold").stdout
    left = call(
        "score", "--leave-one-out", "--confusion", "--outlets", "draf_sabana:OUTLET", "gold"
    )
    assert "sabana-baru  generic" in left.stdout


@pytest.mark.usefixtures("gold")
@pytest.mark.parametrize(
    ("name", "source", "told"),
    [
        ("tidak_ada_modul:OUTLET", "", "No module named 'tidak_ada_modul'; name a module of the"),
        ("draf_kosong:OUTLET", "", "the module has no OUTLET"),
        ("draf_salah:OUTLET", "OUTLET = 7", "expected an Outlet, got int"),
        ("draf_rusak:OUTLET", "OUTLET = Outlet(", "cannot be imported: SyntaxError"),
        ("draf_rusak_lain", "", "expected my_package.outlet:OUTLET"),
        (
            "draf_kembar:OUTLET",
            'from newsparse import Outlet\nOUTLET = Outlet("sindonews", "Tiruan")',
            "two outlets claim the slug 'sindonews'",
        ),
    ],
)
def test_names_that_lead_to_no_outlet(folder: Path, name: str, source: str, told: str) -> None:
    if not name.startswith("tidak"):
        (folder / f"{name.partition(':')[0]}.py").write_text(source, encoding="utf-8")
    result = call("score", "--outlets", name, "gold")
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in squeezed(result.stderr)
    assert "--outlets" in result.stderr
    assert "newsparse_outlets" not in result.stderr


# wrong usage, wrong folders


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("tidak-ada",), 2, "there is no folder 'tidak-ada'; give the folder that holds"),
        (("a.txt",), 2, "there is no folder 'a.txt'"),
        (("--show", "judul", "gold"), 2, "no field is called 'judul'; there are all, not_article"),
        (("--json", "tidak/ada.json", "gold"), 2, "there is no folder 'tidak' to write to"),
        (("--json", "gold", "gold"), 1, "gold: it cannot be written (Is a directory)"),
        ((".",), 1, "index.jsonl: is missing; a gold folder holds index.jsonl"),
        (("--only", "padi", "gold"), 1, "none of 1 documents is wanted"),
        (("--kind", "laman", "gold"), 1, "none of 1 documents is wanted"),
    ],
)
def test_what_is_wrong_is_said(gold: Gold, args: tuple[str, ...], code: int, told: str) -> None:
    gold.add("garam")
    result = call("score", *args)
    assert result.exit_code == code
    assert told in squeezed(result.stderr)


def test_a_broken_label_names_its_file(gold: Gold) -> None:
    gold.add("garam").label("garam", '{"title": 7, "paragraphs": []}')
    result = call("score", "gold")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("newsparse: ")
    assert "garam.json: title is a number; give a text or null" in result.stderr
