"""Liputan6: all pages of an article are in the first one; the update is printed beside the stamp."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="liputan6",
    name="Liputan6",
    domains=("liputan6.com",),
    timestamps=(
        "{date}, {time} {zone}",  # 16 Agu 2022, 09:20 WIB
        "Diperbarui {date}, {time} {zone}",
        "Diterbitkan {date}, {time} {zone}",
    ),
    datelines=("Liputan6.com, {Place} - ",),  # the dash may be missing: Liputan6.com, Jakarta Warga
    fingerprints=("Lanjutkan Membaca ↓", "Enam+"),
    habits=("Advertisement", "Baca Juga", "Copy Link"),
    rules=(
        starts("Selanjutnya:", Role.WIDGET),  # the next page, which stands below
        exact("Enam+", Role.WIDGET),
        exact("Selengkapnya di", Role.WIDGET),
        matches(r"Terima kasih sudah membantu.{0,60}", Role.WIDGET, "Terima kasih sudah membantu!"),
        exact("Berikan Rating Untuk Resep Ini", Role.WIDGET),
        exact("Thanks For Rating!", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2016-26",
            body="div.article-content-body, div.article-short-desc, div.article-raw-content",
            title="h1.article-header__title, h1.read-page--header--title",
            stamp=(
                ".article-header__datetime, .article-header__modified-time, "
                ".read-page--header--author__datetime, .read-page-box__author__published, "
                ".read-page-box__author__updated"
            ),
            byline=".article-header__authors, .read-page-box__author__name, li.article-credits__item",
            caption=".article-photo-gallery--item__description, .article-gallery-slider__short-desc",
            subhead="h2.article-content-body__item-title",
            tags="h2.tags--topics--new-experience__title, a.tags--topics--item__link",
            related=".baca-juga, .baca-juga__list, .baca-juga-collections",
            widget=(
                ".photo-gateway, .enamplus-wrapper, .article-content-body__load-more, "
                ".article-content-body__item-loadmore, .article-content-body__item-break, "
                ".article-gallery-slider__pages, #more_tag"
            ),
        ),
        Layout(
            "2016",
            body="div.read-page__content-body, div.read-page--photo-gallery",
            title="h1.read-page--header__title",
            stamp="p.read-page--header__datetime-wrapper",
            byline="div.read-page--header__by-author, li[class^=read-page--credits]",
            caption="figcaption.read-page--photo-gallery--item__caption",
            tags="li.read-page--tags__item",
            related="div.baca-juga",
        ),
    ),
)
