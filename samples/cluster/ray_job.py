"""Parse a crawl with Ray Data: Parquet in, Parquet out.

    pip install "newsparse[ray]"
    python ray_job.py crawl/ articles/

The input has a column `text` (an article's text or page, as string or bytes), and `url` and `id`
where they are known. On a laptop Ray starts by itself; on a cluster, submit this as a job.
"""

from __future__ import annotations

import sys


def main(crawl: str, articles: str) -> None:
    """Parse the Parquet files of `crawl` into `articles`, and say how many could not be read."""
    import ray.data

    import newsparse.ray

    parser = newsparse.Parser(indirect=True)  # your outlets and limits; leave it out for the usual
    dataset = ray.data.read_parquet(crawl)
    parsed = newsparse.ray.parse_dataset(dataset, parser=parser)
    parsed.write_parquet(articles)

    written = ray.data.read_parquet(articles, columns=["outlet", "error"])
    failed = written.filter(lambda row: row["error"] is not None).count()
    print(f"{written.count()} rows, of which {failed} could not be read")


if __name__ == "__main__":
    main(*sys.argv[1:])
