"""Slugs, modules and domains."""

from __future__ import annotations

import pytest

from newsparse.drafting import DraftError, domain_of, module_of, slug_of
from newsparse.drafting.naming import checked_domain


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Lintas Lembah", "lintas-lembah"),
        ("  LintasLembah.id ", "lintaslembah-id"),
        ("Jum'at & Sabtu", "jum-at-sabtu"),
        ("Café Lembah", "cafe-lembah"),
        ("—", ""),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("slug", "module"),
    [
        ("lintas-lembah", "lintas_lembah"),
        ("json", "outlet_json"),
        ("class", "outlet_class"),
        ("newsparse", "outlet_newsparse"),
        ("24-jam", "outlet_24_jam"),
    ],
)
def test_modules_hide_no_other(slug: str, module: str) -> None:
    assert module_of(slug) == module
    assert module.isidentifier()


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.lembah.id/a", "lembah.id"),
        ("https://ekonomi.lembah.co.id:443/a?b=c", "lembah.co.id"),
        ("http://m.berita.lembah.com", "lembah.com"),
        ("https://lembah.blogspot.com/", "lembah.blogspot.com"),
        ("/a", ""),
        ("http://[", ""),
        ("http://localhost/a", ""),
    ],
)
def test_domains_of_addresses(address: str, domain: str) -> None:
    assert domain_of(address) == domain


def test_domains_as_people_give_them() -> None:
    assert checked_domain(" Lembah.ID ") == "lembah.id"
    assert checked_domain("https://www.lembah.id/") == "lembah.id"
    assert checked_domain("lembah.com/Indonesia") == "lembah.com/indonesia"
    for wrong in ("", "lembah", "lembah id", "http://", f"{'a' * 60}.id"):
        with pytest.raises(DraftError, match="is no domain; give one such as"):
            checked_domain(wrong)
