import pytest
import yaml

from orggraph.errors import DataError
from orggraph.read import page_words

from .conftest import PAGE_FILE


@pytest.fixture
def data() -> dict[str, object]:
    return yaml.safe_load(PAGE_FILE.read_text(encoding="utf-8"))


def test_the_words_are_folded(data):
    data["agencies"] = ["  TTXVN "]

    assert page_words(data, path="page.yml").agencies == {"ttxvn"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"furnitures": ["x"]}, r"page.yml: unknown keys: \['furnitures'\]"),
        ({"after": ["theo", "Theo"]}, "page.yml: after holds 'Theo' twice"),
        ({"after": [True]}, "after holds True, which is no word: put it in quotes"),
        ({"after": [" "]}, "which is no word"),
        ({"after": []}, "after must be a list of words"),
        ({"after": "theo"}, "after must be a list of words"),
        ({"date_parts": {"day": "ngày"}}, "date_parts must have just the keys"),
    ],
)
def test_a_wrong_data_file_is_refused_with_its_name(data, change, message):
    with pytest.raises(DataError, match=message):
        page_words(data | change, path="page.yml")


def test_a_missing_list_is_refused(data):
    del data["closing"]

    with pytest.raises(DataError, match="closing must be a list of words"):
        page_words(data, path="page.yml")


def test_a_file_that_is_no_mapping_is_refused():
    with pytest.raises(DataError, match="a mapping from list names to words is expected"):
        page_words(["theo"], path="page.yml")
