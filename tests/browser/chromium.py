"""A page in headless Chromium that has no network, and what a reader can do with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.ui import WebDriverWait

BROWSER, DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1400,1000", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)  # fmt: skip
_PAINTED = """
const canvas = document.querySelector("#canvas canvas");
const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
const colors = new Set();
for (let i = 0; i < pixels.length; i += 4) {
  if (pixels[i + 3] > 0) colors.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
}
return colors.size;
"""
_MIDDLE = """
const edge = orggraph.edges.get(arguments[0]);
const a = orggraph.network.getPosition(edge.from), b = orggraph.network.getPosition(edge.to);
return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
"""
_SETTLED = """
const done = arguments[0];
let before = "", still = 0;
const look = () => {
  const canvas = document.getElementById("canvas");
  const now = JSON.stringify([orggraph.drawer.camera(), canvas.clientWidth, canvas.clientHeight]);
  still = now === before ? still + 1 : 0;
  before = now;
  if (still > 15) done(); else next();
};
// a browser that is busy elsewhere may draw no frame for long
const next = () => {
  const late = setTimeout(() => { cancelAnimationFrame(frame); look(); }, 500);
  const frame = requestAnimationFrame(() => { clearTimeout(late); look(); });
};
look();
"""
_IN_WINDOW = """
const at = orggraph.network.canvasToDOM(arguments[0]);
const corner = document.getElementById("canvas").getBoundingClientRect();
return [Math.round(at.x + corner.x), Math.round(at.y + corner.y)];
"""


def start() -> webdriver.Chrome:
    """Return a browser; the caller quits it."""
    options = Options()
    options.binary_location = str(BROWSER)
    options.page_load_strategy = "eager"
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(str(DRIVER)))


class Site:
    """The pages of a server on this machine, the only one that there is."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, path: str) -> None:
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(self.address + path)
        self.wait("return document.readyState === 'complete'")

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str) -> None:
        WebDriverWait(self.driver, 20).until(lambda _: self.run(script))

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def strangers(self) -> list[str]:
        """Return the addresses that were asked for and are not this site's."""
        return [
            url for url in _requests(self.driver) if not url.startswith((self.address, "data:"))
        ]


class Page:
    """An open page."""

    def __init__(self, driver: webdriver.Chrome, html: str, folder: Path) -> None:
        self.driver = driver
        self.file = folder / "page.html"
        self.file.write_text(html, encoding="utf-8")
        driver.get_log("browser")
        driver.get_log("performance")
        driver.get(self.file.as_uri())
        self.wait("return document.readyState === 'complete' && typeof orggraph === 'object'")
        self.settle()

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str) -> None:
        WebDriverWait(self.driver, 20).until(lambda _: self.run(script))

    def settle(self) -> None:
        """Wait until the picture stands still: the library draws and resizes a frame later."""
        self.driver.execute_async_script(_SETTLED)

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the page was opened."""
        # the browser draws its own fields, as that for a date, from such "addresses"
        return [url for url in _requests(self.driver) if not url.startswith("data:")]

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def colors(self) -> int:
        """Return how many colors are on the canvas; none when it is blank."""
        return int(self.run(_PAINTED))

    def click_edge(self, edge: str) -> None:
        """Click on the middle of a line."""
        actions = self.hover(self.run(_MIDDLE, edge))
        actions.w3c_actions.pointer_action.click()
        actions.perform()

    def hover(self, point: dict[str, float]) -> ActionChains:
        """Move the pointer to a point of the picture."""
        x, y = self.run(_IN_WINDOW, point)
        actions = ActionChains(self.driver)
        actions.w3c_actions.pointer_action.move_to_location(x, y)
        actions.perform()
        return actions

    def panel(self) -> str:
        return self.text("#panel")

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))


def _requests(driver: webdriver.Chrome) -> list[str]:
    """Return the addresses that were asked for since the log was read last."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
