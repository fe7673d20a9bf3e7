"""How time grows with length: the slope of every pattern, outlet, reader and shape of attack.

python -m benchmarks.growth                        # all of it, 64 kB to 4 MB: this takes hours
python -m benchmarks.growth patterns readers       # some groups of it
python -m benchmarks.growth outlets --largest 512  # to 512 kB

The slope is that of the line through the logarithms of time and length: 1 is linear, 2 quadratic.
It prints a table, the worst first; what takes long is not measured at longer lengths.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsparse import InputTooComplex, NotText, Parser
from tests.bad_input import test_linear_time, test_page_time
from tests.bad_input.growth import PARSER, Build
from tests.linear.collection import Found, collect
from tests.linear.ladder import slope, timed
from tests.linear.outlet_texts import OUTLETS, groups_of, page_units
from tests.linear.pumps import pumps_of
from tests.linear.reader_inputs import BYTES, FILES, write
from tests.linear.test_outlets_in_time import PARSER as ROOMY
from tests.linear.test_outlets_in_time import pumps_of_lines, reading
from tests.linear.test_readers_in_time import reading as reading_file
from tests.linear.using import is_timed, prepared
from tests.quotes import test_linear as quotes

PROBE = 64_000  # characters at which the pumps of one pattern are compared
SUSPECT = 1.2  # a slope above this is marked
Prepare = Callable[[int], Callable[[], object]]
Case = tuple[str, Prepare]


@dataclass(frozen=True)
class Row:
    """What was measured of one case."""

    name: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def slope(self) -> float:
        """The exponent by which time grows with length; 0 where there is too little to tell."""
        return slope(self.sizes, self.seconds)

    def __str__(self) -> str:
        reached, taken = self.sizes[-1], self.seconds[-1]
        last = taken / self.seconds[-2] if len(self.seconds) > 1 and self.seconds[-2] else math.nan
        mark = "  <<<" if self.slope > SUSPECT else ""
        cost = taken / reached * 1e6
        return (
            f"{self.slope:>6.2f} {last:>6.2f} {cost:>9.4f} {reached // 1000:>6}  {self.name}{mark}"
        )


def parsing(build: Build, parser: Parser = PARSER) -> Prepare:
    """The work of parsing what is built; a page that is refused counts as read."""

    def prepare(size: int) -> Callable[[], object]:
        text = build(size)

        def read() -> None:
            with contextlib.suppress(InputTooComplex, NotText):
                parser.parse(text)

        return read

    return prepare


def pattern_cases() -> Iterator[Case]:
    """Each pattern on the pump that costs it most; those that get short texts only are left out."""
    for found in collect():
        if is_timed(found) and not found.longest:
            yield found.name, _slowest(found)


def _slowest(found: Found) -> Prepare:
    works = [prepared(found, pump, m) for pump in pumps_of(found) for m in sorted(found.methods)]
    return max(works, key=lambda prepare: timed(prepare(PROBE)))


def outlet_cases() -> Iterator[Case]:
    """Each outlet's lines, few at a time, and its layouts."""
    for outlet in OUTLETS:
        for number, lines in enumerate(groups_of(outlet)):
            for shape, pump in zip(("lines", "one line"), pumps_of_lines(lines), strict=True):
                yield f"{outlet.slug}, {shape} {number}", reading(pump, outlet.slug)
        for layout in outlet.layouts:
            for shape, (head, unit, end) in zip(
                ("one body", "bodies"), page_units(layout), strict=True
            ):
                build = _page(head, unit, end)
                yield f"{outlet.slug} {layout.years}, {shape}", parsing(build, ROOMY)


def _page(head: str, unit: str, end: str) -> Build:
    return lambda size: head + unit * (size // len(unit)) + end


def text_cases() -> Iterator[Case]:
    """The shapes of attack in texts and quotes."""
    for name, build in test_linear_time.PUMPS.items():
        yield f"text, {name}", parsing(build)
    for name, unit in quotes.UNITS.items():
        yield f"quotes, {name}", parsing(quotes._pump(unit), quotes.WITH_INDIRECT)


def page_cases() -> Iterator[Case]:
    """The shapes of attack in pages."""
    shapes = {**test_page_time.PUMPS, **test_page_time.MANY_LINES}
    shapes |= {name: build for name, (_, build) in test_page_time.ONCE_SLOW.items()}
    for name, build in shapes.items():
        yield f"page, {name}", parsing(build, ROOMY)


def reader_cases() -> Iterator[Case]:
    """Bytes, files and archives."""
    for name, make in BYTES.items():
        yield f"bytes, {name}", lambda size, make=make: parsing_bytes(make(size))  # type: ignore[misc]
    with tempfile.TemporaryDirectory() as folder:
        for name in FILES:
            path = Path(folder)
            yield f"file, {name}", lambda size, n=name, p=path: reading_file(write(p, n, size))  # type: ignore[misc]


def parsing_bytes(data: bytes) -> Callable[[], object]:
    """The work of decoding and parsing bytes."""

    def read() -> None:
        with contextlib.suppress(InputTooComplex, NotText):
            PARSER.parse(data)

    return read


GROUPS: dict[str, Callable[[], Iterator[Case]]] = {
    "patterns": pattern_cases,
    "readers": reader_cases,
    "texts": text_cases,
    "pages": page_cases,
    "outlets": outlet_cases,
}


def measured(case: Case, sizes: Iterable[int], longest: float) -> Row:
    """The time of a case at each length, the best of three or, where that takes long, the first."""
    name, prepare = case
    done: list[int] = []
    seconds: list[float] = []
    for size in sizes:
        work = prepare(size)
        best = timed(work)
        if best < longest / 10:
            best = min(best, timed(work), timed(work))
        done.append(size)
        seconds.append(best)
        if best > longest:
            break
    return Row(name, tuple(done), tuple(seconds))


def main() -> None:
    """Measure what was asked for and print it, the worst first."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("groups", nargs="*", choices=[*GROUPS, []], help="default: all")
    options.add_argument("--smallest", type=int, default=64, help="kB")
    options.add_argument("--largest", type=int, default=4096, help="kB")
    options.add_argument("--seconds", type=float, default=10, help="the longest run of one case")
    given = options.parse_args()
    sizes = [given.smallest * 1000]
    while sizes[-1] * 2 <= given.largest * 1000:
        sizes.append(sizes[-1] * 2)
    PARSER.parse("Hujan turun sejak pagi di kota itu.")
    ROOMY.parse("<p>Hujan turun sejak pagi di kota itu.</p>")
    cases = (case for group in given.groups or GROUPS for case in GROUPS[group]())
    rows: list[Row] = []
    with contextlib.suppress(KeyboardInterrupt):  # what was measured until then is printed
        for case in cases:
            rows.append(measured(case, sizes, given.seconds))
    print(f"{'slope':>6} {'last':>6} {'µs/char':>9} {'kB':>6}  {len(rows)} cases")
    for row in sorted(rows, key=lambda row: -row.slope):
        print(row)


if __name__ == "__main__":
    main()
