# The one door: `make` lists what can be done. Continuous integration calls the same targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed

.DEFAULT_GOAL := help
.PHONY: help serve build public check test test-slow lint translate lock audit screenshots bench clean

help:  ## list what can be done
	@sed -n 's/^\([a-z-]*\):.*##/\1/p' $(MAKEFILE_LIST) | awk '{name=$$1; $$1=""; printf "make %-12s%s\n", name, $$0}'

serve: $(INSTALLED)  ## show the portal at http://localhost:8000, count its visits, and make it again on every save
	$(BIN)/portal serve

build: $(INSTALLED)  ## make the site in output/
	$(BIN)/portal build

public: $(INSTALLED)  ## make the public site in public/ (PORTAL_URL=https://…)
	$(BIN)/portal build --public

check: $(INSTALLED)  ## find what is wrong with the content
	$(BIN)/portal check

test: $(INSTALLED)  ## run the tests (those in a browser: make audit)
	$(BIN)/python -m pytest -m "not slow and not browser"

test-slow: $(INSTALLED)  ## run the long campaigns (hours)
	$(BIN)/python -m pytest -m slow

lint: $(INSTALLED)  ## look at the code: form, types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

translate: $(INSTALLED)  ## collect the words of the interface into the catalogues
	$(BIN)/python -m portal.cli.translate

lock:  ## choose the newest versions of all libraries and lock them with hashes
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --extra dev --output-file requirements-dev.txt pyproject.toml

audit: $(INSTALLED)  ## measure every template in a real browser (needs Chromium; PAGE_AUDIT=FOLDER adds Lighthouse)
	$(BIN)/python -m pytest tests/browser

screenshots: $(INSTALLED)  ## take pictures of the portal for human eyes, in .cache/screenshots (needs Chromium)
	$(BIN)/python tests/browser/screenshots.py

bench: $(INSTALLED)  ## measure the speed beside Hugo, Pelican, Nikola and Eleventy (about an hour)
	$(BIN)/python bench/run.py --pairs 250 1000 5000 --rounds 3 2 2 --peer-rounds 3 2 1

clean:  ## take away everything that was made
	rm -rf output public .cache

$(INSTALLED): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
