# The two commands a newcomer needs: `make demo` and `make test`. Both need Python 3.11 or later with venv.

PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test lint clean

demo: .venv/demo
	$(BIN)/kg populate
	$(BIN)/kg query delegation.rq --format table

test: .venv/test
	$(BIN)/python -m pytest

lint: .venv/test
	$(BIN)/ruff format kg tests benchmarks tools
	$(BIN)/ruff check --fix kg tests benchmarks tools

.venv/bin/python:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/demo: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[language,html]'
	touch $@

.venv/test: .venv/demo
	$(BIN)/python -m pip install --quiet --editable '.[all]' --group test
	touch $@

clean:
	rm -rf .venv .kg
