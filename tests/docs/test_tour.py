"""samples/tour.ipynb, executed as a reader would: from the project's folder, and from samples/."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "samples" / "tour.ipynb"
_WHY = "needs the extras notebook and test"

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def executed(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Any:
    """The notebook with its outputs, run in the folder that is asked for."""
    for module in ("ipykernel", "matplotlib", "pandas"):
        pytest.importorskip(module, reason=_WHY)
    nbformat = pytest.importorskip("nbformat", reason=_WHY)
    nbclient = pytest.importorskip("nbclient", reason=_WHY)
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    monkeypatch.setenv("PYTHONPATH", path.rstrip(os.pathsep))
    notebook = nbformat.read(TOUR, as_version=4)
    place = {"metadata": {"path": str(request.param)}}
    client = nbclient.NotebookClient(notebook, timeout=200, kernel_name="python3", resources=place)
    client.execute()
    return notebook


def _outputs(notebook: Any, kind: str) -> list[tuple[str, str]]:
    """Id of the cell and the output, for each output of a MIME type."""
    return [
        (cell.id, output.data[kind])
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if kind in output.get("data", {})
    ]


@pytest.mark.parametrize(
    "executed", [ROOT, ROOT / "samples"], ids=["root", "samples"], indirect=True
)
def test_the_tour_runs(executed: Any) -> None:
    html = dict(_outputs(executed, "text/html"))
    assert list(html) == ["article", "parse", "quotes"]
    assert '<mark class="np-direct' in html["article"]
    assert "<caption>8 articles</caption>" in html["parse"]
    assert [cell for cell, _ in _outputs(executed, "image/png")] == ["who", "clocks"]
    said = [
        o for cell in executed.cells for o in cell.get("outputs", []) if o.output_type == "stream"
    ]
    assert [output.name for output in said] == ["stdout"]  # no warning


def test_the_tour_is_kept_without_outputs() -> None:
    nbformat = pytest.importorskip("nbformat", reason=_WHY)
    notebook = nbformat.read(TOUR, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(code) > 5
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
