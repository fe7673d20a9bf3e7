"""Articles with any values at all, as no text would give them; lone surrogates included."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import strategies as st

from newsparse import Article, Role, Segment
from newsparse.values import (
    Caption,
    Contributor,
    Dateline,
    DateMention,
    Diagnostic,
    LeadImage,
    Quote,
    Related,
    Speaker,
    Timestamp,
)

__all__ = ["made_articles", "without_surrogates"]

_text = st.text(st.characters(exclude_categories=()), max_size=8)
_texts = st.lists(_text, max_size=3)
_number = st.integers(0, 2**31 - 1)
_span = st.tuples(_number, _number)
_zone = st.integers(-1439, 1439).map(lambda east: dt.timezone(dt.timedelta(minutes=east)))
_moment = st.datetimes(timezones=_zone)
_maybe_text = st.none() | _text
_maybe_span = st.none() | _span
_maybe_moment = st.none() | _moment

_caption = st.builds(Caption, _text, _maybe_text, _maybe_text)
_speaker = st.builds(
    Speaker, _text, _maybe_text, _maybe_text, st.sampled_from(("person", "document")), _maybe_span
)
_quote = st.builds(
    Quote,
    text=_text,
    kind=st.sampled_from(("direct", "mixed", "indirect")),
    span=_span,
    paragraph=_number,
    speaker=st.none() | _speaker,
    cue=_maybe_text,
    cited=_maybe_text,
    resolved_by=_maybe_text,
    confidence=st.none() | st.floats(0, 1),
    flags=st.lists(_text, max_size=2).map(tuple),
)
_detail = st.builds(
    Timestamp,
    _text,
    _maybe_text,
    st.sampled_from(("minute", "day")),
    st.sampled_from(("printed", "url")),
    st.booleans(),
)
_segment = st.builds(Segment, _number, _number, st.sampled_from(Role), _text)
_mention = st.builds(DateMention, _text, st.none() | st.dates(), _span)

made_articles = st.builds(
    Article,
    outlet=_text,
    outlet_name=_text,
    network=_maybe_text,
    format=st.sampled_from(("text", "html")),
    url=_maybe_text,
    title=_maybe_text,
    deck=_maybe_text,
    kicker=_maybe_text,
    dateline=st.none() | st.builds(Dateline, _text, _maybe_text, _maybe_text),
    timestamp=_maybe_moment,
    timestamp_detail=st.none() | _detail,
    modified=_maybe_moment,
    dates=st.lists(_mention, max_size=2),
    estimated_date=st.none() | st.dates(),
    contributors=st.lists(
        st.builds(Contributor, _text, st.sampled_from(("author", "initials"))), max_size=2
    ),
    body=_text,
    paragraphs=_texts,
    subheads=_texts,
    quotes=st.lists(_quote, max_size=2),
    captions=st.lists(_caption, max_size=2),
    related=st.lists(st.builds(Related, _text, _maybe_text), max_size=2),
    tags=_texts,
    section=_maybe_text,
    lead_image=st.none() | st.builds(LeadImage, _text, st.none() | _caption),
    pages=_texts,
    basis=st.dictionaries(
        st.sampled_from(("title", "tags")), st.sampled_from(("printed", "meta")), max_size=2
    ),
    sources=_texts,
    cited=_texts,
    text=_text,
    outside=_number,
    segments=st.lists(_segment, max_size=3),
    anchors=st.lists(_span, max_size=2),
    diagnostics=st.lists(st.builds(Diagnostic, _text, _text, _maybe_span), max_size=2),
)


def without_surrogates(article: Article) -> Article:
    """The article with each lone surrogate in its texts replaced by U+FFFD."""
    return Article.model_validate(_cleaned(article.model_dump()))


def _cleaned(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Role):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(_cleaned, value))
    return value
