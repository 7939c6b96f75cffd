PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: graph servers test lint bench docs clean

graph: $(VENV)/.runtime ## make the environment, build the graph, validate it, write the dump and say what is in it
	$(BIN)/regkg build

servers: ## install Virtuoso, where apt-get can, for the tests that ask a real server; without it they are skipped and say so
	@command -v virtuoso-t >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends virtuoso-opensource-7; } >/dev/null 2>&1 || echo "NOT INSTALLED: Virtuoso; tests on it are skipped"

test: lint ## everything that a change must pass
	$(BIN)/pytest

lint: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy

bench: $(VENV)/.development ## what it costs, side by side in one run
	$(BIN)/python -m bench

docs: $(VENV)/.runtime ## pages that explain the terms and rules, in Latvian and English, in build/site/ontology
	$(BIN)/regkg explain --site build/site/ontology

clean:
	rm -rf $(VENV) build dist

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "regkg needs Python 3.11 or later; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(BIN)/python pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable .
	touch $@

$(VENV)/.development: $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable ".[dev]"
	touch $@
