# Needs Python 3.11 or newer, make and a package index; everything else is fetched into .venv by the first run.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
KILLS ?= 100
FUZZ ?= 20
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
CASES := ../shared/gold

.PHONY: brief test browser evaluate bench model kill fuzz clean

brief: $(VENV)/.installed  ## Read the example reports into a fresh ledger and write brief.html
	@rm -f brief.db brief.db-wal brief.db-shm brief.db.lock
	@$(BIN)/stateofplay read examples/japan-korea --ledger brief.db
	@$(BIN)/stateofplay brief --ledger brief.db --output "$(CURDIR)/brief.html"

test: $(VENV)/.installed-dev  ## Everything that has to hold, pytest last
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

browser: $(VENV)/.installed-dev  ## The page and the brief in headless Chromium, all of it at two widths, light and dark
	@command -v chromium || command -v google-chrome || { $(AS_ROOT) apt-get update -qq && $(AS_ROOT) apt-get install -y -qq chromium; }
	BROWSER=all $(BIN)/python -m pytest tests/browser

evaluate: $(VENV)/.installed  ## Figures on the gold cases, where they are there
	$(BIN)/python -m evaluation cases $(CASES)/japan-korea.json ../shared/seeds
	$(BIN)/python -m evaluation cases $(CASES)/us-cuba-2017.json $(CASES)/us-cuba-2017/docs
	@for case in examples/*/expected.json; do \
		echo $$case; $(BIN)/python -m evaluation cases $$case $$(dirname $$case) || exit 1; done

bench: $(VENV)/.installed-dev  ## From reports to brief, and a ledger of 2,000 disputes: time, memory, bytes
	$(BIN)/python -m benchmarks brief
	$(BIN)/python -m benchmarks read
	$(BIN)/python -m benchmarks ledger
	$(BIN)/python -m benchmarks page

model: $(VENV)/bin/python  ## Train the analyzer's weights anew, some two hours on two cores; it takes their place
	$(PIP) --editable '.[train]'
	OMP_WAIT_POLICY=PASSIVE GLIBC_TUNABLES=glibc.malloc.hugetlb=1 $(BIN)/python -m training

kill: $(VENV)/.installed-dev  ## kill -9 reads at KILLS random points: whole documents or none
	KILLS=$(KILLS) $(BIN)/python -m pytest tests/ledger/test_store_processes.py tests/cli/test_cli_processes.py

fuzz: $(VENV)/.installed-dev  ## Damage ledgers and shuffle reports, FUZZ times as much as `test` does
	FUZZ=$(FUZZ) $(BIN)/python -m pytest tests/ledger/test_damage.py tests/ledger/test_order.py

clean:  ## Remove what the targets made, but not .venv
	rm -rf brief.html brief.db brief.db-wal brief.db-shm brief.db.lock dist build
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv was found: install one, or name it: make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
