"""What no parse may do, done on purpose: the guard has to hear of each."""

from __future__ import annotations

import ctypes
import datetime as dt
import importlib
import locale
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

__all__ = ["MISDEEDS"]


def _connects() -> None:
    with socket.socket() as connection:
        connection.settimeout(0)
        connection.connect_ex(("127.0.0.1", 9))


MISDEEDS: dict[str, Callable[[], object]] = {
    "reads a file": lambda: Path(__file__).read_bytes(),
    "lists a folder": lambda: os.listdir("/"),  # noqa: PTH208 - as bare as can be
    "asks for a file": lambda: os.stat(__file__),  # noqa: PTH116
    "opens a connection": _connects,
    "asks for a name": lambda: socket.getaddrinfo("127.0.0.1", 9),
    "starts a program": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    "imports": lambda: importlib.import_module("wave"),
    "evaluates": lambda: eval("1 + 1"),
    "calls C": lambda: ctypes.CDLL(None),
    "reads the environment": lambda: os.environ.get("RAHASIA"),
    "reads it another way": lambda: os.getenv("RAHASIA"),
    "looks at the time": time.time,
    "looks at another clock": time.monotonic_ns,
    "asks for now": lambda: dt.datetime.now(),
    "asks for now in UTC": lambda: dt.datetime.now(dt.timezone.utc),
    "asks for today": lambda: dt.date.today(),
    "waits": lambda: time.sleep(0),
    "asks for the locale": lambda: locale.setlocale(locale.LC_ALL),
    "takes a chance": random.random,
    "asks the system for chance": lambda: os.urandom(1),
}
