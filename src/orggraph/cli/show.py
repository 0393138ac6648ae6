"""orggraph show: all that is known of one entity."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

import click

from orggraph.cli.common import (
    json_option,
    moment_options,
    output_option,
    reading,
    store_option,
    writing,
)
from orggraph.cli.links import explained
from orggraph.cli.quotes import told_evidence
from orggraph.cli.tables import harmless
from orggraph.cli.trees import drawn
from orggraph.pipeline import words
from orggraph.pipeline.portrait import Line, Portrait
from orggraph.pipeline.show import show as portray
from orggraph.pipeline.spans import said_of
from orggraph.pipeline.why import Derivations
from orggraph.pipeline.why import why as derivations
from orggraph.pipeline.why_same import WhySame
from orggraph.pipeline.why_same import why_same as reasons
from orggraph.pipeline.words import Language


@click.command("show")
@click.argument("entity")
@click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ENGLISH.value,
    show_default=True,
    help="The language of classes, relations and headings.",
)
@click.option(
    "--why-same",
    default=None,
    metavar="OTHER",
    help="Tell why ENTITY and OTHER are one node, or why not, in the place of a portrait.",
)
@click.option(
    "--why",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[OTHER]",
    help="Tell why rules derive what they do of ENTITY (and OTHER), down to the quotes.",
)
@moment_options
@json_option
@output_option("the portrait")
@store_option
def show(
    *,
    entity: str,
    lang: str,
    why_same: str | None,
    why: str | None,
    as_of: str | None,
    known_on: str | None,
    as_json: bool,
    output: str,
    store: str,
) -> None:
    """Tell all that is known of one entity, each line with its evidence.

    ENTITY is a name, an alias, a document's number or an IRI. Case and diacritics, and a part
    of the name, may be left out where the rest stays clear.

    \b
    Examples:
      orggraph show "Bộ Chính trị"
      orggraph show "chi bo thon dong" --lang vi
      orggraph show 36-CT/TW --json
      orggraph show "Nguyễn Văn A" --known-on 2017-02-06
      orggraph show "Chi bộ Trung tâm Khuyến ngư" --why
      orggraph show --why "Đảng bộ Sở Thủy sản" "Chi bộ Trung tâm Khuyến ngư"
      orggraph show --why-same "UBND Q. Thanh Khê" "Ủy ban nhân dân quận Thanh Khê"
    """  # noqa: D301 - click wants the character itself
    language = Language(lang)
    with reading(store, as_of=as_of, known_on=known_on) as reader:
        portrait: Portrait | WhySame | Derivations
        if why is not None:
            portrait = Derivations(derivations=tuple(derivations(reader, entity, why, language)))
        elif why_same is not None:
            portrait = reasons(reader, why_same, entity)
        else:
            portrait = portray(reader, entity, language)
    if as_json:
        text = json.dumps(dataclasses.asdict(portrait), ensure_ascii=False, indent=2) + "\n"
    elif isinstance(portrait, Derivations):
        text = drawn(portrait.derivations, language)
    else:
        told = explained(portrait) if isinstance(portrait, WhySame) else _told(portrait, language)
        text = "".join(f"{line}\n" for line in told)
    with writing(output) as stream:
        stream.write(text.encode())


command = show


def _told(portrait: Portrait, language: Language) -> Iterator[str]:
    """Yield the lines of a portrait."""
    yield harmless(portrait.label)
    yield f"{portrait.kind}  {portrait.iri}"
    if len(portrait.aliases) > 0:
        also = words.forward("skos:altLabel", language)
        yield f"{also}: {harmless('; '.join(portrait.aliases))}"
    for attribute in portrait.attributes:
        stated = "" if attribute.sources == (portrait.label,) else "; ".join(attribute.sources)
        yield f"{attribute.name}: {harmless(attribute.value)}" + (
            "" if stated == "" else f"  ({harmless(stated)})"
        )
    if portrait.evidences is not None:
        yield f"{portrait.evidences} {words.text('evidences', language)}"
    elif len(portrait.groups) == 0:
        yield words.text("nothing", language)
    for group in portrait.groups:
        yield ""
        yield group.name
        for line in group.lines:
            yield f"  {harmless(_statement(line, language))}"
            for quote in line.quotes:
                yield f"    {harmless(told_evidence(quote, language))}"


def _statement(line: Line, language: Language) -> str:
    """Return a statement in words: "Secretary, Party cell A (new, from 2015-03-18)"."""
    parts = [part for part in (line.post, line.label, line.organization) if part is not None]
    said = said_of(line, language)
    return ", ".join(parts) + (f" ({', '.join(said)})" if len(said) > 0 else "")
