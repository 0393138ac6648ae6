"""`python -m orggraph` is the command `orggraph`."""

from __future__ import annotations

from orggraph.cli import main

if __name__ == "__main__":
    main(prog_name="orggraph")
