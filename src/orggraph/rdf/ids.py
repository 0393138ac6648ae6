"""Deterministic, readable IRIs, made from few stable facts."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from orggraph.model import Entity, Evidence
from orggraph.text.fold import fold, slug

DEFAULT_BASE = "https://w3id.org/orggraph/id/"


def source_iri(base: str, identifier: str) -> str:
    """Return the IRI of a source: its identifier, percent-encoded where an IRI needs it."""
    return f"{base}source/{quote(unicodedata.normalize('NFC', identifier), safe='/')}"


def evidence_iri(source: str, evidence: Evidence, valid: str = "") -> str:
    """Return the IRI of one piece of evidence, which is also the name of its graph.

    The fragment is that of RFC 5147 (a range of characters of a text), in a record that of
    RFC 7111 (row and column of a table, after the sheet where there are sheets), followed by
    the rule, which keeps apart two rules that read the same words, and by the time of what it
    supports ("2025-07-01/"), where the same words tell of several times.
    """
    span, cell = evidence.span, evidence.cell
    place = f"char={span.start},{span.end}"
    if cell is not None:
        sheet = f"sheet={quote(cell.sheet, safe='')};" if cell.sheet != "" else ""
        place = f"{sheet}cell={cell.row},{cell.column}"
    time = "" if valid == "" else f";valid={valid}"
    return f"{source}#{place};rule={_quoted(evidence.rule)}{time}"


@lru_cache(maxsize=1024)
def _quoted(rule: str) -> str:
    return quote(rule, safe="/")


def entity_iri(base: str, entity: Entity) -> str:
    """Return the IRI of an entity, the same for equal types and keys.

    The words are without diacritics, so that they can be read and typed; the six digits
    after them keep apart names that differ in their diacritics alone (Hưng and Hùng).
    """
    return named_iri(base, entity.type.value.lower(), entity.key)


@lru_cache(maxsize=65536)
def named_iri(base: str, kind: str, key: str) -> str:
    """Return `<base><kind>/<words of the key>-<six digits of the key's hash>`."""
    digest = hashlib.sha256(f"{kind}\x1f{fold(key)}".encode()).hexdigest()[:6]
    return f"{base}{kind}/{slug(key)}-{digest}"


def membership_iri(base: str, person_key: str, organization_key: str, role: str) -> str:
    """Return the IRI of a person's post in an organization, the same in every source."""
    parts = [fold(part) for part in (person_key, organization_key, role)]
    # The separator cannot occur in folded text, so ("ab", "c") is not ("a", "bc").
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:6]
    return f"{base}membership/{slug(' '.join(parts))}-{digest}"


def copy_graph(source: str) -> str:
    """Return the name of the graph that keeps a source's text."""
    return f"{source}#copy"


def is_copy_graph(graph: str) -> bool:
    """Tell whether a graph keeps a source's text; a source's own IRI holds no "#"."""
    return graph.endswith("#copy")
