"""The style sheet of the view, made once: `style.css` with the colours of both themes.

Every rule stands below the class `newsparse`, so that nothing around an article changes. It is
named twice in each selector: a notebook's own rules for headings, lists and tables shall not win.
"""

from __future__ import annotations

import re
from importlib.resources import files

from newsparse.view.colours import DARK, HUES, LIGHT, variables
from newsparse.view.markup import Html

__all__ = ["STYLE"]

_LIGHT_HOSTS = (
    '[data-jp-theme-light="true"]',  # JupyterLab, Notebook 7, nbconvert
    ".vscode-light",
    ".vscode-high-contrast-light",
    'html[theme="light"]',  # Colab
    'html[data-theme="light"]',  # pages built by Sphinx
    '[data-md-color-scheme="default"]',  # pages built by mkdocs-material
)
_DARK_HOSTS = (
    '[data-jp-theme-light="false"]',
    ".vscode-dark",
    ".vscode-high-contrast:not(.vscode-high-contrast-light)",
    'html[theme="dark"]',
    'html[data-theme="dark"]',
    '[data-md-color-scheme="slate"]',
)


def _themes() -> str:
    """What the host says of its theme goes before what the reader's system prefers."""
    light = f"color-scheme:light;{variables(LIGHT)}"
    dark = f"color-scheme:dark;{variables(DARK)}"
    return (
        f".newsparse{{{light}}}"
        f"@media (prefers-color-scheme:dark){{.newsparse{{{dark}}}}}"
        f"{','.join(f'{host} .newsparse' for host in _LIGHT_HOSTS)}{{{light}}}"
        f"{','.join(f'{host} .newsparse' for host in _DARK_HOSTS)}{{{dark}}}"
    )


def _hues() -> str:
    """A class for each hue, which the rules of marks, roles and chips take their colours from."""
    rules = [
        f".newsparse .np-{hue}{{--hue:var(--np-{hue});--tint:var(--np-{hue}-tint)}}" for hue in HUES
    ]
    return "".join(rules) + ".newsparse .np-ink{--hue:var(--np-ink);--tint:var(--np-panel)}"


def _squeezed(css: str) -> str:
    """A style sheet without comments and line ends: it travels with every article shown."""
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


_RULES = (files("newsparse.view") / "style.css").read_text(encoding="utf-8")

STYLE = Html(f"<style>{_themes()}{_hues()}{_squeezed(_RULES)}</style>")
"""The element that stands before an article."""
