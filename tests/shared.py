"""Where the folder of shared facts and texts is, if it is there at all."""

from __future__ import annotations

import os
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


def shared_dir() -> Path | None:
    """Return the folder named by ORGGRAPH_SHARED, or `shared` beside the repository, if any."""
    named = os.environ.get("ORGGRAPH_SHARED")
    folder = _ROOT.parent / "shared" if named is None else Path(named)
    return folder if folder.is_dir() else None
