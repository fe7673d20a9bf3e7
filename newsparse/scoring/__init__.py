"""Measure a parser against documents that people labelled.

`score_folder` reads a gold folder (see `newsparse.scoring.gold`) and gives a `Report`: figures by
field, by kind and by outlet, every miss as data, and which outlets were taken for which. The tables
print them:

    from newsparse.scoring import miss_list, score_folder, score_table

    report = score_folder("gold")
    print(score_table(report))
    print(miss_list(report.misses_of("title", "quotes")))
"""

from newsparse.scoring.confusion import Confusion, Mixup
from newsparse.scoring.gold import GoldDocument, GoldQuote, Labels, gold_documents
from newsparse.scoring.metrics import Accuracy, Figure, Tally
from newsparse.scoring.report import Outcome, Report
from newsparse.scoring.run import score_document, score_folder
from newsparse.scoring.score import FIELDS, Figures, Miss, Scores, score_article
from newsparse.scoring.shape import GoldError
from newsparse.scoring.tables import confusion_table, miss_list, score_table, slice_table

__all__ = [
    "FIELDS",
    "Accuracy",
    "Confusion",
    "Figure",
    "Figures",
    "GoldDocument",
    "GoldError",
    "GoldQuote",
    "Labels",
    "Miss",
    "Mixup",
    "Outcome",
    "Report",
    "Scores",
    "Tally",
    "confusion_table",
    "gold_documents",
    "miss_list",
    "score_article",
    "score_document",
    "score_folder",
    "score_table",
    "slice_table",
]
