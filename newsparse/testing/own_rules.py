"""Whether an outlet's own rules hold by themselves, are all tried out, and say something new.

The rules of the generic outlet stand behind those of every other. They are a net below an outlet,
and they hide what is broken in it: a line that the outlet's rule misses gets its role all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.article import Article
from newsparse.document import Line
from newsparse.errors import NewsparseError
from newsparse.ledger import Segment
from newsparse.outlets import generic
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import Rule, RuleSet
from newsparse.parser import Parser, ParserSettings
from newsparse.roles import Role
from newsparse.testing.comparison import lines_in_file
from newsparse.testing.failures import Failure
from newsparse.testing.ledger_files import ledger_of
from newsparse.testing.samples import Sample, default_parser

__all__ = ["check_own_rules", "repeated_rules", "unused_rules", "without_generic_rules"]

_VALUE = "Harga Padi Naik di Sabana"  # stands behind a label


def without_generic_rules(parser: Parser) -> Parser:
    """A parser with the same outlets and settings whose generic outlet has no line rules."""
    settings: ParserSettings = {**parser.settings, "generic_rules": False}
    return Parser(**settings)


def check_own_rules(sample: Sample, parser: Parser | None = None) -> list[Failure]:
    """Parse a sample with and without the generic rules and compare what its outlet's rules did.

    Every line that a rule of the outlet labelled must get the same role from the outlet alone. Who
    has no rules of his own, or is read as generic, has nothing to fail. A sample that the parser
    refuses is left to `check`.

    Raises `LedgerError` for a ledger that cannot be read, and `OSError` where a file cannot.
    """
    parser = parser or default_parser()
    try:
        article = sample.parse(parser)
        alone = sample.parse(without_generic_rules(parser))
    except NewsparseError:
        return []
    outlet = _outlet(article, parser)
    own = frozenset() if outlet is generic.OUTLET else {rule.name for rule in outlet.rules}
    shown = [segment for segment in article.segments if segment.role is not Role.BLANK]
    got, ledger = ledger_of(article), sample.ledger()
    lines = lines_in_file(ledger, got) if ledger else [1] * len(got.rows)
    failures = []
    for segment, row, line in zip(shown, got.rows, lines, strict=True):
        other = _other_role(alone.segments, segment) if segment.rule in own else None
        if other is not None:
            failures.append(
                Failure(
                    sample.path,
                    line,
                    "own rule",
                    wanted=row.text,
                    got=row.text,
                    wanted_role=row.role,
                    got_role=other,
                    key=segment.rule,
                )
            )
    return failures


def unused_rules(
    outlet: Outlet, samples: Iterable[Sample], parser: Parser | None = None
) -> list[Rule]:
    """Rules of an outlet that label nothing in any of its samples: nobody has seen them work.

    Samples that are read as another outlet's do not count. Without `parser` the outlet is added to
    those that are known.

    Raises what `Parser.parse` raises, `LedgerError`, and `OSError`.
    """
    parser = parser or _parser_with(outlet)
    fired: set[str] = set()
    for sample in samples:
        article = sample.parse(parser)
        if _outlet(article, parser) == outlet:
            fired.update(segment.rule for segment in article.segments)
    return [rule for rule in outlet.rules if rule.name not in fired]


def repeated_rules(outlet: Outlet) -> list[Rule]:
    """Rules of an outlet that say only what the generic outlet says already.

    A file holds what is the outlet's own. What counts is what a rule does to the lines it is for:
    a label that opens a list repeats one that opens the same kind of list, a longer label keeps its
    words out of the headline behind it, and a byline must name the same people.

    >>> from newsparse.outlets.rules import exact, starts
    >>> rules = (exact("Kabar Sabana dari savana", Role.WIDGET), starts("Baca Juga:", Role.RELATED))
    >>> [rule.name for rule in repeated_rules(Outlet(slug="sabana", name="Sabana", rules=rules))]
    ['starts:Baca Juga:']
    """
    if outlet is generic.OUTLET:
        return []
    base = RuleSet(generic.OUTLET.rules)
    return [rule for rule in outlet.rules if _repeats(rule, base)]


def _other_role(segments: Iterable[Segment], place: Segment) -> Role | None:
    """The first role that some of the text at `place` has here and not there."""
    here = (s for s in segments if s.start < place.end and s.end > place.start)
    return next((s.role for s in here if s.role not in (place.role, Role.BLANK)), None)


def _outlet(article: Article, parser: Parser) -> Outlet:
    """By whose rules an article was read: the outlet, or the network that its site belongs to."""
    return parser.outlets[article.network or article.outlet]


def _parser_with(outlet: Outlet) -> Parser:
    known = default_parser()
    return known if known.outlets.get(outlet.slug) == outlet else Parser(outlets=[outlet])


def _repeats(rule: Rule, base: RuleSet) -> bool:
    if rule.kind == "glued":
        return any(rule.pattern.endswith(r.pattern) and rule.role is r.role for r in base.glued)
    if rule.kind == "inside":
        return any((rule.pattern, rule.role) == (r.pattern, r.role) for r in base.inside)
    alone = RuleSet([rule])
    texts = (rule.example or rule.pattern, f"{rule.pattern.rstrip()} {_VALUE}")
    lines = [Line(0, len(text), text) for text in map(str.strip, texts)]
    own = [line for line in lines if alone.find(line)]
    return bool(own) and all(_reads_alike(rule, alone, base, line) for line in own)


def _reads_alike(rule: Rule, alone: RuleSet, base: RuleSet, line: Line) -> bool:
    other = base.find(line)
    if other is None or other.role is not rule.role:
        return False
    if _reach(rule, line) != _reach(other, line):
        return False
    if rule.role is Role.BYLINE:
        return alone.groups(rule, line) == base.groups(other, line)
    if rule.kind == other.kind == "starts" and rule.role in (Role.RELATED, Role.SOURCE, Role.TAGS):
        return _label(rule) == _label(other)
    return True


def _reach(rule: Rule, line: Line) -> str:
    """Whether a rule labels its line alone, the items below it, or the whole foot."""
    if rule.kind == "starts" and rule.role in (Role.RELATED, Role.TAGS):
        return "opens" if line.key.rstrip(" :") == _label(rule) else "line"
    return rule.kind if rule.kind in ("opens", "tail") else "line"


def _label(rule: Rule) -> str:
    return rule.pattern.casefold().rstrip(" :")
