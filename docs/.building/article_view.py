"""An mkdocs hook: `<!-- article: FILE -->` in a document becomes the view of that article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import newsparse

_MARK = re.compile(r"^<!-- article: (\S+) -->$", re.MULTILINE)
_ROOT = Path(__file__).resolve().parents[2]


def on_page_content(html: str, **_: Any) -> str:
    """Put what a notebook would show in the place of each mark of a page."""
    return _MARK.sub(lambda mark: newsparse.parse_file(_ROOT / mark[1])._repr_html_(), html)
