from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from orggraph.rdf.vocab import OG, PREFIXES, RDF

ROOT = Path(__file__).resolve().parents[2]


def make_vocab(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    tool = root / "tools" / "make_vocab.py"
    return subprocess.run(
        [sys.executable, tool, *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("tools/make_vocab.py", "ontology/orggraph.ttl", "src/orggraph/rdf/vocab.py"):
        target = tmp_path / name
        target.parent.mkdir(parents=True)
        target.write_bytes((ROOT / name).read_bytes())
    return tmp_path


def test_the_module_is_what_the_ontology_says() -> None:
    done = make_vocab(ROOT, "--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_module_that_drifted_is_refused_in_one_line(copy: Path) -> None:
    module = copy / "src/orggraph/rdf/vocab.py"
    module.write_text(module.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    done = make_vocab(copy, "--check")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "make_vocab: src/orggraph/rdf/vocab.py differs from the ontology: run `make vocab`"
    ]


def test_the_module_is_written_the_same_each_time(copy: Path) -> None:
    module = copy / "src/orggraph/rdf/vocab.py"
    before = module.read_bytes()
    module.unlink()
    assert make_vocab(copy).returncode == 0
    assert module.read_bytes() == before


def test_a_misspelt_term_raises() -> None:
    with pytest.raises(AttributeError):
        OG.Congres  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(KeyError, match="OG has no term 'Congres'"):
        OG["Congres"]
    assert "Congres" not in OG


def test_what_every_class_has_is_not_a_term() -> None:
    assert "__doc__" not in OG
    with pytest.raises(KeyError):
        OG["__module__"]


def test_no_term_can_be_set_or_deleted() -> None:
    with pytest.raises(AttributeError, match="OG is closed"):
        OG.Congress = ox.NamedNode("urn:x")  # type: ignore[misc]
    with pytest.raises(AttributeError, match="OG is closed"):
        del OG.Congress


def test_terms_are_nodes_of_their_namespace() -> None:
    assert OG["Congress"] is OG.Congress
    assert OG.Congress == ox.NamedNode(PREFIXES["og"] + "Congress")
    assert RDF.type == ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def test_the_vocabulary_comes_without_rdflib() -> None:
    code = (
        "import sys, orggraph.rdf.vocab, orggraph.rdf.ontology; sys.exit('rdflib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
