"""Outlets of other packages, found by the entry-point group `newsparse.outlets`.

A package names its outlets in its `pyproject.toml`:

    [project.entry-points."newsparse.outlets"]
    kabar-sabana = "kabar_sabana.outlet:OUTLET"

The object is an `Outlet`, or several in a tuple or list. Nothing is imported before the first
parser with plugins is built. A plugin that cannot be loaded is left out, logged once as a warning
of the logger `newsparse`, and listed in `Parser.plugin_failures`; it never breaks a parse.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from newsparse.outlets.outlet import Outlet

__all__ = ["GROUP", "NO_PLUGINS", "PluginFailure", "Plugins", "installed_plugins"]

GROUP = "newsparse.outlets"
"""The entry-point group."""

_LOGGER = logging.getLogger("newsparse")


@dataclass(frozen=True)
class PluginFailure:
    """A plugin that could not be loaded, and why."""

    name: str
    """The entry point's name."""
    package: str
    """The distribution that declares it, with its version."""
    reason: str

    def __str__(self) -> str:
        return f"plugin {self.name!r} of {self.package} cannot be used: {self.reason}"


@dataclass(frozen=True)
class Plugins:
    """What the installed packages offer."""

    outlets: tuple[Outlet, ...]
    origins: Mapping[int, str]
    """The package of an outlet, by the outlet's `id`."""
    failures: tuple[PluginFailure, ...]


NO_PLUGINS = Plugins((), MappingProxyType({}), ())
"""For a parser that asks for none."""


@lru_cache(maxsize=1)
def installed_plugins() -> Plugins:
    """Load the outlets of every installed package, once a process, in the order of their names."""
    outlets: list[Outlet] = []
    origins: dict[int, str] = {}
    failures: list[PluginFailure] = []
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, _package_of(p))):
        package = _package_of(point)
        try:
            found = _outlets_of(point)
        except (Exception, SystemExit) as error:  # whatever a stranger's module does when imported
            failure = PluginFailure(point.name, package, f"{type(error).__name__}: {error}")
            failures.append(failure)
            _LOGGER.warning("%s", failure)
            continue
        outlets += found
        origins.update((id(outlet), package) for outlet in found)
    return Plugins(tuple(outlets), MappingProxyType(origins), tuple(failures))


def _outlets_of(point: EntryPoint) -> tuple[Outlet, ...]:
    value = point.load()
    found = (value,) if isinstance(value, Outlet) else tuple(value)
    for outlet in found:
        if not isinstance(outlet, Outlet):
            kind = type(outlet).__name__
            raise TypeError(f"{point.value} must be an Outlet or several, found a {kind}")
    return found


def _package_of(point: EntryPoint) -> str:
    """The distribution's name and version; a point made by hand has none."""
    if point.dist is None:
        return "an unnamed package"
    return f"{point.dist.name} {point.dist.version}"
