"""A served store: the example graph in a folder, and `orggraph serve` in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

import urllib3

from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import open_writer
from unit.ask.example import readings

CELL = "Chi bộ Trung tâm Khuyến ngư"
# Every quad with every quad, three times over: minutes at the least.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def write(folder: Path) -> None:
    with open_writer(folder) as writer:
        for reading in readings():
            iri = source_iri(DEFAULT_BASE, reading.source.identifier)
            writer.replace_source(iri, to_nquads(encode(reading, reader="example")))
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())


class Server:
    """`orggraph serve` in a process of its own."""

    def __init__(self, store: Path, *options: str) -> None:
        command = [sys.executable, "-m", "orggraph", "serve", "--port", "0", "--store", str(store)]
        self.process = subprocess.Popen(
            [*command, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONUTF8": "1"},
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().partition(" at ")[2].split(" ")[0]
        self.endpoint = f"{self.address}sparql"

    def ask(self, query: str, *, accept: str = "application/sparql-results+json"):
        return urllib3.request(
            "POST",
            self.endpoint,
            body=urlencode({"query": query}),
            headers={"accept": accept, "content-type": "application/x-www-form-urlencoded"},
            timeout=60,
            retries=False,
        )

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        code = self.process.wait(timeout=20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code
