"""A server with the interface of a language model's, for tests: it answers what it is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class FakeModel:
    """What the server answers, and what it was asked."""

    content: str = "{}"
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""

    def says(self, *, entities: list[dict[str, Any]], statements: list[dict[str, Any]]) -> None:
        """Answer with these entities and statements; keys that are not given are null."""
        nothing = dict.fromkeys(("number", "date", "ordinal", "term"))
        silent = dict.fromkeys(("role", "status", "start", "end", "decided_by", "participation"))
        self.content = json.dumps(
            {
                "entities": [nothing | entity for entity in entities],
                "statements": [silent | statement for statement in statements],
            }
        )


@contextmanager
def serving() -> Iterator[FakeModel]:
    """Run a server on a free port of this machine until the block ends."""
    model = FakeModel()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            model.asked.append(json.loads(self.rfile.read(length)))
            message = {"role": "assistant", "content": model.content, "refusal": None}
            choice = {"index": 0, "finish_reason": "stop", "message": message}
            answer = {
                "id": "1",
                "object": "chat.completion",
                "created": 0,
                "model": "fake",
                "choices": [choice],
            }
            body = json.dumps(answer).encode()
            self.send_response(model.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Keep the tests' output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
