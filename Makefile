# Two commands matter: `make demo` and `make test`. `make` alone lists them all.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
RELEASE := .build/release/safeharbor
# The program must run where there is no Swift, and starts faster.
STATIC := --static-swift-stdlib
DEBUG := .build/debug/safeharbor
DEBUG_BENCHMARKS := .build/debug/Benchmarks
# Seconds of looking for differences with every test run, and by `make fuzz`.
FUZZ_IN_TEST ?= $(if $(CI),120,10)
FUZZ_SECONDS ?= 600
# Millions of bytes of each text whose speed is compared with its floor.
CHECK_MEGABYTES ?= $(if $(CI),1,4)

# Debian packages, by what needs them.
BUILD_PACKAGES := libpcre2-dev libarchive-dev libgmime-3.0-dev libxml2-dev libqpdf-dev libsqlite3-dev \
    libpff-dev libbfio-dev pkg-config
# The benchmarks are built with the tests, and compare with Vectorscan and ripgrep.
BENCH_PACKAGES := $(BUILD_PACKAGES) libvectorscan-dev ripgrep
# What the program runs when it is there: text in pictures.
RUN_PACKAGES := tesseract-ocr
TEST_PACKAGES := $(BENCH_PACKAGES) $(RUN_PACKAGES) python3
TABLE_PACKAGES := python3 python3-venv wamerican

# install-packages NAME...: installs what dpkg does not know, one line for each, and nothing else.
define install_packages
missing=(); \
for package in $(1); do \
    state=$$(dpkg-query --show --showformat='$${db:Status-Abbrev}' "$$package" 2>/dev/null || true); \
    if [[ $$state != ii* ]]; then \
        echo "Debian package $$package is missing; installing it"; missing+=("$$package"); \
    fi; \
done; \
if (( $${#missing[@]} )); then \
    if ! command -v apt-get >/dev/null; then \
        echo "error: there is no apt-get here; install $${missing[*]} by hand" >&2; exit 1; \
    fi; \
    sudo=; if (( EUID != 0 )); then sudo=sudo; fi; \
    install=($$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 \
        --no-install-recommends "$${missing[@]}"); \
    "$${install[@]}" >/dev/null 2>&1 || { \
        $$sudo apt-get update --quiet=2; "$${install[@]}" >/dev/null; }; \
fi
endef

.PHONY: help
help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "    make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: build run-packages ## build, scan the synthetic file share in Corpus/demo-share, print what was found
	@status=0; $(RELEASE) scan Corpus/demo-share --format table || status=$$?; \
	if (( status != 1 )); then \
	    echo "error: the scan ended with status $$status; 1 (findings) was expected" >&2; exit 1; \
	fi

.PHONY: test
test: test-packages ## build everything for debugging and run every test
	$(SWIFT) build --build-tests
	$(DEBUG) rules compile
	$(SWIFT) test --skip-build
	$(DEBUG_BENCHMARKS) fuzz --seconds $(FUZZ_IN_TEST)

.PHONY: build
build: build-packages ## build the program: .build/release/safeharbor
	$(SWIFT) build --configuration release --product safeharbor $(STATIC)
	$(RELEASE) rules compile

.PHONY: bench
bench: build bench-packages ## measure throughput, start-up time and memory; writes Benchmarks/RESULTS.md
	$(SWIFT) build --configuration release --product Benchmarks $(STATIC)
	.build/release/Benchmarks

.PHONY: fuzz
fuzz: bench-packages ## look for inputs that the engine or a reader gets wrong: FUZZ_SECONDS=600
	$(SWIFT) build --configuration release --product Benchmarks $(STATIC)
	.build/release/Benchmarks fuzz --seconds $(FUZZ_SECONDS)

.PHONY: bench-check
bench-check: bench-packages ## compare the speed on every text with its floor
	$(SWIFT) build --configuration release --product Benchmarks $(STATIC)
	.build/release/Benchmarks --check --megabytes $(CHECK_MEGABYTES)

.PHONY: lint
lint: build-packages ## check the style of the sources, and the rules
	$(SWIFT) format lint --strict --recursive Sources Tests $(wildcard Benchmarks)
	$(SWIFT) build --product safeharbor
	$(DEBUG) rules lint Patterns >/dev/null

.PHONY: rules-test
rules-test: build-packages ## try every sample of every rule
	$(SWIFT) build --product safeharbor
	$(DEBUG) rules test Patterns

.PHONY: corpus
corpus: python ## write the labelled corpora and the demo share anew
	cd Corpus && python3 -m generator

.PHONY: corpus-check
corpus-check: python ## say whether they are what their generator makes
	cd Corpus && python3 -m generator --check

.PHONY: tables
tables: ## build the tables of names, places and codes anew (network)
	@$(call install_packages,$(TABLE_PACKAGES))
	python3 -m venv .build/tables
	.build/tables/bin/pip install --quiet --requirement Patterns/Tables/generate/requirements.txt
	.build/tables/bin/python Patterns/Tables/generate/all.py

.PHONY: rules-list
rules-list: python ## renew the list of rule files and tables that travel with the program
	Patterns/list-shipped-files

.PHONY: clean
clean: ## remove what was built
	$(SWIFT) package clean

.PHONY: build-packages run-packages bench-packages test-packages python
build-packages:
	@$(call install_packages,$(BUILD_PACKAGES))
run-packages:
	@$(call install_packages,$(RUN_PACKAGES))
bench-packages:
	@$(call install_packages,$(BENCH_PACKAGES))
test-packages:
	@$(call install_packages,$(TEST_PACKAGES))
python:
	@$(call install_packages,python3)
