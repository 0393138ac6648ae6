from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

from browser.chromium import BROWSER, DRIVER, Page, start


@pytest.fixture(scope="session")
def driver() -> Iterator[webdriver.Chrome]:
    if not (BROWSER.exists() and DRIVER.exists()):
        pytest.skip(f"no browser: {BROWSER} and {DRIVER} are needed")
    driver = start()
    yield driver
    driver.quit()


@pytest.fixture
def open_page(driver: webdriver.Chrome, tmp_path: Path):
    return lambda html: Page(driver, html, tmp_path)
