# `make run` and `make test` are all that a fresh machine needs; `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check format bench docs screenshots lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock'

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

setup: $(VENV)/.run ## create .venv and install what the tool needs

run: $(VENV)/.run ## open the dashboard on http://127.0.0.1:8050
	@$(BIN)/naleving start

test: check ## run the checks and every test
	$(BIN)/pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder --cov

check: $(VENV)/.dev ## style, types and the order of the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## put the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure speed and memory
	@set -e; for bench in benchmarks/bench_*.py; do [ ! -f "$$bench" ] || $(BIN)/python "$$bench"; done

docs: $(VENV)/.dev ## write docs/sources.md, docs/coverage.md and docs/faults.md again from cards, norm and tests
	$(BIN)/python docs/write_sources.py
	$(BIN)/python docs/write_coverage.py
	$(BIN)/pytest -q tests/publishers --write-faults docs/faults.md

screenshots: $(VENV)/.dev ## take docs/screenshots again from the figures that ship
	$(BIN)/python docs/screenshots/take_screenshots.py

lock: $(VENV)/.tools ## write requirements*.txt again from pyproject.toml, keeping what still fits
	$(COMPILE) --group setup --output-file requirements-setup.txt
	$(COMPILE) pyproject.toml --constraint requirements-setup.txt --output-file requirements.txt
	$(COMPILE) pyproject.toml --extra dev --extra spark --constraint requirements-setup.txt --constraint requirements.txt \
		--output-file requirements-dev.txt

clean: ## remove .venv and what the checks leave behind; landed files and the warehouse stay
	rm -rf $(VENV) .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp stands for a finished step, so that a second start has nothing left to do.

$(VENV)/.tools: requirements-setup.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Naleving needs Python 3.11 or newer; '$(PYTHON)' is missing or older." >&2; \
		echo "Install python3 (Debian: apt-get install python3 python3-venv) or name one: make PYTHON=python3.12 run" >&2; \
		exit 1; }
	@echo "Setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV) || { \
		echo "Python's venv module is incomplete. Install it (Debian: apt-get install python3-venv) and try again." >&2; \
		exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-setup.txt
	@touch $@

$(VENV)/.run: $(VENV)/.tools requirements.txt pyproject.toml
	@echo "Installing what the tool needs"
	@# The account that collects may not write here, and would translate every library anew at each start.
	@$(INSTALL) --compile-bytecode --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	@echo "Installing what the checks and tests need"
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@
