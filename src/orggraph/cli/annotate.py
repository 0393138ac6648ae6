"""orggraph annotate: a text's reading as annotations to correct by hand."""

from __future__ import annotations

import json

import click

from orggraph.cli.common import extractor_option, language_option, output_option, writing


@click.command("annotate")
@click.argument("file")
@output_option("the annotations")
@language_option
@extractor_option
def command(*, file: str, output: str, language: str, extractor: str) -> None:
    """Write what is read in FILE as annotations, for a person to correct.

    Corrected, they are what `orggraph evaluate` measures a store against. Correct them with
    the text before you, not with the program's answers: what was overlooked is the hardest
    to see. With "-" the text is read from standard input.

    \b
    Examples:
      orggraph annotate article.txt -o gold/article.json
      orggraph build article.txt && orggraph evaluate gold/
    """  # noqa: D301 - click wants the character itself
    # here, not above: what reads takes long to import, and --help needs none of it
    from orggraph.pipeline.annotate import annotation  # noqa: PLC0415
    from orggraph.pipeline.one import read_one  # noqa: PLC0415

    value = annotation(read_one(file, language=language, extractor=extractor))
    with writing(output) as stream:
        stream.write(f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())
