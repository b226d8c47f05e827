# The newsroom's commands. `make` alone lists them.

PORT ?= 8000
TESTS ?=
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
TEST := DJANGO_SETTINGS_MODULE=newsroom.settings.test
TEMPLATES := templates newsroom home reporters

# The first Python on this machine that is new enough; `make PYTHON=…` names another.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && { echo $$name; break; }; done)
READY = $(or $(PYTHON),$(error 파이썬 3.11 이상이 필요해요. 먼저 설치해 주세요 - \
	Python 3.11 or newer is needed)) -m newsroom.operations.machine

# What production must be given, with values good for nothing but checking the settings.
SAMPLE_PRODUCTION := DJANGO_SETTINGS_MODULE=newsroom.settings.production \
	SECRET_KEY=a-sample-only-for-checking-0123456789-abcdefghijklmnopqrstuvwxyz \
	ALLOWED_HOSTS=blog.example.kr SITE_URL=https://blog.example.kr \
	MEDIA_ROOT=media DATABASE_URL=sqlite:///var/sample.sqlite3 \
	EMAIL_URL=smtp://mail.example.kr:25

.DEFAULT_GOAL := help
.PHONY: help setup demo test fast covered walks journeys lighthouse screens bench check format

help: ## 명령 목록 · list the commands
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: ## 필요한 것을 모두 설치하고 시범 편집실을 채워요 · install everything, fill the demo
	@$(READY) setup

demo: ## 시범 편집실을 켜요 (PORT=8000) · set up and serve the demo newsroom
	@$(READY) demo --port $(PORT)

test: ## 모든 시험 · every test, browser journeys included
	@$(READY) browser
	@$(MAKE) --no-print-directory covered
	@$(MAKE) --no-print-directory walks
	@$(MAKE) --no-print-directory journeys
	@echo '✓ 모든 시험을 통과했어요 · all tests and browser journeys passed'

fast: ## 짧은 시험만, TESTS=… · the quick tests, without browser and long walks
	@$(READY) tools
	@$(TEST) $(MANAGE) test --noinput --parallel 2 --shuffle --exclude-tag browser \
		--exclude-tag long $(TESTS)

covered: ## 짧은 시험과 그 범위 · the quick tests, with coverage
	@$(READY) tools
	@rm -rf var/coverage && mkdir -p var/coverage
	@$(TEST) $(BIN)/coverage run manage.py test --noinput --parallel 2 --shuffle \
		--exclude-tag browser --exclude-tag long
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

walks: ## 오래 걸리는 시험 · the long walks through every screen, address and race
	@$(READY) tools
	@$(TEST) $(MANAGE) test --noinput --parallel 2 --shuffle --exclude-tag browser --tag long

journeys: ## 브라우저로 따라가 보는 시험 · browser journeys (screenshots in var/journeys)
	@$(READY) browser
	@$(TEST) $(MANAGE) test --noinput --parallel 2 --tag browser tests.browser

lighthouse: ## 휴대전화로 본 빠르기와 접근성 점수 · Lighthouse on the demo, with limits
	@$(READY) lighthouse

screens: ## 화면 사진을 새로 찍어요 · take the pictures of docs/screens anew
	@$(READY) screens

bench: ## 얼마나 빠른지 재요, POSTS=10000 · measure the speed beside this machine's limits
	@$(READY) setup
	@$(MANAGE) bench $(if $(POSTS),--posts $(POSTS))

check: ## 형식, 규칙, 방향, 설정 검사 · formatting, lint, import order, settings, migrations
	@$(READY) tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES)
	$(BIN)/curlylint $(TEMPLATES)
	$(BIN)/lint-imports
	$(MANAGE) check --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run
	$(SAMPLE_PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING

format: ## 형식 맞추기 · format the code and the templates
	@$(READY) tools
	$(BIN)/ruff check --select I --fix .
	$(BIN)/ruff format .
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)
