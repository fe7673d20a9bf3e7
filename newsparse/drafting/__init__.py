"""Draft an outlet from raw texts or pages of one site: its file, its samples, their ledgers.

Texts in, files as values out; nothing is read from a disk or written to one. The command
`newsparse new-outlet` does that. A draft is where a person begins: what was seen is filled in, what
was guessed stands in comments.

>>> from newsparse.drafting import RawSample, draft_outlet
>>> text = "Atambua, Kabar Sabana - Warga panen jagung sejak pagi tadi, Senin (4/3/2024)."
>>> drafted = draft_outlet("Kabar Sabana", [RawSample("panen.txt", text.encode())])
>>> drafted.outlet.slug, drafted.outlet.datelines
('kabar-sabana', ('{Place}, Kabar Sabana - ',))
>>> list(drafted.files)
['kabar_sabana.py', 'samples/kabar_sabana/panen.txt', 'samples/kabar_sabana/panen.ledger']
>>> drafted.samples[0].article.outlet
'kabar-sabana'
"""

from newsparse.drafting.candidates import Candidate, shared_candidates, unknown_candidates
from newsparse.drafting.draft import draft_outlet
from newsparse.drafting.drafted import DraftedOutlet, DraftedSample, UnknownRow
from newsparse.drafting.errors import DraftError, SampleError
from newsparse.drafting.layouts import draft_layouts
from newsparse.drafting.naming import domain_of, module_of, slug_of
from newsparse.drafting.raw_samples import RawSample
from newsparse.drafting.templates import dateline_template, stamp_template

__all__ = [
    "Candidate",
    "DraftError",
    "DraftedOutlet",
    "DraftedSample",
    "RawSample",
    "SampleError",
    "UnknownRow",
    "dateline_template",
    "domain_of",
    "draft_layouts",
    "draft_outlet",
    "module_of",
    "shared_candidates",
    "slug_of",
    "stamp_template",
    "unknown_candidates",
]
