"""The memory that this process holds, as the system counts it.

Linux keeps `ru_maxrss` over the start of a program: a child would be told its parent's memory.
"""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

__all__ = ["held", "peak"]

_STATUS = Path("/proc/self/status")
_KIBI = 1024


def peak() -> float:
    """MiB that this process held at most."""
    told = _told("VmHWM")
    if told is not None:
        return told
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / _KIBI / (_KIBI if sys.platform == "darwin" else 1)


def held() -> float:
    """MiB that this process holds now; where the system does not tell, at most until now."""
    told = _told("VmRSS")
    return peak() if told is None else told


def _told(name: str) -> float | None:
    if not _STATUS.exists():
        return None
    found = re.search(rf"^{name}:\s*(\d+) kB", _STATUS.read_text(), re.MULTILINE)
    return int(found[1]) / _KIBI if found else None
