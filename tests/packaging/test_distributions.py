"""What is in the wheel and the sdist, and that it works where it is installed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import newsparse
from tests.packaging.distributions import Built, contents, metadata, source_files
from tests.packaging.environment import ROOT, Environment

pytestmark = pytest.mark.timeout(300)

EXTRAS = {"cli", "dev", "frames", "ray", "spark", "test", "warc", "zstd"}
BASE = {"beautifulsoup4", "dateparser", "pydantic", "regex", "selectolax", "soupsieve"}


def test_the_wheel_holds_the_package_and_nothing_else(built: Built) -> None:
    about = f"newsparse-{newsparse.__version__}.dist-info"
    files = set(contents(built.wheel))
    ours = {name for name in files if not name.startswith(f"{about}/")}
    assert ours == source_files("newsparse")
    assert {"newsparse/py.typed", "newsparse/quotes/lexicon/cues.txt"} <= ours
    assert {name.rpartition("/")[2] for name in files - ours} == {
        *("METADATA", "WHEEL", "RECORD", "entry_points.txt", "LICENSE")
    }


def test_the_sdist_holds_all_that_the_tests_need(built: Built) -> None:
    files = {
        p.relative_to(built.unpacked).as_posix() for p in built.unpacked.rglob("*") if p.is_file()
    }
    assert source_files("newsparse", "tests", "samples", "benchmarks", "fuzzing", "docs") <= files
    beside = {path.name for form in ("*.md", "*.toml", "*.yml") for path in ROOT.glob(form)}
    assert {"README.md", "LICENSE", "PKG-INFO", *beside} <= files
    assert not [name for name in files if re.search(r"__pycache__|\.pyc$|_cache/", name)]


def test_the_wheel_of_the_sdist_is_the_same(built: Built) -> None:
    assert contents(built.wheel_of_sdist) == contents(built.wheel)
    assert (
        built.wheel_of_sdist.name
        == built.wheel.name
        == (f"newsparse-{newsparse.__version__}-py3-none-any.whl")
    )


def test_what_it_says_of_itself(built: Built) -> None:
    told = metadata(built.wheel)
    assert (told["Name"], told["Version"]) == ("newsparse", newsparse.__version__)
    assert told["Requires-Python"] == ">=3.10"
    assert told["License"] == "MIT"
    assert "Typing :: Typed" in told.get_all("Classifier", [])
    assert told["Description-Content-Type"] == "text/markdown"
    assert told.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(told.get_all("Provides-Extra", [])) >= EXTRAS
    needed = [line for line in told.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {re.split(r"[^\w-]", line)[0] for line in needed} == BASE


def test_entry_points(built: Built) -> None:
    [points] = [
        data for name, data in contents(built.wheel).items() if name.endswith("entry_points.txt")
    ]
    lines = [line for line in points.decode().splitlines() if line]
    assert lines == [
        "[console_scripts]",
        "newsparse = newsparse.cli:main",
        "[pytest11]",
        "newsparse = newsparse.testing.pytest_plugin",
    ]


def test_the_installed_one_is_imported(installed: Environment) -> None:
    [path, version] = installed.answer("answer = [newsparse.__file__, newsparse.__version__]")
    assert Path(path).resolve().is_relative_to(installed.packages.resolve())
    assert version == newsparse.__version__
    code = "import sys, pathlib\nanswer = [p for p in sys.path if (pathlib.Path(p or '.') / 'samples').is_dir()]"
    assert installed.answer(code) == []


def test_readme_holds_where_it_is_installed(installed: Environment, tmp_path: Path) -> None:
    """Every example of the README, in a folder with the samples and without the source."""
    shutil.copy(ROOT / "README.md", tmp_path)
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    options = ("-o", "NORMALIZE_WHITESPACE", "-o", "ELLIPSIS")
    told = installed.run("python", "-m", "doctest", "-v", *options, "README.md", cwd=tmp_path)
    assert "samples/pikiran_rakyat/isubogor.txt" in told


def test_the_script_reads_the_samples(installed: Environment) -> None:
    pytest.importorskip("typer")
    told = installed.run("newsparse", "parse", "--summary", str(ROOT / "samples" / "sindonews"))
    assert "Sindonews" in told
    assert installed.run("newsparse", "--version").strip() == f"newsparse {newsparse.__version__}"
    assert installed.run("python", "-m", "newsparse", "--version").startswith("newsparse ")


def test_a_user_s_program_runs(installed: Environment, tmp_path: Path) -> None:
    program = shutil.copy(Path(__file__).with_name("user_program.py"), tmp_path)
    sample = ROOT / "samples" / "pikiran_rakyat" / "isubogor.txt"
    told = installed.run("python", "-I", str(program), str(sample), cwd=tmp_path)
    assert told.startswith("Asep Junaedi: Awalnya cuma")


def test_it_works_without_what_only_extras_bring(installed: Environment) -> None:
    """As installed by `pip install newsparse`: the packages of extras cannot be imported."""
    code = """
import sys
for name in ("typer", "rich", "pandas", "pyarrow", "fastwarc", "zstandard", "pytest", "hypothesis"):
    sys.modules[name] = None
article = newsparse.parse("<h1>Padi Naik di Sabana</h1><p>Harga padi naik lagi, kata Rini.</p>")
answer = [article.title, len(newsparse.outlets()) > 40]
"""
    assert installed.answer(code) == ["Padi Naik di Sabana", True]
