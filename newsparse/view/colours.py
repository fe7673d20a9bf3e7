"""The colours of the view, for light and dark grounds, and the hue of each role and speaker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from newsparse.roles import Role
from newsparse.values import Quote, QuotedSpeaker

__all__ = ["DARK", "HUES", "LIGHT", "ROLE_HUES", "quote_hue", "speaker_hues", "variables"]

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#ffffff",
        "panel": "#f6f5f2",
        "ink": "#1a1a1a",
        "soft": "#5c5b57",
        "line": "#d8d6cf",
        "link": "#0b57a4",
        "blue": "#1f5fae",
        "blue-tint": "#e1ebfa",
        "green": "#24703a",
        "green-tint": "#dff1e1",
        "violet": "#6a3fa3",
        "violet-tint": "#ede4f8",
        "teal": "#00686d",
        "teal-tint": "#d8f0f0",
        "amber": "#855c00",
        "amber-tint": "#fdf1c9",
        "rose": "#a8234a",
        "rose-tint": "#fce3e8",
        "grey": "#5c5b57",
        "grey-tint": "#eceae5",
        "red": "#b3161b",
        "red-tint": "#fde2df",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#17191d",
        "panel": "#1f2227",
        "ink": "#e9e7e2",
        "soft": "#a9a8a3",
        "line": "#3b3e45",
        "link": "#8dbcf3",
        "blue": "#8ab8f2",
        "blue-tint": "#1f3250",
        "green": "#86d093",
        "green-tint": "#1f3a26",
        "violet": "#c6a9f1",
        "violet-tint": "#382b50",
        "teal": "#74d1d4",
        "teal-tint": "#143a3d",
        "amber": "#e3bd57",
        "amber-tint": "#3e3515",
        "rose": "#f4a0b4",
        "rose-tint": "#4a2431",
        "grey": "#a9a8a3",
        "grey-tint": "#2c2f35",
        "red": "#ff9a93",
        "red-tint": "#4f2322",
    }
)
"""A hue comes as a colour to write and underline with, and as a tint to write on."""

HUES = tuple(name.removesuffix("-tint") for name in LIGHT if name.endswith("-tint"))

ROLE_HUES: Mapping[Role, str] = MappingProxyType(
    {
        Role.TITLE: "blue",
        Role.KICKER: "blue",
        Role.DECK: "blue",
        Role.SUBHEAD: "blue",
        Role.TIMESTAMP: "green",
        Role.DATELINE: "green",
        Role.BYLINE: "violet",
        Role.BIO: "violet",
        Role.BODY: "ink",
        Role.CAPTION: "teal",
        Role.TAGS: "teal",
        Role.SOURCE: "teal",
        Role.RELATED: "rose",
        Role.DUPLICATE: "amber",
        Role.ENDMARK: "grey",
        Role.DISCLAIMER: "grey",
        Role.WIDGET: "grey",
        Role.BLANK: "grey",
        Role.UNKNOWN: "red",
    }
)
_SPEAKER_HUES = ("amber", "blue", "green", "rose", "violet", "teal")


def speaker_hues(speakers: Iterable[QuotedSpeaker]) -> dict[str, str]:
    """A hue for each speaker, in the order of their first quotes.

    >>> speaker_hues([QuotedSpeaker("Rini Astuti", None, "person", 2)])
    {'Rini Astuti': 'amber'}
    """
    return {
        who.name: _SPEAKER_HUES[number % len(_SPEAKER_HUES)] for number, who in enumerate(speakers)
    }


def quote_hue(quote: Quote, hues: Mapping[str, str]) -> str:
    """The hue of a quote: that of its speaker, grey where the text names nobody.

    >>> quote_hue(Quote("surut", "direct", (4, 9), 0), {"Rini Astuti": "amber"})
    'grey'
    """
    return hues.get(quote.speaker.name, "grey") if quote.speaker else "grey"


def variables(colours: Mapping[str, str]) -> str:
    """The colours as declarations of a style sheet.

    >>> variables({"ink": "#000000"})
    '--np-ink:#000000'
    """
    return ";".join(f"--np-{name}:{value}" for name, value in colours.items())
