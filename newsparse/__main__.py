"""`python -m newsparse`: the command line, where the `newsparse` script is not on the path."""

from __future__ import annotations

from newsparse.cli import main

if __name__ == "__main__":
    main()
