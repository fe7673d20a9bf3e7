"""The bad-input matrix: what may come in, and what must come out. Every row has a test.

A test belongs to the rows that its id or its name begins with: `test_sizes[03-empty-text]`,
`test_05_one_character_too_many_is_refused`. Where a row says less or something else than one would
expect, `why` tells the reason.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MATRIX", "Expectation"]


@dataclass(frozen=True)
class Expectation:
    """One row."""

    given: str
    expected: str
    why: str = ""


def _row(given: str, expected: str, why: str = "") -> Expectation:
    return Expectation(given, expected, why)


MATRIX: dict[int, Expectation] = {
    # type and size
    1: _row("None, a number, a list", "TypeError that names parse and the type"),
    2: _row("bytes", "decoded, and reported", "every page that is fetched is bytes"),
    3: _row("an empty text", "empty; no segments"),
    4: _row("blanks, line ends, zero-width spaces", "empty; blank segments tile"),
    5: _row("a character too many", "InputTooLarge before any scan"),
    6: _row("5 MB in one line", "layout.single_line; the body is kept"),
    7: _row("a million empty lines", "InputTooLarge; 199,999 are read"),
    8: _row("a line of one character", "title.doubtful", "an A alone is a font-size button"),
    9: _row("what looks like a path or an address", "a text; no file and no connection"),
    # bytes and encodings
    10: _row("UTF-8 with a byte order mark", "bom_removed"),
    11: _row("UTF-16 with a byte order mark", "read"),
    12: _row("UTF-8 declared as something else", "encoding.declared_ignored"),
    13: _row("one bad byte", "U+FFFD and encoding.invalid_byte"),
    14: _row("a character cut in two at the end", "as a bad byte"),
    15: _row("cp1252", "encoding.guessed; quotes and dashes are right"),
    16: _row("holes of cp1252", "control_kept", "nothing of a text is removed"),
    17: _row("mojibake", "kept, mojibake.suspected; mended on demand"),
    18: _row("archives, pictures, PDF", "NotText with the kind; never unpacked"),
    19: _row("half a binary", "NotText"),
    # characters
    20: _row("NUL", "U+FFFD and control_replaced"),
    21: _row("other controls", "kept, shown as escapes; they end no line"),
    22: _row("a lone surrogate", "U+FFFD and surrogate_replaced; JSON works"),
    23: _row("emoji", "read; offsets count code points"),
    24: _row("noncharacters", "noncharacter_replaced"),
    25: _row("zero-widths inside a marker", "the marker is found; they are kept"),
    26: _row("no-break blanks in a date", "the stamp is found"),
    27: _row("a zero-width inside a month", "the stamp is found"),
    28: _row("decomposed letters", "read as composed ones; offsets lead back"),
    29: _row("compatibility forms", "kept in the body; digits fold in dates only"),
    30: _row("Arabic digits in a date", "no stamp"),
    31: _row("bidirectional controls", "kept, escaped, bidi_control"),
    32: _row("a paragraph in Arabic or Hebrew", "its order is untouched"),
    33: _row("CRLF, CR, mixed line ends", "read as LF; offsets lead back"),
    34: _row("U+2028, U+2029; U+0085, U+001C", "the first two end a line, the others none"),
    35: _row("100,000 marks on one letter", "read in linear time"),
    36: _row("straight, curly, mixed quotes", "paired; a mixed pair is told"),
    # structure of a text
    37: _row("20,000 marks that never close", "no quotes; told; linear"),
    38: _row("a million quotes", "quote.capped", "from 50,000 pairs on, all or none are read"),
    39: _row("quotes inside quotes, apostrophes", "no quotes of their own"),
    40: _row("a quote over paragraphs", "joined where the next one opens with a mark"),
    41: _row("60,000 blanks and a letter", "linear"),
    42: _row("a body printed twice, thrice, shuffled", "duplicate; the body is read once"),
    43: _row("the title again as a caption", "caption and credit; the title stays"),
    44: _row("two articles", "the first is read; multiple_articles"),
    45: _row("furniture alone", "body.missing; all lines kept"),
    46: _row("no title", "title.missing; none is invented"),
    47: _row("marker words in prose", "body"),
    48: _row("a tail's label on the second line", "tail.suspicious; it takes nothing along"),
    49: _row("what looks like a dateline in the body", "body"),
    50: _row("fingerprints of two outlets", "generic; outlet.ambiguous with scores"),
    51: _row("the wrong outlet forced", "obeyed; outlet.mismatch with evidence"),
    # dates
    52: _row("days and hours that there are not", "timestamp.invalid; the words are kept"),
    53: _row("half a stamp, a relative one", "timestamp.incomplete; never today"),
    54: _row("3/4/2022", "the third of April; timestamp.numeric"),
    55: _row("a weekday that contradicts", "the date wins; timestamp.weekday_mismatch"),
    56: _row("zones, and none", "their offsets; timezone.assumed"),
    57: _row("Jum'at, Pebruari, pukul 10.30", "read"),
    58: _row("10,000 digits", "no date; nothing raises"),
    # pages
    59: _row("openings without an end", "html.repaired; linear"),
    60: _row("elements nested too deep", "InputTooComplex"),
    61: _row("1,900 elements inside one another", "the text is kept"),
    62: _row("100,000 attributes", "read without any"),
    63: _row("what never ends", "the text behind it is kept"),
    64: _row("text behind the document, a second one", "kept"),
    65: _row("entity bombs, external entities", "not expanded, nothing is opened"),
    66: _row("odd character references", "as HTML says; U+FFFD is told"),
    67: _row("XHTML, CDATA", "read"),
    68: _row("a page as text, a text as a page", "told apart", "parse takes both"),
    69: _row("text that is hidden", "kept as widget, never body", "widget is the design's role"),
    70: _row("a script in the title", "escaped wherever it is shown"),
    # outlets of others
    71: _row("a plugin that cannot be imported", "a warning and Parser.plugin_failures"),
    72: _row(
        "an outlet with a pattern that takes for ever",
        "refused where the rule is made, or found by the static check; workers can be stopped",
        "a fuse inside parse would look at a clock, and the same input could give two articles",
    ),
    73: _row("two outlets with one slug", "OutletClash that names both packages"),
    74: _row(
        "rules that overlap, hooks that point elsewhere",
        "segments tile",
        "a rule names a role and no offsets: there is nothing to raise about",
    ),
    # batches
    75: _row("kill -9 at any instant", "run again, the same bytes"),
    76: _row("a torn last line", "cut off and done again"),
    77: _row("a full disk, a file that may not be written", "BatchError at once; nothing is lost"),
    78: _row("one bad record among many", "recorded with its error; the run goes on"),
    79: _row("two batches on one output", "OutputLocked for the second"),
    80: _row("an input that changed between runs", "its records are parsed again, no others"),
}
