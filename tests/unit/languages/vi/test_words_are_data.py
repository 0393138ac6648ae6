from __future__ import annotations

import ast
from pathlib import Path

import orggraph.languages.vi

ROOT = Path(orggraph.languages.vi.__file__).parent
# Letters that only Vietnamese has among the languages the code is written in.
LETTERS = set("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")


def strings(tree: ast.AST) -> list[str]:
    """Return the strings of a module that are no docstrings."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and len(node.body) > 0
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


def test_no_vietnamese_word_stands_in_the_code() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {text}"
        for path in sorted(ROOT.rglob("*.py"))
        for text in strings(ast.parse(path.read_text(encoding="utf-8")))
        if LETTERS & set(text.lower())
    }

    assert found == set()
