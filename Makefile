# `make run` and `make test` do everything from a bare Debian or Ubuntu machine.
# What takes more than a line or two lies in .ci/.
# ARGS goes to the last program started: `make test ARGS=tests/sessions`.

bin := .venv/bin
screen := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,screen)

.DEFAULT_GOAL := run
.PHONY: run check test explore bench translations lock clean

# Opens the program; on a machine without a display, rehearses on a virtual screen instead.
run:
	@.ci/setup $(screen)
	@.ci/start $(ARGS)

static = $(bin)/ruff check . && $(bin)/ruff format --check . && $(bin)/mypy
pytest := $(bin)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

# For every commit: lint, types, the rules of the house and the domain, in under a minute.
check:
	@.ci/setup
	$(static)
	$(pytest) -q -m "not slow" tests/house tests/sessions tests/icebreakers $(ARGS)

# New examples for the property tests, round after round: `make explore MINUTES=60`. Prints the
# seed of each round; what it finds becomes an explicit example beside the property.
explore:
	@.ci/setup
	@.ci/explore $(ARGS)

# The whole check. The rehearsal walks the real window on the virtual screen, because the
# suite after it draws offscreen, which is faster but is not the platform people use.
test:
	@.ci/setup screen
	$(static)
	.ci/screen $(bin)/facilitator rehearse --out build/rehearsal
	$(pytest) --durations 20 $(ARGS)

# Prints tables of ratios against the least that would do; each benchmark in its own process.
bench:
	@.ci/setup screen
	@for file in tests/benchmarks/bench_*.py; do \
		.ci/screen $(bin)/python -m "tests.benchmarks.$$(basename $$file .py)" || exit 1; \
	done

# Collects new texts into resources/translations/*.ts, then compiles them to *.qm.
translations:
	@.ci/setup
	@.ci/translations resources/translations

# Pins the newest versions pyproject.toml allows, with hashes. Needs uv on the PATH or in .venv.
lock:
	PATH="$(CURDIR)/$(bin):$$PATH" uv pip compile pyproject.toml --extra dev --upgrade \
		--universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --output-file requirements.txt

clean:
	rm -rf .venv build rehearsal *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
