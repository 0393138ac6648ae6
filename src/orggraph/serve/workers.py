"""The pool of workers: jobs wait for one that is free, an ended worker is replaced at once."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable, Collection, Sequence
from contextlib import AsyncExitStack
from typing import Any

import anyio
import anyio.to_thread

from orggraph.serve.contract import Answer, BusyError, LimitError
from orggraph.serve.worker import Worker

DEFAULT_MEMORY = 2 * 1024**3  # bytes that a worker may allocate


class Workers:
    """Worker processes that answer the jobs of one server; see `contract.Asking`.

    Args:
        make: makes what answers, in each worker.
        count: how many workers; heavy jobs use all but one of them, and at least one.
        seconds: how long a job may run, and how long it may wait for a worker.
        memory: how many bytes a worker may allocate.
        preload: modules that workers need; they are imported once for all of them.
    """

    def __init__(
        self,
        make: Callable[[], Answer],
        *,
        count: int,
        seconds: float,
        memory: int = DEFAULT_MEMORY,
        preload: Sequence[str] = (),
    ) -> None:
        self._make = make
        self._count = count
        self._seconds = seconds
        self._memory = memory
        # A fork server has no threads that a fork would break, and forks in milliseconds.
        forks = "forkserver" in multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context("forkserver" if forks else "spawn")
        if forks:
            self._context.set_forkserver_preload([*preload])
        self._all: set[Worker] = set()

    async def start(self) -> None:
        """Start the workers; called in the event loop that asks them."""
        self._threads = anyio.CapacityLimiter(2 * self._count + 2)
        self._free: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._heavy = asyncio.Semaphore(max(1, self._count - 1))
        for _ in range(self._count):
            await self._add()

    async def close(self) -> None:
        """End all workers."""
        workers, self._all = self._all, set()
        for worker in workers:
            await anyio.to_thread.run_sync(worker.end)

    async def __call__(self, job: str, *, heavy: bool = False, **arguments: Any) -> Any:
        """Return the answer of a job, by the next worker that is free."""
        async with AsyncExitStack() as turn:
            if heavy:
                await self._within(self._heavy.acquire())
                turn.callback(self._heavy.release)
            worker = await self._within(self._free.get())
            return await self._ask(worker, job, arguments)

    async def _ask(self, worker: Worker, job: str, arguments: dict[str, Any]) -> Any:
        """Return the answer of a worker, which is free or replaced afterwards."""
        try:
            answer = await anyio.to_thread.run_sync(
                worker.ask,
                *(job, arguments, self._seconds),
                limiter=self._threads,
                abandon_on_cancel=True,
            )
        except LimitError:
            await self._replace(worker)
            raise
        except Exception:
            self._free.put_nowait(worker)
            raise
        except BaseException:  # the client is gone and the job is canceled
            with anyio.CancelScope(shield=True):
                await self._replace(worker)
            raise
        self._free.put_nowait(worker)
        return answer

    async def _within(self, waiting: Any) -> Any:
        """Wait as long as a job may wait."""
        try:
            # not wait_for, which in Python 3.11 may swallow that the job was canceled
            async with asyncio.timeout(self._seconds):
                return await waiting
        except TimeoutError as error:
            raise BusyError("the server is busy", remedy="try again") from error

    async def _replace(self, worker: Worker) -> None:
        await anyio.to_thread.run_sync(worker.end)
        if worker in self._all:  # and the server is not closing
            self._all.discard(worker)
            await self._add()

    async def _add(self) -> None:
        worker = await anyio.to_thread.run_sync(self._started)
        self._all.add(worker)
        self._free.put_nowait(worker)

    def _started(self) -> Worker:
        return Worker(self._context, self._make, memory=self._memory)


class Teams:
    """Two pools: one for some jobs by their names, one for all others; see `contract.Asking`.

    Args:
        many: the pool for most jobs.
        names: the jobs of the other pool.
        few: the other pool.
        warm: a job and its arguments, done at the start so that nobody waits for it later.
    """

    def __init__(
        self,
        many: Workers,
        names: Collection[str],
        few: Workers,
        *,
        warm: tuple[str, dict[str, Any]],
    ) -> None:
        self._many, self._few = many, few
        self._names = frozenset(names)
        self._warm = warm

    async def start(self) -> None:
        """Start all workers, and the first job."""
        await self._many.start()
        await self._few.start()
        job, arguments = self._warm
        self._warming = asyncio.ensure_future(self(job, **arguments))
        self._warming.add_done_callback(lambda task: task.cancelled() or task.exception())

    async def close(self) -> None:
        """End all workers."""
        self._warming.cancel()
        await self._few.close()
        await self._many.close()

    async def __call__(self, job: str, *, heavy: bool = False, **arguments: Any) -> Any:
        """Return the answer of a job."""
        pool = self._few if job in self._names else self._many
        return await pool(job, heavy=heavy, **arguments)
