# make run    start the dashboard, http://localhost:8501 (another port: make run PORT=8600)
# make test   all checks; the test counts come last
# make bench  measurements, not part of the tests
# make clean  remove what the checks leave behind (not .venv, not var/)

PORT ?= 8501
VENV := .venv
RUN := $(VENV)/bin/python
# The first of these that is Python 3.11 or later makes the virtual environment.
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python
MODERN := import sys; sys.exit(sys.version_info < (3, 11))
SAY_INSTALL = { echo "pip could not install $(1): see its message above. It needs a package index (network, proxy or PIP_INDEX_URL); then run make again." >&2; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help run test bench clean chromium

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

run: $(VENV)/.installed
	@echo "Strikeline: http://localhost:$(PORT)   (stop with Ctrl-C)"
	@exec $(RUN) -m streamlit run app.py --server.port "$(PORT)" --server.headless true

# Each check runs even if one before it failed, so that the counts always come, and come last.
test: $(VENV)/.installed-dev chromium
	@status=0; \
	$(RUN) -m ruff check --output-format concise . || status=1; \
	$(RUN) -m mypy || status=1; \
	$(RUN) -m pytest $(PYTEST_ARGS) || status=1; \
	exit $$status

bench: $(VENV)/.installed-dev
	@if [ -f bench/__main__.py ]; then exec $(RUN) -m bench; fi; \
	found=0; for file in bench/bench_*.py; do [ -f "$$file" ] && { found=1; $(RUN) "$$file" || exit 1; }; done; \
	[ $$found = 1 ] || echo "There is nothing in bench/ to measure yet."

clean:
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@for python in $(PYTHONS); do \
		if command -v "$$python" >/dev/null 2>&1 && "$$python" -c "$(MODERN)" 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Python 3.11 or later is needed; found: $$(python3 --version 2>/dev/null || echo none). Install it (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	if ! "$$found" -c "import venv, ensurepip" 2>/dev/null; then \
		echo "$$found lacks the modules venv and ensurepip, which make the virtual environment; install them (Debian, Ubuntu: apt-get install python3-venv) and run make again." >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$found" --version)"; "$$found" -m venv $(VENV)

# The stamps' dates say what was installed: pip runs again only after a requirements file has changed.
$(VENV)/.installed: requirements.txt | $(VENV)/bin/python
	@echo "Installing requirements.txt"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt || $(call SAY_INSTALL,requirements.txt)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing requirements-dev.txt"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt || $(call SAY_INSTALL,requirements-dev.txt)
	@touch $@

# The browser tests use the system's Chromium, so that nothing is fetched past its package manager.
chromium:
	@if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || [ -n "$$STRIKELINE_CHROMIUM" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
		echo "Chromium is needed for the browser tests and apt-get is not here to install it; install it, or name it: STRIKELINE_CHROMIUM=/path/to/chromium make test" >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then as=; \
	elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then as=sudo; \
	else echo "Chromium is needed for the browser tests; this user may not install it. Ask for: apt-get install chromium" >&2; exit 1; fi; \
	echo "Installing chromium with apt-get"; \
	{ $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	{ echo "apt-get could not install chromium: see its message above. The browser tests need it." >&2; exit 1; }
