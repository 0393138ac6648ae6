from pathlib import Path

import pytest
import yaml

import orggraph.languages
from orggraph.read import PageWords, page_words

PAGE_FILE = Path(orggraph.languages.__file__).parent / "vi" / "page.yml"


@pytest.fixture(scope="session")
def words() -> PageWords:
    return page_words(yaml.safe_load(PAGE_FILE.read_text(encoding="utf-8")), path=PAGE_FILE)
