"""Many clients at once on `orggraph serve`: how long an answer takes, and whether any fails.

    python benchmarks/serving.py STORE [--clients 50] [--seconds 60] [--build TEXTS]

Each client asks in turn for what people and programs ask for: a page, a search, a named question,
SPARQL. With --build, a build of those texts writes to the same store meanwhile: name a copy.
Latencies are in milliseconds, from the first byte sent to the last one read.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import threading
import time
from collections import Counter, defaultdict
from urllib.parse import urlencode

import urllib3
from server import COMMAND, running

_QUERY = "SELECT DISTINCT ?e ?name { ?e a og:Congress ; skos:prefLabel ?name } LIMIT 20"
_REQUESTS = {
    "ask": "sparql?query=ASK%20%7B%7D",
    "select": f"sparql?{urlencode({'query': _QUERY})}",
    "search": "api/search?q=dang%20uy",
    "health": "health",
    "questions": "questions",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--build", metavar="TEXTS")
    options = parser.parse_args()
    build = None
    with running(options.store) as address:
        requests = _REQUESTS | _of_one_entity(address)
        if options.build is not None:
            build = subprocess.Popen(
                [*COMMAND, "build", options.build, "--store", options.store, "--quiet"]
            )
        try:
            took, wrong = load(address, requests, clients=options.clients, seconds=options.seconds)
            report(took, wrong, seconds=options.seconds)
            if build is not None:
                over = build.poll() is not None
                print(f"the build was {'over' if over else 'still running'} at the end")
        finally:
            if build is not None:
                build.terminate()
                build.wait()


def _of_one_entity(address: str) -> dict[str, str]:
    """Return the requests for the pages of an entity; the search waits for the index."""
    found = urllib3.request("GET", f"{address}api/search?q=so", timeout=600).json()["results"]
    entity = next((one["iri"] for one in found if one["class"] != "Source"), None)
    if entity is None:
        return {}
    return {"entity": f"entity?{urlencode({'iri': entity})}"}


def load(
    address: str, requests: dict[str, str], *, clients: int, seconds: float
) -> tuple[dict[str, list[float]], Counter[str]]:
    """Return the latencies of each kind of request, and how many went wrong in which way."""
    took: defaultdict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    lock = threading.Lock()
    until = time.monotonic() + seconds

    def client(number: int) -> None:
        choose = random.Random(number)  # noqa: S311 - no secret
        pool = urllib3.PoolManager(maxsize=1, retries=False, timeout=120)
        while time.monotonic() < until:
            kind = choose.choice(sorted(requests))
            began = time.perf_counter()
            try:
                status = str(pool.request("GET", address + requests[kind]).status)
            except urllib3.exceptions.HTTPError as error:
                status = type(error).__name__
            with lock:
                took[kind].append((time.perf_counter() - began) * 1000)
                if status != "200":
                    wrong[f"{kind} {status}"] += 1

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, wrong


def report(took: dict[str, list[float]], wrong: Counter[str], *, seconds: float) -> None:
    """Print a line for each kind of request."""
    print(f"{'request':12}{'answers':>9}{'median':>9}{'p95':>9}{'p99':>9}{'most':>9}")
    for kind, times in sorted(took.items()):
        ordered = sorted(times)
        at = [ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95, 0.99, 1)]
        print(f"{kind:12}{len(times):9}" + "".join(f"{value:9.0f}" for value in at))
    total = sum(map(len, took.values()))
    print(f"{total} answers, {total / seconds:.0f} a second, {sum(wrong.values())} wrong")
    for what, count in wrong.most_common():
        print(f"  {what}: {count}")


if __name__ == "__main__":
    main()
