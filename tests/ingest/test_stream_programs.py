"""`parse_many` in programs of their own: every start method, notebooks, Ctrl-C, a killed parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.timeout(180)  # interpreters start slowly on a busy machine

OUTLET = """
from newsparse import Outlet
from newsparse.outlets.layout import Layout

def mark(container):
    for slide in container.find_all("div"):
        slide["data-role"] = "caption"

LAYOUT = Layout("2024-26", body="div.isi", title="h2", refine=mark)
OUTLET = Outlet("kabar-sabana", "Kabar Sabana", ("kabarsabana.id",), layouts=(LAYOUT,))
"""
PAGES = """
import multiprocessing, sys
import newsparse
from newsparse.ingest.stream import parse_many

PAGE = '''<h2>Jagung Sabana Panen Raya</h2><div class="isi"><div>Warga di ladang %d.</div>
<p>Warga panen jagung sejak pagi tadi di lereng bukit itu.</p></div>'''

def pages():
    return [(PAGE % number, "https://kabarsabana.id/jagung") for number in range(9)]

def show(results):
    articles = list(results)
    assert [a.captions[0].text for a in articles] == ["Warga di ladang %d." % n for n in range(9)]
    print(*{article.outlet for article in articles}, "fine")
"""


def run(code: str, *, folder: Path, as_file: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a program from its file, or as a notebook does, without any."""
    path = os.pathsep.join([str(ROOT), str(folder)])
    script = folder / "program.py"
    script.write_text(code, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(script)] if as_file else [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=150,
    )


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_script_under_every_start_method(method: str, tmp_path: Path) -> None:
    """Outlets of the script itself, registered or in a parser, are known to the workers."""
    main = f"""
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    newsparse.register(OUTLET)
    show(parse_many(pages(), workers=2, chunk=2))
    show(parse_many(pages(), workers=2, chunk=2, parser=newsparse.Parser([OUTLET])))
"""
    done = run(OUTLET + PAGES + main, folder=tmp_path)
    assert done.stdout.splitlines() == ["kabar-sabana fine"] * 2, done.stderr
    assert not done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="spawned workers know no notebook")
def test_a_notebook_whose_workers_are_copies(tmp_path: Path) -> None:
    cell = """
multiprocessing.set_start_method("fork")
newsparse.register(OUTLET)
show(parse_many(pages(), workers=2, chunk=2))
"""
    done = run(OUTLET + PAGES + cell, folder=tmp_path, as_file=False)
    assert done.stdout.split() == ["kabar-sabana", "fine"], done.stderr


def test_a_notebook_whose_workers_are_spawned(tmp_path: Path) -> None:
    """What the notebook itself defines cannot reach them, what a module defines can."""
    (tmp_path / "kabar_sabana.py").write_text(OUTLET, encoding="utf-8")
    cell = """
multiprocessing.set_start_method("spawn")
try:
    parse_many(pages(), workers=2, parser=newsparse.Parser([OUTLET]))
except TypeError as error:
    print(error)
show(parse_many(pages(), parser=newsparse.Parser([OUTLET])))
import kabar_sabana
newsparse.register(kabar_sabana.OUTLET)
show(parse_many(pages(), workers=2, chunk=2))
"""
    done = run(OUTLET + PAGES + cell, folder=tmp_path, as_file=False)
    told, *shown = done.stdout.splitlines()
    assert "'kabar-sabana' uses a function of this notebook" in told, done.stderr
    assert "workers=1" in told
    assert shown == ["kabar-sabana fine"] * 2, done.stderr


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_plugins_are_loaded_by_the_workers_themselves(method: str, tmp_path: Path) -> None:
    """So a plugin may hold what cannot be sent; one that is left out stays out."""
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    source = OUTLET.replace("refine=mark", "refine=lambda container: mark(container)")
    (tmp_path / "kabar_sabana.py").write_text(source, encoding="utf-8")
    about = tmp_path / "kabar_sabana-1.0.dist-info"
    about.mkdir()
    points = "[newsparse.outlets]\nkabar-sabana = kabar_sabana:OUTLET\n"
    (about / "entry_points.txt").write_text(points, encoding="utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: kabar-sabana\nVersion: 1.0\n")
    main = f"""
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    show(parse_many(pages(), workers=2, chunk=2))
    without = newsparse.Parser(without=["kabar-sabana"])
    print(*{{a.outlet for a in parse_many(pages(), workers=2, chunk=2, parser=without)}})
    without = newsparse.Parser(plugins=False)
    print(*{{a.outlet for a in parse_many(pages(), workers=2, chunk=2, parser=without)}})
"""
    done = run(PAGES + main, folder=tmp_path)
    assert done.stdout.splitlines() == ["kabar-sabana fine", "generic", "generic"], done.stderr


