"""The four targets by name."""

from __future__ import annotations

from fuzzing import dates, html, quotes, text
from fuzzing.target import Target

__all__ = ["TARGETS"]

TARGETS: dict[str, Target] = {
    module.TARGET.name: module.TARGET for module in (text, html, dates, quotes)
}
