"""Rows 65 to 67: entities, character references, XHTML."""

from __future__ import annotations

import pytest

import newsparse
from tests.bad_input.page_specimens import (
    SENTENCE,
    XML,
    inserted,
    is_clean,
    keeps_all,
    page,
    reads_sentence,
    shown,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.soundness import sealed, sound
from tests.bad_input.specimens import TITLE


def _bomb(levels: int) -> str:
    """Entities that name ten of the one before: a trillion words, if anybody expanded them."""
    entities = ['<!ENTITY e0 "tolong">']
    for level in range(1, levels + 1):
        entities.append(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">')
    return f"<!DOCTYPE html [{''.join(entities)}]>"


ENTITIES = {  # the reference that the page makes, and how the page opens
    "bomb": ("&e12;", _bomb(12)),
    "bomb of one level": ("&e1;", _bomb(1)),
    "circle": ("&a;", '<!DOCTYPE html [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
    "file": ("&a;", f'{XML}<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    "parameter": ("&a;", '<!DOCTYPE html [<!ENTITY % a SYSTEM "http://example.com/x">%a;]>'),
    "foreign definition": ("&a;", '<!DOCTYPE html SYSTEM "http://example.com/berita.dtd">'),
}
INCLUDES = (
    '<link rel="stylesheet" href="http://example.com/a.css"><base href="file:///etc/">'
    '<script src="http://example.com/a.js"></script>'
)


@pytest.mark.timeout(5)
@pytest.mark.parametrize("what", ENTITIES, ids=lambda what: f"65-{what.replace(' ', '-')}")
def test_nothing_is_expanded_or_fetched(what: str) -> None:
    reference, opening = ENTITIES[what]
    extra = f'<p>{reference} {SENTENCE}</p><iframe src="http://example.com/"></iframe>'
    source = page(extra, head=INCLUDES, opening=opening)
    expected = newsparse.parse(source)  # imports what is imported on first use
    with sealed():
        article = newsparse.parse(source)
    assert article == expected
    keeps_all(sound(article))
    assert f"{reference} {SENTENCE}" in article.text
    assert "root:" not in article.text
    assert len(article.text) < 5_000


REFERENCES = {  # as the tables of HTML have it: numbers of C1 controls stand for cp1252
    "&#147;kata&#148;": "“kata”",
    "&#x93;kata&#X94;": "“kata”",
    "&#150;": "–",
    "&#128;": "€",
    "&ldquo;kata&rdquo;": "“kata”",
    "&quot;kata&quot;": '"kata"',
    "&#34;kata&#034;": '"kata"',
    "&apos;kata&apos;": "'kata'",
    "AT&amp;T": "AT&T",
    "AT&ampT": "AT&T",
    "AT&T": "AT&T",
    "a &amp b": "a & b",
    "&copy 2022": "© 2022",
    "&copy2022": "©2022",
    "&eacute;": "é",
    "e&#769;": "é",
    "&#x1F30B;": "🌋",
    "&hellip;": "…",
    "&NotEqualTilde;": "≂̸",
    "&amp;lt;b&amp;gt;": "&lt;b&gt;",
    "&lt;b&gt;": "<b>",
    "&ltb&gt": "<b>",
    "&tidakada;": "&tidakada;",
    "&;": "&;",
    "&#;": "&#;",
    "&#x;": "&#x;",
    "&": "&",
    "&&amp;&": "&&&",
    "&#0;": "\ufffd",
    "&#x0000;": "\ufffd",
    "&#xD800;": "\ufffd",
    "&#xDFFF;": "\ufffd",
    "&#55357;&#56832;": "\ufffd\ufffd",
    "&#x110000;": "\ufffd",
    "&#99999999999999999999;": "\ufffd",
    "&#xFFFFFFFFFFFFFFFF;": "\ufffd",
    f"&#{'9' * 10_000};": "\ufffd",
    "&#xFFFE;": "\ufffd",
    "&#65535;": "\ufffd",
}
NONCHARACTERS = ("&#xFFFE;", "&#65535;")
REPLACED = ("html.reference_replaced", "noncharacter_replaced")
THEMSELVES = {  # characters that are printed as such, what is kept of them, what is told
    "\x00": ("\ufffd", ("control_replaced",)),
    "\ufffe": ("\ufffd", ("noncharacter_replaced",)),
    "\uffff": ("\ufffd", ("noncharacter_replaced",)),
    "\u202e": ("\u202e", ("bidi_control",)),
    "\x01\x0b\x1c\x85": ("\x01\x0b\x1c\x85", ()),
    "\u200b\xad": ("\u200b\xad", ()),
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            inserted(
                66,
                f"{reference[:20]} in a sentence",
                f"<p>Kata {reference} ini. {SENTENCE}</p>",
                f"Kata {sign} ini. {SENTENCE}",
                codes=(told,) if "\ufffd" in sign else (),
                absent=() if "\ufffd" in sign else REPLACED,
            )
            for reference, sign in REFERENCES.items()
            for told in [REPLACED[reference in NONCHARACTERS]]
        ),
        *(
            inserted(
                66,
                f"{sign!a}",
                f"<p>Ka{sign}ta ini. {SENTENCE}</p>",
                f"Ka{kept}ta ini. {SENTENCE}",
                codes=told,
            )
            for sign, (kept, told) in THEMSELVES.items()
        ),
        inserted(
            66,
            "references in an attribute",
            f'<p title="&#0;&#xD800;&tidakada;&amp">{SENTENCE}</p>',
            SENTENCE,
            check=reads_sentence,
        ),
        Row(
            66,
            "references in a headline",
            page(title="Warga &#147;Muara&#148; &amp Nelayan &lt;Teluk&gt; Bertemu"),
            text=shown().replace(TITLE, "Warga “Muara” & Nelayan <Teluk> Bertemu"),
        ),
    ),
)
def test_references(row: Row) -> None:
    check_row(row)


XHTML = (
    f'{XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
)
CDATA = {
    f"<![CDATA[{SENTENCE}]]>": SENTENCE,
    f"<![CDATA[a < b & c > d]]> {SENTENCE}": f"a < b & c > d {SENTENCE}",
    f"<![CDATA[<b>{SENTENCE}</b>]]>": f"<b>{SENTENCE}</b>",
    f"<![CDATA[&amp;]]> {SENTENCE}": f"&amp; {SENTENCE}",
    f"Kata <![CDATA[penting]]> itu. {SENTENCE}": f"Kata penting itu. {SENTENCE}",
    f"<![CDATA[Kata]]> <![CDATA[lagi.]]> {SENTENCE}": f"Kata lagi. {SENTENCE}",
    f"<![CDATA[]]>{SENTENCE}": SENTENCE,
    f"<![CDATA[a]] b]> c]]> {SENTENCE}": f"a]] b]> c {SENTENCE}",
}


@pytest.mark.parametrize(
    "row",
    rows(
        inserted(67, "prolog", "", opening=XML, check=is_clean),
        inserted(67, "prolog and doctype", "", opening=XHTML, check=is_clean),
        inserted(
            67,
            "empty elements",
            '<br/><hr /><img src="x" alt="" />',
            head='<meta charset="utf-8"/>',
            opening=XHTML,
            check=is_clean,
        ),
        *(
            inserted(67, f"CDATA {number}", f"<p>{markup}</p>", told, opening=XHTML)
            for number, (markup, told) in enumerate(CDATA.items())
        ),
        inserted(
            67,
            "CDATA of scripts",
            "<script>//<![CDATA[\nvar a = '<p>x</p>';\n//]]></script>",
            head="<script><![CDATA[ var a; ]]></script>"
            "<style>/*<![CDATA[*/ p { color: red } /*]]>*/</style>",
            opening=XHTML,
            check=is_clean,
        ),
        *(
            Row(67, f"{what} that closes itself", source.encode(), check=keeps_all)
            for what, source in {
                "script": page(head='<script src="a.js"/>', opening=XHTML),
                "title": page(opening=XHTML).replace(f"<title>{TITLE}</title>", "<title/>"),
            }.items()
        ),
    ),
)
def test_xhtml(row: Row) -> None:
    check_row(row)
