"""Write docs/questions.md from the named questions of the ontology.

python tools/make_questions.py            write the page
python tools/make_questions.py --check    exit with 1 when the page is not what would be written
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from orggraph.cli.questions import example_call
from orggraph.pipeline.ask import columns_of
from orggraph.pipeline.questions import Question, by_subject
from orggraph.pipeline.words import Language, text

PAGE = Path(__file__).resolve().parent.parent / "docs" / "questions.md"
HEAD = """\
# The named questions

Written by `python tools/make_questions.py` from `ontology/queries/`. Ask one with
`orggraph query NAME`, in Python with `graph.ask(name, …)` ([python.md](python.md)), or on the
pages of `orggraph serve`. The examples are asked of the example graph of the ontology.

- Things are named by a name, an alias, a document's number or an IRI, with or without diacritics.
- Values are given in the order of the parameters, or as `-p NAME=VALUE`. A date is as exact as you
  want it: `2015`, `2015-03` or `2015-03-18`.
- `--evidence` adds the quoted words, their source and its date, a row for each piece of evidence;
  rows that count have it too.
- `orggraph query NAME --about` tells of one question, `orggraph query bổ nhiệm` of those that hold
  these words.
- `--format` writes `csv`, `tsv`, `json` and `xml` (the result formats of SPARQL 1.1) and `md`; for
  the graph of a CONSTRUCT or DESCRIBE `ttl`, `nt` and `jsonld`.

The shell completes names of questions, parameters and entities, once it is told how:

```sh
eval "$(_ORGGRAPH_COMPLETE=bash_source orggraph)"   # bash 4.4 or later, in ~/.bashrc
eval "$(_ORGGRAPH_COMPLETE=zsh_source orggraph)"    # zsh, in ~/.zshrc
_ORGGRAPH_COMPLETE=fish_source orggraph > ~/.config/fish/completions/orggraph.fish
```

The name of an entity is completed from two characters on, as it is spelled:
`orggraph query who-led "Bộ C<TAB>`.
"""


def page() -> str:
    """Return the text of the page."""
    parts = [HEAD]
    for subject, group in by_subject().items():
        title = " · ".join(text(f"about_{subject}", language) for language in Language)
        parts.append(f"\n## {title}\n")
        parts += ["\n".join(_told(one)) for one in group]
    return "".join(parts)


def _told(one: Question) -> Iterator[str]:
    yield f"\n### {one.name}\n"
    yield f"{one.english}  \n{one.vietnamese}\n"
    if one.note:
        yield f"{one.note}\n"
    for parameter in one.parameters:
        kinds = " or ".join(parameter.kinds)
        need = "" if parameter.required else ", optional"
        yield f"- `{parameter.name}` ({kinds}{need}): {parameter.english} · {parameter.vietnamese}"
    yield f"- columns: {', '.join(f'`{column}`' for column in columns_of(one))}"
    yield f"- example: `{example_call(one)}`\n"


def main() -> int:
    """Write or check the page."""
    if "--check" in sys.argv[1:]:
        held = PAGE.read_text("utf-8") if PAGE.exists() else ""
        if held != page():
            print("docs/questions.md is out of date: python tools/make_questions.py")
            return 1
        return 0
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
