"""`check`: whether a sample is read as its ledger says."""

from __future__ import annotations

from newsparse.article import Article
from newsparse.errors import NewsparseError
from newsparse.ledger import first_break
from newsparse.parser import Parser
from newsparse.testing.comparison import differences
from newsparse.testing.failures import Failure
from newsparse.testing.ledger_files import Ledger, ledger_of
from newsparse.testing.samples import Sample, default_parser

__all__ = ["check"]


def check(sample: Sample, parser: Parser | None = None) -> list[Failure]:
    r"""Parse a sample and compare it with its ledger: every row, then every line of the head.

    An empty list says that all is as the ledger has it. A sample without a ledger fails, and so
    does a draft: a ledger that nobody has read says only what the parser did on that day. What a
    head leaves out must be absent from the article.

    Raises `LedgerError` for a ledger that cannot be read, and `OSError` where a file cannot.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     sample = Sample(Path(folder, "hujan.txt"))
    ...     _ = sample.source.write_text("KUPANG - Hujan turun sejak pagi di kota itu.")
    ...     _ = sample.path.write_text("outlet: generic\nplace: Kupang\nparagraphs: 1\n---\n"
    ...         "dateline | KUPANG -\nsubhead | Hujan turun sejak pagi di kota itu.\n")
    ...     for failure in check(sample):
    ...         print(failure.line, failure.kind, failure.got_role or failure.got)
    2 field KUPANG
    6 role body
    """
    ledger = sample.ledger()
    if ledger is None:
        note = "no ledger; run pytest --newsparse-update to draft one"
        return [Failure(sample.path, 1, "no ledger", note=note)]
    parser = parser or default_parser()
    failures = _draft(sample, ledger)
    try:
        article = sample.parse(parser)
    except NewsparseError as error:
        note = f"the parser refused the sample: {error}"
        return [*failures, Failure(sample.path, 1, "refused", note=note)]
    wrong = differences(sample.path, ledger, ledger_of(article))
    if wrong:
        wrong += _plugins(sample, parser)
    return [*failures, *_tiling(sample, article), *wrong]


def _draft(sample: Sample, ledger: Ledger) -> list[Failure]:
    if ledger.draft is None:
        return []
    note = "not yet read by a person; read it line by line, then remove this line"
    return [Failure(sample.path, ledger.draft.line, "draft", note=note)]


def _plugins(sample: Sample, parser: Parser) -> list[Failure]:
    """Outlets that the parser lacks, in case the sample is one of theirs."""
    notes = map(str, parser.plugin_failures)
    return [Failure(sample.path, 1, "plugin", note=note) for note in notes]


def _tiling(sample: Sample, article: Article) -> list[Failure]:
    at = first_break(article.segments, len(article.text))
    if at is None:
        return []
    note = f"the segments do not cover the text: they break at character {at}"
    return [Failure(sample.path, 1, "tiling", note=note)]
