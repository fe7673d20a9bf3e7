"""A spider: `scrapy runspider spider.py -a pages=ADDRESS,ADDRESS -O articles.jsonl`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import scrapy


class ArticleSpider(scrapy.Spider):
    """Fetches the pages that it is given."""

    name = "articles"
    custom_settings = {"ITEM_PIPELINES": {"pipelines.NewsparsePipeline": 300}}  # noqa: RUF012

    def __init__(self, pages: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.start_urls = [page for page in pages.split(",") if page]

    def parse(self, response: Any) -> Iterator[dict[str, Any]]:
        """Hand the page on as it came."""
        yield {"url": response.url, "html": response.body}
