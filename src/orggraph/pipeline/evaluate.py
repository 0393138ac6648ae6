"""Evaluate: a store held against annotations made by hand.

An entity is found when one of the same type shares a form of its name, each with at most
one. A relation is found when both its ends are, and its predicate and role agree. Precision
and recall are over all documents together (micro-averaged).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from orggraph.pipeline.calibration import Judged, bands, cross_validated_error, error, measured
from orggraph.pipeline.gold import Annotation, Relation, Thing
from orggraph.pipeline.matching import judged, match
from orggraph.pipeline.sentences import Sentences


@dataclass(slots=True)
class Score:
    """Counts of one class of things or relations."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.predicted if self.predicted > 0 else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.right / self.gold if self.gold > 0 else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both > 0 else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as plain values."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "right": self.right,
            "gold": self.gold,
            "predicted": self.predicted,
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing or relation in words, and the sentence it is about ("" where none is known)."""

    words: str
    sentence: str


@dataclass(slots=True)
class DocumentScore:
    """One document: its scores, what was missed and what was invented."""

    document: str
    entities: Score = field(default_factory=Score)
    relations: Score = field(default_factory=Score)
    missed: list[Difference] = field(default_factory=list)
    invented: list[Difference] = field(default_factory=list)


@dataclass(slots=True)
class Evaluation:
    """All documents together."""

    documents: list[DocumentScore] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    entities: dict[str, Score] = field(default_factory=dict)
    relations: dict[str, Score] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)

    def total(self, scores: Mapping[str, Score]) -> Score:
        """Return the sum of scores."""
        return Score(
            right=sum(score.right for score in scores.values()),
            gold=sum(score.gold for score in scores.values()),
            predicted=sum(score.predicted for score in scores.values()),
        )


def evaluate(gold: Iterable[Annotation], predicted: Mapping[str, Annotation]) -> Evaluation:
    """Hold predictions, by document, against annotations."""
    result = Evaluation()
    for annotation in gold:
        found = predicted.get(annotation.document)
        if found is None:
            result.absent.append(annotation.document)
            continue
        _document(result, annotation, found)
    return result


def _document(result: Evaluation, gold: Annotation, found: Annotation) -> None:
    score = DocumentScore(gold.document)
    pairs = match(gold.things.values(), found.things.values())
    text = Sentences(found.text)
    for thing in gold.things.values():
        right = thing.id in pairs
        _count(result.entities, score.entities, thing.type, gold=1, right=right)
        if not right:
            score.missed.append(_absent(thing, text))
    for thing in found.things.values():
        _count(result.entities, score.entities, thing.type, predicted=1)
        if thing.id not in pairs.values():
            score.invented.append(_absent(thing, text))
    translated = judged(found, pairs)
    for relation in sorted(gold.relations):
        right = relation in translated
        _count(result.relations, score.relations, relation.predicate, gold=1, right=right)
        if not right:
            ends = (gold.things[end].forms for end in (relation.subject, relation.object))
            words = _in_words(relation, gold.things)
            score.missed.append(Difference(words, text.about(*ends)))
    for as_annotated, relation in sorted(translated.items()):
        right = as_annotated in gold.relations
        _count(result.relations, score.relations, relation.predicate, predicted=1)
        if relation in found.confidences:
            rule, confidence = found.rules[relation], found.confidences[relation]
            result.judged.append(
                Judged(document=gold.document, rule=rule, confidence=confidence, right=right)
            )
        if not right:
            words = _in_words(relation, found.things)
            score.invented.append(Difference(words, found.quotes.get(relation, "")))
    result.documents.append(score)


def _absent(thing: Thing, text: Sentences) -> Difference:
    return Difference(f"{thing.kind} {thing.name}", text.about(thing.forms))


def _count(
    table: dict[str, Score],
    own: Score,
    name: str,
    *,
    gold: int = 0,
    predicted: int = 0,
    right: bool = False,
) -> None:
    for score in (table.setdefault(name, Score()), own):
        score.gold += gold
        score.predicted += predicted
        score.right += int(right)


def _in_words(relation: Relation, things: Mapping[str, Thing]) -> str:
    detail = f" ({relation.detail})" if relation.detail != "" else ""
    subject, target = things[relation.subject].name, things[relation.object].name
    return f"{subject} — {relation.predicate}{detail} → {target}"


def as_values(result: Evaluation) -> dict[str, Any]:
    """Return all figures and differences as plain values."""
    return {
        "entities": _table(result, result.entities),
        "relations": _table(result, result.relations),
        "calibration_error": round(error(result.judged), 4),
        "cross_validated_error": round(cross_validated_error(result.judged), 4),
        "calibration": [asdict(band) for band in bands(result.judged)],
        "rules": _rules(result.judged),
        "documents": [_values(document) for document in result.documents],
        "absent": result.absent,
    }


def _table(result: Evaluation, table: Mapping[str, Score]) -> dict[str, Any]:
    rows = {name: score.as_json() for name, score in sorted(table.items())}
    return {"all": result.total(table).as_json(), **rows}


def _rules(statements: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Return of each rule its confidence, and what it amounts to on these annotations."""
    confidence = measured(statements)
    rows: dict[str, dict[str, float]] = {}
    for item in sorted(statements, key=lambda item: item.rule):
        row = rows.setdefault(
            item.rule,
            {"confidence": item.confidence, "measured": 0.0, "right": 0, "given": 0},
        )
        row["measured"] = round(confidence(item.rule), 2)
        row["right"] += item.right
        row["given"] += 1
    return rows


def _values(score: DocumentScore) -> dict[str, Any]:
    return {
        "document": score.document,
        "entities": score.entities.as_json(),
        "relations": score.relations.as_json(),
        "missed": [asdict(difference) for difference in score.missed],
        "invented": [asdict(difference) for difference in score.invented],
    }
