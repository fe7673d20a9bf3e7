"""The roles a stretch of text can have. Every character of a text has exactly one."""

from __future__ import annotations

from enum import Enum

__all__ = ["CONTENT", "Role"]


class Role(str, Enum):
    """What a segment is in the article.

    >>> Role("body") is Role.BODY
    True
    >>> str(Role.DATELINE)
    'dateline'
    """

    TITLE = "title"  # the headline, once
    KICKER = "kicker"  # section label above the headline
    DECK = "deck"  # the line under the headline
    TIMESTAMP = "timestamp"  # when it was published or updated, as printed
    BYLINE = "byline"  # who wrote, edited, photographed; initials
    BIO = "bio"  # text about the author
    DATELINE = "dateline"  # place and outlet that open the first paragraph, with the dash
    BODY = "body"  # one paragraph of the article's own text
    SUBHEAD = "subhead"  # a heading inside the body
    CAPTION = "caption"  # text under a picture, its credit included
    RELATED = "related"  # links to other articles, with their labels
    TAGS = "tags"  # topics, with their label
    SOURCE = "source"  # "Sumber: TASS", "Artikel ini telah tayang di ..."
    ENDMARK = "endmark"  # "***" and the like
    DISCLAIMER = "disclaimer"  # legal and community text
    WIDGET = "widget"  # page furniture: buttons, ads, counters, promotions
    DUPLICATE = "duplicate"  # a second print of text that is body already
    UNKNOWN = "unknown"  # nothing claimed it: kept, and shown as doubtful
    BLANK = "blank"  # empty lines

    def __str__(self) -> str:
        return self.value


CONTENT = frozenset(
    {
        Role.TITLE,
        Role.KICKER,
        Role.DECK,
        Role.TIMESTAMP,
        Role.BYLINE,
        Role.DATELINE,
        Role.BODY,
        Role.SUBHEAD,
        Role.CAPTION,
        Role.TAGS,
        Role.SOURCE,
    }
)
"""Roles that say something about the article; the others are what stands around it."""
