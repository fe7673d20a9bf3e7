"""Parse a crawl with Spark: Parquet in, Parquet out.

    pip install "newsparse[spark]"
    spark-submit spark_job.py crawl/ articles/

The input has a column `text` (an article's text or page, as string or binary), and `url` and `id`
where they are known. Every node needs newsparse: see "Python Package Management" in Spark's docs.
"""

from __future__ import annotations

import sys


def main(crawl: str, articles: str) -> None:
    """Parse the Parquet files of `crawl` into `articles`, and say how many could not be read."""
    from pyspark.sql import SparkSession

    import newsparse.spark

    spark = SparkSession.builder.appName("newsparse").getOrCreate()
    # Batches are held in memory: keep them small where pages are large.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "256")
    # Spark's own default, INT96, is a stamp that few others still write.
    spark.conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")

    parser = newsparse.Parser(indirect=True)  # your outlets and limits; leave it out for the usual
    parsed = newsparse.spark.parse_frame(spark.read.parquet(crawl), parser=parser)
    parsed.write.mode("overwrite").parquet(articles)

    written = spark.read.parquet(articles)
    failed = written.filter("error is not null").count()
    print(f"{written.count()} rows, of which {failed} could not be read")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
