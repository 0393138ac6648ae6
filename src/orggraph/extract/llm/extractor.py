"""Asking a language model what a text says.

Any server with the interface of OpenAI's chat completions and structured output will do.
Settings come from the environment: OPENAI_BASE_URL, OPENAI_API_KEY, ORGGRAPH_LLM_MODEL. The
text of each source is sent to that server.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from orggraph.errors import InputError
from orggraph.model import BlockKind, Reading, Source
from orggraph.rdf.vocab import KINDS

if TYPE_CHECKING:
    from openai import OpenAI

    from orggraph.extract.llm.answer import Answer

_KEY = "OPENAI_API_KEY"
_SERVER = "OPENAI_BASE_URL"
_MODEL = "ORGGRAPH_LLM_MODEL"
_LONGEST = 60_000  # characters; a longer text does not fit beside its answer in most models
_TIMEOUT = 300.0  # seconds for one answer
_READ = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.PROSE)


def make(language: str) -> ModelExtractor:
    """Return the extractor, set up from the environment.

    Raises:
        InputError: when the library or a setting is missing; it names which.
    """
    try:
        from openai import OpenAI  # noqa: PLC0415 - an optional dependency
    except ImportError:
        raise InputError(
            "the llm extractor needs the openai library", remedy="pip install 'orggraph[llm]'"
        ) from None
    for name in (_KEY, _MODEL):
        if os.environ.get(name, "") == "":
            raise InputError(f"the llm extractor needs {name}", remedy=f"export {name}=…")
    client = OpenAI(api_key=os.environ[_KEY], base_url=os.environ.get(_SERVER), timeout=_TIMEOUT)
    return ModelExtractor(client=client, model=os.environ[_MODEL], language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelExtractor:
    """Reads by asking a model, and keeps what the text bears out."""

    client: OpenAI
    model: str
    language: str

    @property
    def fingerprint(self) -> str:
        """The model, where it is asked, and what it is asked."""
        told = "\x1f".join((str(self.client.base_url), self.model, self.language, _prompt()))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def read(self, source: Source) -> Reading:
        """Return what the model says of a source and the source's own words bear out.

        Raises:
            InputError: when the text is too long, or the server gives no usable answer.
        """
        from orggraph.extract.llm.reading import reading  # noqa: PLC0415 - imports pydantic

        if len(source.text) > _LONGEST:
            raise InputError(
                f"too long for a model: {len(source.text):,} characters",
                remedy=f"split it into parts of up to {_LONGEST:,}",
            )
        return reading(source, self._ask(_prose(source)), model=self.model)

    def _ask(self, text: str) -> Answer:
        from openai import OpenAIError  # noqa: PLC0415
        from pydantic import ValidationError  # noqa: PLC0415

        from orggraph.extract.llm.answer import Answer  # noqa: PLC0415

        try:
            completion = self.client.chat.completions.parse(
                model=self.model,
                messages=[
                    {"role": "system", "content": _prompt()},
                    {"role": "user", "content": text},
                ],
                response_format=Answer,
                temperature=0,
                seed=0,
            )
        except OpenAIError as error:
            raise InputError(f"the model's server: {_first_line(error)}") from None
        except ValidationError as error:
            reason = f"the model's answer is not of the form asked for: {_first_line(error)}"
            raise InputError(reason) from None
        answer = completion.choices[0].message.parsed
        if answer is None:
            raise InputError("the model refused to answer")
        return answer


def _prompt() -> str:
    """Return what a model is told to do, with the kinds that the ontology has."""
    told = files(__package__ or "").joinpath("prompt.md").read_text(encoding="utf-8")
    kinds = "\n".join(f"- {kind}: {', '.join(names)}" for kind, names in sorted(KINDS.items()))
    return f"{told}\nKinds:\n{kinds}\n"


def _prose(source: Source) -> str:
    """Return what of a source is read: its titles and prose, without what stands around."""
    return "\n".join(b.span.of(source.text) for b in source.blocks if b.kind in _READ)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
