# Every target works in a fresh clone: the first one that needs it makes .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A folder or an archive of .txt articles for `make bench`.
CORPUS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types layers vocab unit wheel browser bench coverage clean

help: ## List the targets.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name it with PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing orggraph and what its checks need into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.installed ## Build the example graph, ask it, make pages: all in demo/.
	@ORGGRAPH=$(BIN)/orggraph bash examples/demo.sh

# Goes on after a check that fails, so that one run tells all that is wrong.
test: browser ## Everything: installs what it needs, all checks, the wheel.
	@$(MAKE) --no-print-directory --keep-going wheel check

check: format lint types layers vocab unit ## All that must be green before a commit.

format: $(VENV)/.installed
	$(BIN)/ruff format --check .

lint: $(VENV)/.installed
	$(BIN)/ruff check .

types: $(VENV)/.installed
	$(BIN)/mypy

layers: $(VENV)/.installed
	$(BIN)/lint-imports

vocab: $(VENV)/.installed
	$(BIN)/python tools/make_vocab.py --check

unit: $(VENV)/.installed ## The tests alone.
	$(BIN)/python -m pytest -q

wheel: $(VENV)/.installed ## Build the wheel and use it in an empty environment.
	bash tests/packaging/check_wheel.sh $(BIN)/python

# The browser tests open the pages in Chromium. Without it they are skipped.
browser:
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing chromium and chromium-driver"; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
			--no-install-recommends chromium chromium-driver >/dev/null; } || \
			echo "chromium could not be installed: the browser tests are skipped"; \
	else echo "chromium and chromedriver are missing: the browser tests are skipped"; fi

coverage: $(VENV)/.installed ## How much of what simple patterns find is read: make coverage CORPUS=…
	@test -n "$(CORPUS)" || { echo "name the texts: make coverage CORPUS=folder-or-archive"; exit 1; }
	$(BIN)/python benchmarks/coverage_of_patterns.py "$(CORPUS)"

bench: $(VENV)/.installed ## Measure builds: make bench CORPUS=folder-or-archive.
	@test -n "$(CORPUS)" || { echo "name the texts: make bench CORPUS=folder-or-archive"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python benchmarks/build.py "$(CORPUS)"

clean: ## Remove what the targets made.
	rm -rf $(VENV) demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
