"""From Markdown to its words, line by line: what is a heading, what is prose, what is markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.model import BlockKind

# No pattern here can look at a character more than a few times: classes that exclude the
# sign they start with, and runs of a limited length.
_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]*\]:?")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]+\]:\s*\S+")
_ADDRESS = re.compile(r"<[a-z]{3,10}:[^<>\s]*>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_EMPHASIS = re.compile(
    r"(?<!\\)\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}"
    r"|(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)"
    r"|(?<!\\)~~|(?<!\\)`{1,3}"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = frozenset("[<*_~`\\&")  # text without any of them holds no markup within its lines
_BULLET = re.compile(r"^\s{0,12}[-*+]\s{1,8}(?=\S)")
_NUMBER = re.compile(r"\s{0,12}\d{1,9}[.)]\s")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?){1,8}")
_RULE = re.compile(r"\s{0,3}(?:-[ -]{2,200}|\*[ *]{2,200}|_[ _]{2,200}|={2,200})")
_TABLE_RULE = re.compile(r"[\s|:-]{3,500}")
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or paragraph without its markup; `kind` is None if it reads as plain text does."""

    text: str
    kind: BlockKind | None = None


def pieces(text: str) -> list[Piece]:
    """Return the words of a Markdown text, in order."""
    found = list(_raw_pieces(_without_hidden(text)))
    kept: list[Piece] = []
    titled = False
    for piece in found:
        if piece.kind is BlockKind.FURNITURE:
            kept.append(piece)
            continue
        words = _plain(piece.text)
        kind = piece.kind
        if kind is BlockKind.TITLE and titled:
            kind = BlockKind.HEADING
        titled = titled or kind is BlockKind.TITLE
        if words != "":
            kept.append(Piece(words, kind))
    return kept


def _raw_pieces(text: str) -> Iterator[Piece]:
    paragraph: list[str] = []
    fence: str | None = None
    code: list[str] = []
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        if fence is not None:
            if stripped.startswith(fence):
                fence = None
                yield from _code(code)
                code = []
            else:
                code.append(line)
            continue
        heading = _heading(stripped)
        underlined = len(paragraph) == 1 and stripped[:2] in ("==", "--")
        if underlined and _RULE.fullmatch(line) is not None:
            kind = BlockKind.TITLE if stripped[0] == "=" else BlockKind.HEADING
            yield Piece(paragraph.pop(), kind)
            continue
        starts = _BULLET.match(line) is not None or _NUMBER.match(line) is not None
        fenced = stripped.startswith(("```", "~~~"))
        row = stripped.startswith("|")
        if len(paragraph) > 0 and (stripped == "" or heading or starts or fenced or row):
            yield Piece(" ".join(paragraph))
            paragraph = []
        if fenced:
            fence = stripped[:3]
        elif heading is not None:
            yield heading
        elif row:
            yield from _row(stripped)
        elif not _is_markup(line):
            paragraph.append(_BULLET.sub("", _QUOTE.sub("", line, count=1), count=1).strip())
            if line.endswith(("  ", "\\")):  # a line break that is meant
                yield Piece(" ".join(paragraph).rstrip("\\"))
                paragraph = []
    yield from _code(code)


def _heading(line: str) -> Piece | None:
    level = len(line) - len(line.lstrip("#"))
    if not 1 <= level <= 6 or line[level : level + 1] not in (" ", "\t"):
        return None
    kind = BlockKind.TITLE if level == 1 else BlockKind.HEADING
    return Piece(line[level:].strip().rstrip("#").rstrip(), kind)


def _code(code: list[str]) -> Iterator[Piece]:
    text = "\n".join(code).strip()
    if text != "":
        yield Piece(text, BlockKind.FURNITURE)


def _row(line: str) -> Iterator[Piece]:
    if _TABLE_RULE.fullmatch(line) is None:
        yield Piece(" | ".join(cell.strip() for cell in line.strip("| ").split("|")))


def _is_markup(line: str) -> bool:
    whole = (_RULE, _TABLE_RULE)
    return (
        line.strip() == ""
        or any(pattern.fullmatch(line) is not None for pattern in whole)
        or _DEFINITION.match(line) is not None
    )


def _plain(text: str) -> str:
    if not _SIGNS.isdisjoint(text):
        for pattern, words in (
            (_IMAGE, " "),
            (_LINK, r"\1"),
            (_FOOTNOTE, ""),
            (_ADDRESS, " "),
            (_TAG, ""),
            (_EMPHASIS, ""),
            (_ESCAPE, r"\1"),
        ):
            text = pattern.sub(words, text)
        text = html.unescape(text)
    return text.strip()


def _without_hidden(text: str) -> str:
    """Drop comments, scripts and styles, which may go over many lines."""
    for opening, closing in _HIDDEN:
        kept: list[str] = []
        lowered = text.lower() if len(text.lower()) == len(text) else text
        done = 0
        start = lowered.find(opening)
        while start != -1:
            end = lowered.find(closing, start)
            if end == -1:
                break
            kept.append(text[done:start])
            done = end + len(closing)
            start = lowered.find(opening, done)
        text = "".join([*kept, text[done:]])
    return text
