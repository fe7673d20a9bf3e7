"""Inputs that fuzzing found, shortened, each with its story; they are replayed by every test run."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CASES", "Case"]


@dataclass(frozen=True)
class Case:
    """An input of a target that once broke a law."""

    target: str
    story: str
    data: bytes


CASES: tuple[Case, ...] = (
    Case(
        "text",
        "the headline again with a stop set apart: nothing was left for a caption, IndexError",
        b"Warga Menanam Bakau di Muara\n\nKUPANG - Hujan turun.\n\nWarga Menanam Bakau di Muara .",
    ),
    Case(
        "text",
        "the headline again, longer in lower case than as printed: IndexError behind its end",
        "Warga Menanam Bakau di Straße\n\nHujan turun.\n\nWarga Menanam Bakau di Straße!".encode(),
    ),
    Case(
        "quotes",
        "a subject of nothing but a blank that is no space, reported speech asked for: IndexError",
        '\n,"\u2003ujarnya\u2003menambahkan'.encode(),
    ),
    Case(
        "text",
        "no word stood before a verb, only a blank that is no space: IndexError",
        "Hujan turun di Kupang.\n\n“Kami pulang ,”\x0bmentaka\x0bmengatakan “Air surut.”".encode(),
    ),
)
