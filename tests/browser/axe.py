"""What axe-core finds wrong with an open page."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from selenium import webdriver

_GRAVE = ("critical", "serious")
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Of the package only the library of the engine is used: it drives no browser here.
_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: { type: "tag", values: arguments[0] }, rules: { "target-size": { enabled: true } },
}).then((found) => done(found.violations.flatMap((each) => each.nodes.map((node) =>
  [each.impact, each.id, node.target.join(" "), node.failureSummary]))),
  (error) => done(String(error)));
"""


@cache
def _library() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def grave(driver: webdriver.Chrome) -> list[str]:
    """Return what is serious or critical under WCAG 2.2 AA, one line for each element.

    The library is evaluated by the driver, past the page's own policy for scripts.
    """
    driver.execute_script(_library())
    found = driver.execute_async_script(_RUN, list(_RULES))
    assert isinstance(found, list), found
    return [": ".join(map(str, one)) for one in found if one[0] in _GRAVE]


def paint(driver: webdriver.Chrome, scheme: str) -> None:
    """Show pages as a reader has them who prefers the "light" or the "dark" scheme."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
