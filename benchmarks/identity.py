"""How well and how fast names of several sources are told apart and put together.

    python benchmarks/identity.py pairs [--nomenklatura PYTHON]
    python benchmarks/identity.py corpus CORPUS [--count 5000] [--largest 20]

`pairs` scores the hard pairs of tests/quality/identity, both halves: precision, recall, F1, and
the share of the pairs of two things that were joined. Beside it, on the same pairs, plain string
similarity (rapidfuzz, of all four kinds and each at the threshold that suits it best on the very
half) and nomenklatura's `logic-v2` at its own threshold, where PYTHON is an interpreter that has
nomenklatura; it sees names, posts, bodies, numbers and dates as FollowTheMoney entities.

`corpus` reads articles (a folder of .txt files or an archive of them), resolves what they name
and prints processor seconds for the first time and again in the same process, what became of
how many names, and the largest nodes with all their names, to be read for false merges.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from corpus import articles
from rapidfuzz import fuzz

from orggraph.extract import extract, load_extractor
from orggraph.languages import load
from orggraph.model import EntityType
from orggraph.pipeline.identity import profiles as profiles_of
from orggraph.pipeline.worker import words_of_pages
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.read import read_bytes
from orggraph.resolve import Profile, Resolution, resolve
from orggraph.text.fold import fold

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
from identity_pairs import HALVES, Pair, Side, pairs, profiles

LANGUAGE = "vi"
SCHEMATA = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.DOCUMENT: "Document",
    EntityType.EVENT: "Event",
}
# What runs in the interpreter that has nomenklatura: scores of pairs of entities, one a line.
_PEER = """
import json, sys
from followthemoney import model
from nomenklatura.matching import get_algorithm
algorithm = get_algorithm("logic-v2")
config = algorithm.default_config()
def entity(told):
    made = model.make_entity(told["schema"])
    made.id = told["id"]
    for name, values in told["properties"].items():
        for value in values:
            made.add(name, value, quiet=True)
    return made
for line in sys.stdin:
    one, other = map(entity, json.loads(line))
    try:
        print(algorithm.compare(one, other, config).score)
    except Exception:
        print(0.0)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the resolution of identities.")
    commands = parser.add_subparsers(dest="command", required=True)
    hard = commands.add_parser("pairs")
    hard.add_argument("--nomenklatura", metavar="PYTHON", help="interpreter with nomenklatura")
    whole = commands.add_parser("corpus")
    whole.add_argument("corpus", type=Path, help="folder or archive of .txt articles")
    whole.add_argument("--count", type=int, help="articles to read; all by default")
    whole.add_argument("--largest", type=int, default=20, help="nodes to print of each type")
    options = parser.parse_args()
    if options.command == "pairs":
        score_pairs(options.nomenklatura)
    else:
        resolve_corpus(articles(options.corpus, count=options.count), options.largest)


def score_pairs(peer: str | None) -> None:
    """Print the scores of each way of comparing on each half."""
    print(f"{'half':<12} {'by':<34} {'precision':>9} {'recall':>7} {'F1':>6} {'false merges':>13}")
    for half in HALVES:
        told = list(pairs(half))
        show(half, "orggraph", told, [is_joined(pair) for pair in told])
        for kind in EntityType:
            own = [pair for pair in told if pair.type is kind]
            show(half, f"orggraph, {kind.value}", own, [is_joined(pair) for pair in own])
        best = max((at_best(told, measure) for measure in MEASURES), key=lambda found: found[0])
        show(half, best[1], told, best[2])
        if peer is None:
            print(
                f"{half:<12} nomenklatura logic-v2: skipped, no interpreter that has it is named"
            )
        else:
            show(half, "nomenklatura logic-v2", told, peer_joins(told, peer))


MEASURES: tuple[Callable[..., float], ...] = (
    fuzz.ratio,
    fuzz.token_sort_ratio,
    fuzz.token_set_ratio,
    fuzz.WRatio,
)


def at_best(told: Sequence[Pair], measure: Callable[..., float]) -> tuple[float, str, list[bool]]:
    """Return F1, name and joins of a similarity of strings at the threshold that suits it best."""
    scores = [measure(fold(pair.a.name), fold(pair.b.name)) for pair in told]
    found = []
    for threshold in range(50, 101):
        joined = [score >= threshold for score in scores]
        found.append((counted(told, joined)["f1"], f"rapidfuzz {measure.__name__} ≥ {threshold}"))
    best = max(found)
    threshold = int(best[1].rsplit(" ", 1)[1])
    return best[0], best[1], [score >= threshold for score in scores]


