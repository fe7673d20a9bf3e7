"""Stamps and datelines as templates: the words that change become placeholders of `Outlet`."""

from __future__ import annotations

import re

from newsparse.fields.calendar import DAY_WORD, MONTH_WORD

__all__ = ["dateline_template", "stamp_template"]

_PARTS = (  # in this order: a date is taken before its figures could be a day
    ("{weekday}", re.compile(rf"(?<![^\W\d_]){DAY_WORD}(?![^\W\d_])(?=[,.]?\s*[0-9])", re.I)),
    (
        "{date}",
        re.compile(
            rf"(?<![0-9])[0-9]{{1,2}}\s{MONTH_WORD}\s(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9])", re.I
        ),
    ),
    ("{day}", re.compile(r"(?<![0-9/-])[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}(?![0-9/-])")),
    ("{time}", re.compile(r"(?<![0-9:.])[0-9]{1,2}[:.][0-9]{2}(?![0-9]|[:.][0-9])")),
    ("{zone}", re.compile(r"\b(?:WITA|WIB|WIT)\b", re.I)),
)
_FIGURE = re.compile(r"(?<![^\W\d_])[0-9]")  # the 6 of Liputan6 is none
_BLANKS = re.compile(r"\s+")
_LONGEST = 100  # characters of a stamp that is one: longer lines hold other things


def stamp_template(line: str) -> str | None:
    """The template of a printed stamp; None where the placeholders cannot say its form.

    >>> stamp_template("Rabu, 6 Maret 2024 | 07:45 WITA")
    '{weekday}, {date} | {time} {zone}'
    >>> stamp_template("Sabana - 03/04/2022, 8.54 WIB")
    'Sabana - {day}, {time} {zone}'
    >>> stamp_template("2024-03-06 07:45") is None
    True
    """
    line = _BLANKS.sub(" ", line).strip()
    template = _with_dates(line)
    if template is None or not ("{date}" in template or "{day}" in template):
        return None
    return None if len(line) > _LONGEST or _FIGURE.search(template) else template


def dateline_template(raw: str, place: str | None, brand: str | None) -> str | None:
    """The template of a printed dateline; None where nothing in it changes or names the outlet.

    >>> dateline_template("Atambua, Kabar Sabana -", "Atambua", "Kabar Sabana")
    '{Place}, Kabar Sabana - '
    >>> dateline_template("ENDE –", "ENDE", None)
    '{PLACE} – '
    >>> dateline_template("SABANA POS -", None, "SABANA POS")
    'SABANA POS - '
    >>> dateline_template("Sabana7.com, Ende -", "Ende", "Sabana7.com")
    'Sabana7.com, {Place} - '
    """
    template = _with_dates(_BLANKS.sub(" ", raw).strip())
    if template is None or not (place or brand):
        return None
    if place:
        if place not in template:
            return None
        template = template.replace(place, "{PLACE}" if place.isupper() else "{Place}", 1)
    if _FIGURE.search(template):
        return None
    return template if template[-1].isalnum() else f"{template} "


def _with_dates(line: str) -> str | None:
    if "{" in line or "}" in line:
        return None
    for placeholder, pattern in _PARTS:
        line = pattern.sub(placeholder, line)
    return line
