"""Maps files over processes: results in order, memory bounded, a dead process survived."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 8  # files submitted for each process before the first result is taken
_WORTH = 16  # files for which starting one more process pays


def ordered_map(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    jobs: int,
    died: Callable[[Item], Result],
) -> Generator[Result, None, None]:
    """Yield the result for each item in the order of the items.

    `died` makes the result for an item that ended the process that worked on it (by
    exhausting the memory, say). With one job, everything runs in this process.
    """
    jobs = min(jobs, -(-len(items) // _WORTH))
    if jobs <= 1:
        yield from map(function, items)
        return
    left = deque(items)
    while len(left) > 0:
        yield from _until_broken(function, left, jobs)
        # What was under way when a process died is tried alone, to find the item at fault.
        for _ in range(min(len(left), jobs * _AHEAD)):
            yield _alone(function, left.popleft(), died)


def _until_broken(
    function: Callable[[Item], Result], left: deque[Item], jobs: int
) -> Generator[Result, None, None]:
    """Take items from `left` as their results are yielded; stop when a process dies."""
    pool = _pool(jobs)
    ahead: deque[Future[Result]] = deque()
    try:
        while len(left) > 0:
            while len(ahead) < min(jobs * _AHEAD, len(left)):
                ahead.append(pool.submit(function, left[len(ahead)]))
            result = ahead.popleft().result()
            left.popleft()
            yield result
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(
    function: Callable[[Item], Result], item: Item, died: Callable[[Item], Result]
) -> Result:
    """Work on one item in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenProcessPool:
            return died(item)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the store's threads do not survive a fork.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_quiet)


def _quiet() -> None:
    """Leave Ctrl-C to the parent, which stops the pool and keeps what is stored."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
