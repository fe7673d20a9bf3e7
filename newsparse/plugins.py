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
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.registry import Registry

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


class _Loader:
    """Loads the plugins once, in one thread, and not from within a plugin."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._is_loading = False
        self._found: Plugins | None = None

    def plugins(self) -> Plugins:
        with self._lock:
            if self._is_loading:
                raise RuntimeError(
                    "a plugin's module must neither parse nor register anything while it is "
                    "imported; its entry point is enough"
                )
            if self._found is None:
                self._is_loading = True
                try:
                    self._found = _load()
                finally:
                    self._is_loading = False
            return self._found


_LOADER = _Loader()


def installed_plugins() -> Plugins:
    """The outlets of every installed package, loaded once a process, in the order of their names.

    Raises `RuntimeError` where a plugin that is being loaded asks for them.
    """
    return _LOADER.plugins()


def _load() -> Plugins:
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
    found = tuple(value) if isinstance(value, (tuple, list)) else (value,)
    for outlet in found:
        if not isinstance(outlet, Outlet):
            kind = type(outlet).__name__
            raise TypeError(f"{point.value} must be an Outlet or several, found a {kind}")
    alone = Registry(found, generic_rules=False)  # raises where they clash among themselves
    for outlet in found:
        alone.rules_of(outlet)  # and where a pattern cannot be compiled
    return found


def _package_of(point: EntryPoint) -> str:
    """The distribution's name and version; a point made by hand has none."""
    try:
        name, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
    except Exception:  # its metadata is gone
        name = ""
    return f"{name} {version}" if name else "an unnamed package"