def test_a_script_without_its_guard_is_told_of_it(tmp_path: Path) -> None:
    main = """
multiprocessing.set_start_method("spawn", force=True)
show(parse_many(pages(), workers=2))
"""
    done = run(PAGES + main, folder=tmp_path)
    assert done.returncode
    last = done.stderr.splitlines()[-1]
    assert "RuntimeError: a worker process could not start" in last, done.stderr
    assert "__main__" in last


ENDLESS = """
import itertools, multiprocessing
from newsparse.ingest.stream import parse_many

if __name__ == "__main__":
    texts = itertools.repeat("KUPANG - Hujan turun sejak pagi di kota itu.")
    for number, result in enumerate(parse_many(texts, workers=2, chunk=4)):
        if number == 20:
            print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""
HANGING = """
import multiprocessing, os, time
from newsparse import Parser
from newsparse.ingest.stream import parse_many

def hang(*_, **__):
    with open("macet.txt", "a") as file:
        print(os.getpid(), file=file, flush=True)
    while len(open("macet.txt").read().split()) < 2:
        time.sleep(0.01)
    print(open("macet.txt").read().replace("\\n", " "), flush=True)
    time.sleep(60)

multiprocessing.set_start_method("fork")  # a copy hangs as well
Parser.parse = hang
next(parse_many(["Hujan turun.", "Air surut."], workers=2, chunk=1))
"""
PROC = Path("/proc/self/stat")


def _begin(folder: Path, code: str) -> tuple[subprocess.Popen[str], list[int]]:
    """Start a program in a group of its own; the program, and its workers as it prints them."""
    (folder / "program.py").write_text(code, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "program.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert program.stdout is not None
    workers = [int(pid) for pid in program.stdout.readline().split()]
    assert len(workers) == 2
    return program, workers


def _are_gone(pids: list[int]) -> bool:
    ends = time.monotonic() + 10
    while any(map(_is_alive, pids)) and time.monotonic() < ends:
        time.sleep(0.02)
    return not any(map(_is_alive, pids))


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # dead, but nobody asked after it: containers have no init


@pytest.mark.skipif(not PROC.exists(), reason="needs /proc")
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    reason="a shell's background jobs ignore Ctrl-C, and so does what they start",
)
def test_ctrl_c_ends_all_of_it_with_one_traceback(tmp_path: Path) -> None:
    program, workers = _begin(tmp_path, ENDLESS)
    for worker in workers:  # a terminal sends it to all at once; they leave it to the program
        os.kill(worker, signal.SIGINT)
    time.sleep(0.2)
    assert all(map(_is_alive, workers))
    os.killpg(program.pid, signal.SIGINT)
    _, told = program.communicate(timeout=20)
    assert told.count("Traceback") == 1, told
    assert told.splitlines()[-1] == "KeyboardInterrupt"
    assert _are_gone(workers)


@pytest.mark.skipif(not PROC.exists(), reason="needs /proc")
@pytest.mark.parametrize("code", [ENDLESS, HANGING], ids=["at-work", "hanging"])
def test_workers_do_not_outlive_a_killed_program(code: str, tmp_path: Path) -> None:
    program, workers = _begin(tmp_path, code)
    program.kill()
    assert _are_gone(workers)
    program.communicate(timeout=20)
