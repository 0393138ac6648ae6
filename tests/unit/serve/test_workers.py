from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Mapping
from typing import Any

import pytest

from orggraph.errors import QueryError
from orggraph.serve.contract import BusyError, LimitError
from orggraph.serve.workers import Teams, Workers


def make():
    """Return what answers in the workers of these tests."""
    return answer


def answer(job: str, arguments: Mapping[str, Any]) -> Any:
    if job == "sleep":
        time.sleep(arguments["seconds"])
    elif job == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif job == "allocate":
        return len(bytearray(arguments["size"]))
    elif job == "complain":
        raise QueryError("not so", remedy="but so", line=3)
    elif job == "break":
        raise KeyError("a bug")
    return os.getpid()


def run(doing, *, count: int = 1, seconds: float = 20, **options: Any):
    async def all_of_it():
        workers = Workers(make, count=count, seconds=seconds, **options)
        await workers.start()
        try:
            return await doing(workers)
        finally:
            await workers.close()

    return asyncio.run(all_of_it())


def test_a_job_beyond_its_time_is_ended_and_the_next_is_answered_at_once():
    async def doing(workers):
        await workers("ping")
        began = time.perf_counter()
        with pytest.raises(LimitError, match=r"stopped after 1 seconds"):
            await workers("sleep", seconds=600)
        ended = time.perf_counter()
        await workers("ping")
        return ended - began, time.perf_counter() - ended

    stopped, answered = run(doing, seconds=1)
    assert 1 <= stopped < 10
    assert answered < 1


def test_light_jobs_are_answered_while_heavy_ones_wait():
    async def doing(workers):
        heavy = [asyncio.ensure_future(workers("sleep", heavy=True, seconds=2)) for _ in range(4)]
        await asyncio.sleep(0.5)
        await asyncio.wait_for(workers("ping"), 1)
        waiting = sum(not one.done() for one in heavy)
        await asyncio.gather(*heavy)
        return waiting

    assert run(doing, count=3) >= 2


def test_a_worker_that_dies_is_replaced():
    async def doing(workers):
        before = await workers("ping")
        with pytest.raises(LimitError, match="ended"):
            await workers("die")
        return before, await workers("ping")

    before, after = run(doing)
    assert before != after


def test_a_job_that_needs_too_much_memory_is_refused():
    async def doing(workers):
        with pytest.raises(LimitError, match="memory"):
            await workers("allocate", size=4 * 1024**3)
        return await workers("allocate", size=1000)

    assert run(doing, memory=1024**3) == 1000


def test_errors_cross_from_a_worker_whole_and_leave_it_alive():
    async def doing(workers):
        before = await workers("ping")
        with pytest.raises(QueryError) as caught:
            await workers("complain")
        with pytest.raises(RuntimeError, match="KeyError"):
            await workers("break")
        assert before == await workers("ping")
        return caught.value

    error = run(doing)
    assert (error.message, error.remedy, error.line) == ("not so", "but so", 3)


def test_a_job_that_finds_no_worker_in_time_is_told_so():
    async def doing(workers):
        first = asyncio.ensure_future(workers("sleep", seconds=1.5))
        await asyncio.sleep(0.1)
        second = asyncio.ensure_future(workers("sleep", seconds=1.5))
        await asyncio.sleep(0.1)
        with pytest.raises(BusyError):
            await workers("ping")
        return await asyncio.gather(first, second, return_exceptions=True)

    assert len(run(doing, seconds=2)) == 2


def test_a_canceled_job_is_ended_with_its_process():
    async def doing(workers):
        before = await workers("ping")
        task = asyncio.ensure_future(workers("sleep", seconds=600))
        await asyncio.sleep(0.3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        after = await workers("ping")
        with pytest.raises(ProcessLookupError):
            os.kill(before, 0)
        return before != after

    assert run(doing)


def test_a_job_that_is_canceled_before_it_has_a_worker_takes_none():
    async def doing(workers):
        for turns in range(6):  # of the event loop, until the job runs
            task = asyncio.ensure_future(workers("sleep", heavy=True, seconds=600))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asyncio.wait_for(asyncio.shield(task), 5)
            await asyncio.wait_for(workers("ping", heavy=True), 5)

    run(doing, count=1)


def test_jobs_go_to_the_pool_that_has_them():
    async def doing(many):
        few = Workers(make, count=1, seconds=20)
        teams = Teams(many, {"special"}, few, warm=("special", {}))
        await teams.start()
        try:
            special = {await teams("special"), await teams("special")}
            return special, {await teams("ping")}
        finally:
            await teams.close()

    special, others = run(doing)
    assert len(special) == 1
    assert special.isdisjoint(others)
