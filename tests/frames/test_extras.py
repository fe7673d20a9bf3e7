"""Without an extra the modules import, and what needs it says how to install it."""

from __future__ import annotations

import subprocess
import sys

import pytest

BEFORE = """
import sys
for name in ("pandas", "pyarrow", "ray", "pyspark"):
    sys.modules[name] = None
import newsparse, newsparse.arrow, newsparse.frames, newsparse.ray, newsparse.spark
article = newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu.")
try:
    {call}
except ModuleNotFoundError as error:
    print(error.name, error)
"""


@pytest.mark.parametrize(
    ("call", "package", "extra"),
    [
        ("newsparse.frames.to_frame([article])", "pandas", "frames"),
        ("newsparse.arrow.schema()", "pyarrow", "frames"),
        ("newsparse.arrow.to_table([article])", "pyarrow", "frames"),
        ("newsparse.arrow.from_table(None)", "pyarrow", "frames"),
        ("newsparse.arrow.parse_batch(None)", "pyarrow", "frames"),
        ("newsparse.ray.parse_dataset(None)", "pyarrow", "frames"),
        ("newsparse.spark.parse_frame(None)", "pyspark", "spark"),
    ],
)
def test_a_missing_extra_is_named(call: str, package: str, extra: str) -> None:
    code = BEFORE.format(call=call)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    told = f'{package} newsparse needs {package} for this: pip install "newsparse[{extra}]"\n'
    assert done.stdout == told, done.stderr


def test_a_package_that_lacks_something_itself_says_so(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    from newsparse.extras import needed

    assert isinstance(tmp_path, Path)
    (tmp_path / "rusak_sendiri.py").write_text("import tidak_ada_sama_sekali\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="No module named 'tidak_ada_sama_sekali'"):
        needed("rusak_sendiri", "frames")


def test_importing_newsparse_loads_none_of_it() -> None:
    code = (
        "import sys, newsparse; newsparse.parse('Hujan turun.'); "
        "print([m for m in ('pandas', 'pyarrow', 'numpy', 'newsparse.arrow') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
