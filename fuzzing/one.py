"""Fuzz one target in this process: `python -m fuzzing.one NAME FOLDER [flags of libFuzzer]`.

A broken law is kept as a finding and the run goes on; a crash, a hang or a swollen memory ends the
process, and libFuzzer keeps the input.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fuzzing.target import Target

__all__ = ["keep", "main"]

_BOUNDS = ("-timeout=20", "-rss_limit_mb=1024", "-print_final_stats=1")
_WARM_UP = 20  # every so many seeds are checked first


def main() -> None:
    """Prepare the folder of a target and hand over to libFuzzer, which ends the process."""
    name, folder, *flags = sys.argv[1:]
    corpus, seeds, findings = (Path(folder, part) for part in ("corpus", "seeds", "findings"))
    for place in (corpus, seeds, findings):
        place.mkdir(parents=True, exist_ok=True)
    atheris: Any = importlib.import_module("atheris")  # without types, and not on every system
    with atheris.instrument_imports(include=["newsparse"]):
        target: Target = importlib.import_module("fuzzing.targets").TARGETS[name]
        given = list(target.seeds())
        for seed in given[::_WARM_UP]:  # what loads on first use must be instrumented as well
            keep(target, seed, findings)
    for seed in given:
        (seeds / _digest(seed)).write_bytes(seed)
    settings = (*_BOUNDS, f"-max_len={target.longest}", f"-artifact_prefix={findings}/", *flags)
    mutation = _mutation(atheris, target, given, Path(folder, "words.dict"))
    arguments = [sys.argv[0], *settings, f"-dict={folder}/words.dict", str(corpus), str(seeds)]
    atheris.Setup(arguments, lambda data: keep(target, data, findings), custom_mutator=mutation)
    atheris.Fuzz()


def _mutation(atheris: Any, target: Target, seeds: list[bytes], dictionary: Path) -> Any:
    """Half of the changes are those of libFuzzer, half our own; both use the dictionary."""
    from fuzzing.mutation import Mutation
    from fuzzing.words import as_bytes, as_dictionary

    words = as_bytes(target.words())
    dictionary.write_text(as_dictionary(words), encoding="ascii")
    mutation = Mutation(target.joint, seeds, words)

    def change(data: bytes, longest: int, seed: int) -> bytes:
        if seed % 2:
            return mutation.of(data, longest, seed)
        return bytes(atheris.Mutate(data, longest))

    return change


def keep(target: Target, data: bytes, findings: Path) -> None:
    """Check one input; of each way to break a law the shortest input is kept, with its story."""
    try:
        target.check(data)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)[-2:]
        place = "".join(f"{frame.filename}:{frame.lineno};" for frame in frames)
        kept = findings / f"broken-{_digest(f'{type(error)}{place}'.encode())[:12]}"
        if not kept.exists() or len(data) < kept.stat().st_size:
            kept.write_bytes(data)
            story = "".join(traceback.format_exception(error))
            kept.with_suffix(".txt").write_text(story, encoding="utf-8", errors="replace")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main()
