"""Official documents as a test writes them, read from the file to the statements."""

from __future__ import annotations

from orggraph.extract import extract
from orggraph.languages import load
from orggraph.model import Reading
from orggraph.read import page_words, read_bytes
from unit.languages.told import lines_of

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"


def act(
    body: str,
    *,
    issuer: str = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM",
    number: str = "Số: 12/QĐ-UBND",
    right: str = MOTTO,
    date: str = "Hà Nam, ngày 5 tháng 2 năm 2021",
    title: str = "QUYẾT ĐỊNH\nVề việc công tác cán bộ",
) -> str:
    """Write a document with its letterhead and title above what it says."""
    return f"{issuer}\n-------\n{number}\n\n{right}{date}\n\n{title}\n\n{body}\n"


def read(text: str) -> Reading:
    """Read a text file from its bytes."""
    pack = load("vi")
    source = read_bytes(text.encode(), "van-ban.txt", page_words(pack.page, path="page.yml"))
    return extract(source, pack)


def told(text: str) -> list[str]:
    """Return the statements of a document, one line each."""
    return lines_of(read(text))


def rules_used(text: str) -> set[str]:
    """Return the names of the rules that read something, without their versions."""
    evidence = (e for statement in read(text).statements for e in statement.evidence)
    return {e.rule.partition("/")[0] for e in evidence}