def is_joined(pair: Pair) -> bool:
    """Tell whether the two sides of a pair become one node."""
    told = profiles(pair)
    result = resolve(told, (), load(LANGUAGE).identity)
    one, other = (profile.place for profile in told if profile.place.entity == "e0")
    return result.identities[one] == result.identities[other]


def peer_joins(told: Iterable[Pair], python: str) -> list[bool]:
    """Return what nomenklatura joins, at the threshold of its own that it calls a match."""
    lines = [json.dumps([as_ftm(pair, pair.a, "a"), as_ftm(pair, pair.b, "b")]) for pair in told]
    ran = subprocess.run(
        [python, "-c", _PEER],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(score) >= 0.7 for score in ran.stdout.split()]


def as_ftm(pair: Pair, side: Side, name: str) -> dict[str, object]:
    """Return one side of a pair as a FollowTheMoney entity."""
    properties: dict[str, list[str]] = {"name": [side.name], "country": ["vn"]}
    if pair.type is EntityType.PERSON:
        properties["position"] = [f"{role} {body}" for role, body, _ in side.posts]
    if pair.type in {EntityType.DOCUMENT, EntityType.EVENT}:
        properties["title"] = [side.name]
        properties["date"] = [side.told["on"]] if "on" in side.told else []
    if "no" in side.told:
        properties["registrationNumber"] = [side.told["no"]]
    return {"id": f"{pair.id}-{name}", "schema": SCHEMATA[pair.type], "properties": properties}


def counted(told: Sequence[Pair], joined: Sequence[bool]) -> dict[str, float]:
    """Return precision, recall, F1 and the share of false merges."""
    found = Counter((pair.same, join) for pair, join in zip(told, joined, strict=True))
    right = found[True, True]
    return {
        "precision": right / max(1, right + found[False, True]),
        "recall": right / max(1, right + found[True, False]),
        "f1": 2 * right / max(1, 2 * right + found[True, False] + found[False, True]),
        "merges": found[False, True] / max(1, found[False, True] + found[False, False]),
    }


def show(half: str, by: str, told: Sequence[Pair], joined: Sequence[bool]) -> None:
    """Print one line of scores."""
    found = counted(told, joined)
    print(
        f"{half:<12} {by:<34} {found['precision']:>9.3f} {found['recall']:>7.3f}"
        f" {found['f1']:>6.3f} {100 * found['merges']:>12.1f}%"
    )


def resolve_corpus(texts: dict[str, bytes], largest: int) -> None:
    """Print how long it takes to resolve what articles name, and what comes of it."""
    extractor = load_extractor("grammar", LANGUAGE)
    told: list[Profile] = []
    for name, content in texts.items():
        source = read_bytes(content, name, words_of_pages(LANGUAGE))
        told.extend(profiles_of(source_iri(DEFAULT_BASE, name), extract(source, extractor)))
    words = load(LANGUAGE).identity
    for time_of in ("first", "again"):
        began = time.process_time()
        result = resolve(told, (), words)
        seconds = time.process_time() - began
        print(f"{len(texts):,} articles, {len(told):,} profiles: {seconds:.1f} s {time_of}")
    print(f"{len(result.links):,} links, {len(result.doubts):,} doubts\n")
    show_nodes(told, result, largest)


def show_nodes(told: Iterable[Profile], result: Resolution, largest: int) -> None:
    """Print names, keys and nodes of each type, and the nodes of the most sources."""
    nodes: dict[EntityType, dict[str, list[Profile]]] = defaultdict(lambda: defaultdict(list))
    for profile in told:
        nodes[profile.entity.type][result.identities[profile.place].key].append(profile)
    for kind, found in nodes.items():
        keys = {profile.entity.key for members in found.values() for profile in members}
        print(f"{kind.value}: {len(keys):,} keys, {len(found):,} nodes")
        for key, members in sorted(found.items(), key=lambda node: -len(node[1]))[:largest]:
            names = Counter(profile.entity.name for profile in members).most_common(5)
            told_as = ", ".join(f"{name} ({count})" for name, count in names)
            print(f"  {len(members):>6,}  {key}: {told_as}")


if __name__ == "__main__":
    main()
