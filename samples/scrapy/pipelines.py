"""A Scrapy item pipeline: what a spider fetched becomes an article.

    # settings.py
    ITEM_PIPELINES = {"pipelines.NewsparsePipeline": 300}

An item has the page in `html` (`response.body` is best: bytes are decoded by newsparse) and its
address in `url`. The pipeline puts the article into `article`, as plain values that every feed
export can write. Pages that are no article, and those that cannot be read, are dropped and counted.
"""

from __future__ import annotations

from typing import Any

from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem

import newsparse


class NewsparsePipeline:
    """Parses `html` into `article`."""

    def __init__(self, stats: Any = None) -> None:
        self._parser = newsparse.Parser()  # your outlets and limits go here
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Any) -> NewsparsePipeline:
        """Make the pipeline of a crawl."""
        return cls(crawler.stats)

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """Parse one page; raises `DropItem` for what gives no article."""
        fields = ItemAdapter(item)
        try:
            article = self._parser.parse(fields["html"], url=fields.get("url"))
        except newsparse.NewsparseError as error:
            raise self._dropped("refused", fields, str(error)) from error
        if any(note.code == "not_article" for note in article.diagnostics):
            raise self._dropped("not_article", fields, "the page is no article")
        fields["article"] = article.model_dump(mode="json", exclude={"text", "segments", "anchors"})
        del fields["html"]
        self._count(f"outlet/{article.outlet}")
        return item

    def _dropped(self, kind: str, fields: ItemAdapter, reason: str) -> DropItem:
        self._count(kind)
        return DropItem(f"{fields.get('url')}: {reason}")

    def _count(self, what: str) -> None:
        if self._stats is not None:
            self._stats.inc_value(f"newsparse/{what}")
