"""Inference: what follows from the statements of all sources together, always a pure function."""

from orggraph.infer.claims import Claim
from orggraph.infer.marks import WINDOW_DAYS, Bounds
from orggraph.infer.tenures import Conflict, Post, Tenure, Tenures, tenures

__all__ = [
    "WINDOW_DAYS",
    "Bounds",
    "Claim",
    "Conflict",
    "Post",
    "Tenure",
    "Tenures",
    "tenures",
]
