"""From bytes to text: which encoding a file is in, and what is no text at all."""

from __future__ import annotations

from dataclasses import dataclass

import charset_normalizer

from orggraph.errors import InputError

_SAMPLE = 65536  # enough to tell what a file is

_BOMS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

# How files begin that are often mistaken for text, and what they are.
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document (docx, xlsx, odt)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (image, sound or video)"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
)

_REMEDY = "save its text as UTF-8 and name that file"

# The eight-bit encodings that Vietnamese and Western text is found in.
_LEGACY = ("cp1258", "cp1252")

_BINARY = "not a text file: it looks like binary data"

# Control characters that no text has; a few of them are accidents, many are something else.
_CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\t\n\v\f\r\x1b"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return the text that `data` encodes; InputError for what is no text.

    UTF-8 is tried first and strictly: what passes as UTF-8 is nothing else by accident.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"not a text file: it looks like {kind}", remedy=_REMEDY)
    decoded = _decode(data)
    sample = decoded.text[:_SAMPLE]
    if sum(sample.count(control) for control in _CONTROLS) * 20 > len(sample):
        raise InputError(_BINARY, remedy=_REMEDY)
    return decoded


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        return _strictly(data, _wide_encoding(data))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error.start)
        return _legacy(data)


def _strictly(data: bytes, encoding: str) -> Decoded:
    name = encoding.removesuffix("-sig")
    try:
        return Decoded(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not valid {name.upper()} at byte {error.start + 1}", remedy=_REMEDY
        ) from None


def _wide_encoding(data: bytes) -> str:
    """Tell by where the zero bytes stand; text in wide encodings has them on one side."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    zeros = [sample[place::4].count(0) / max(1, len(sample[place::4])) for place in range(4)]
    if len(data) % 4 == 0 and min(zeros[2], zeros[3]) > 0.9 and zeros[0] < 0.1:
        return "utf-32-le"
    if len(data) % 4 == 0 and min(zeros[0], zeros[1]) > 0.9 and zeros[3] < 0.1:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    # Half of written Vietnamese is ASCII, and a zero character in text is an accident.
    if len(data) % 2 == 0 and odd > 0.3 and even < 0.02:
        return "utf-16-le"
    if len(data) % 2 == 0 and even > 0.3 and odd < 0.02:
        return "utf-16-be"
    raise InputError(_BINARY, remedy=_REMEDY)


def _refuse_damaged(data: bytes, start: int) -> None:
    """Refuse UTF-8 with a few bad bytes: as any other encoding it would be read as gibberish."""
    lenient = data.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    good = len(data) - len(lenient.encode("ascii", errors="ignore"))
    if good > 20 * bad:
        raise InputError(
            f"damaged UTF-8: byte {start + 1} belongs to no character",
            line=data.count(b"\n", 0, start) + 1,
            remedy="correct the line, or save the file as UTF-8 again",
        )


def _legacy(data: bytes) -> Decoded:
    best = charset_normalizer.from_bytes(data, cp_isolation=list(_LEGACY)).best()
    if best is None:
        raise InputError("the encoding of the text is not known", remedy=_REMEDY)
    return Decoded(str(best), best.encoding)
