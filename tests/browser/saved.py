"""What a page saves: files that arrive in a folder."""

from __future__ import annotations

from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser.chromium import Page


def save(page: Page, ending: str, folder: Path) -> Path:
    """Press the button of a format, and return the file when it is whole."""
    page.driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)}
    )
    page.driver.find_element(By.ID, f"save-{ending}").click()
    WebDriverWait(page.driver, 20).until(lambda _: list(folder.glob(f"*.{ending}")))
    (file,) = folder.glob(f"*.{ending}")
    return file
