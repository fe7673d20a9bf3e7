"""Fimela: the content system of Liputan6 with tags of its own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import opens
from newsparse.roles import Role

OUTLET = Outlet(
    slug="fimela",
    name="Fimela",
    domains=("fimela.com",),
    timestamps=("{date}, {time} {zone}",),  # 03 Jun 2020, 10:15 WIB
    datelines=(
        "Fimela.com, {Place} - ",  # Fimela.com, Jakarta - Sahabat ...; the dash may be missing
    ),
    rules=(opens("What's On Fimela", Role.RELATED),),
    layouts=(
        Layout(
            "2020-25",
            body="div.article-content-body",
            title="h1.article-header__title, h1.read-page--header--title",
            stamp="span.article-header__datetime, time.read-page--header--author__modified-time",
            byline="span.article-header__authors, li.article-credits__item",
            caption="div.article-photo-gallery--item__description",
            subhead="h2.article-content-body__item-title",
            tags="a.fimela-tags--topics--item__link",
            related=".baca-juga, .baca-juga-collections",
            widget=(
                ".article-ad, span.share-buttons__share-count, a.fimela-tags--topics--item__more, "
                "div.article-content-body__load-more"
            ),
        ),
    ),
)
