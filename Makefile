# make demo    the whole job on the worked example
# make test    every test
# make build   the program as it is installed: .build/release/dossier
# make lint    format and form of everything that is kept here
# make torture [SECONDS=540]    kills, crowds, full disks and damage; prints what was lost
# make fuzz [SECONDS=60]    hostile input made up for each reader, so many seconds for each
# make asan    tests of what parses hostile input, under AddressSanitizer; make tsan: what runs in parallel, under ThreadSanitizer
# make bench   how fast it is on this machine
# make install [PREFIX=/usr/local] [DESTDIR=]    and uninstall
# make deb     a Debian package of it; make install-check tries it in a Debian of its own, as two users
# make clean   away with everything that was built

PREFIX ?= /usr/local
SWIFT ?= swift
release = $(SWIFT) build --configuration release --static-swift-stdlib
programs = $(DESTDIR)$(PREFIX)/bin
helpers = $(DESTDIR)$(PREFIX)/libexec/dossier
shared = $(DESTDIR)$(PREFIX)/share/dossier
manual = $(DESTDIR)$(PREFIX)/share/man/man1
bash = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zsh = $(DESTDIR)$(PREFIX)/share/zsh/vendor-completions
fish = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.PHONY: fuzz asan tsan demo test build manual lint bench torture install uninstall deb install-check clean dependencies

demo: build
	scripts/demo .build/release/dossier

# A few at a time: the time limits of readers and of LibreOffice are for a machine that is not doing hundreds of things.
test: dependencies
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 $(SWIFT) test

SECONDS ?= 60
fuzz: dependencies
	scripts/fuzz $(SECONDS)

# XCTest's runner does not start under a sanitizer; the tests here are of Swift Testing alone.
sanitized = SWIFT_BACKTRACE=enable=no SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 $(SWIFT) test --disable-xctest
asan: dependencies
	ASAN_OPTIONS=detect_leaks=0 $(sanitized) --scratch-path .build-asan --sanitize address \
	  --filter '^(MarkupTests|NoticeReadingTests|WorkspaceStoreTests)\.'

tsan: dependencies
	$(sanitized) --scratch-path .build-tsan --sanitize thread \
	  --filter '^(MarkupTests|WorkspaceStoreTests)\.' --filter '^DocumentsTests\.ProbePool'

build: dependencies
	$(release) --product dossier
	$(release) --product dossier-probe
	@$(MAKE) --no-print-directory manual

# The manual pages and what shells complete, from the program itself.
manual:
	scripts/manual .build/release/dossier .build/manual
	mkdir -p .build/completions
	.build/release/dossier --generate-completion-script bash | sed '1{/^#!/d}' >.build/completions/dossier
	.build/release/dossier --generate-completion-script zsh >.build/completions/_dossier
	.build/release/dossier --generate-completion-script fish >.build/completions/dossier.fish

lint: dependencies
	scripts/lint

bench: build
	scripts/bench .build/release/dossier

# Less than 200 seconds do less of everything.
SECONDS ?= 540
torture: dependencies
	$(SWIFT) build --product dossier
	$(SWIFT) build --product dossier-probe
	$(SWIFT) build --product Torture
	.build/debug/Torture .build/debug/dossier . $(SECONDS)

# Installs what `make build` made; that runs first, so that `sudo make install` compiles nothing as root.
install:
	@test -x .build/release/dossier -a -x .build/release/dossier-probe || \
	  { echo "Nothing built yet: run 'make build' first." >&2; exit 1; }
	install -d "$(programs)" "$(helpers)" "$(shared)"
	install -m 755 .build/release/dossier "$(programs)"
	install -m 755 .build/release/dossier-probe "$(helpers)"
	rm -rf "$(shared)/Templates"
	cp -R Templates "$(shared)/Templates"
	chmod -R u=rwX,go=rX "$(shared)"
	install -d "$(manual)" "$(bash)" "$(zsh)" "$(fish)"
	install -m 644 .build/manual/dossier*.1 "$(manual)"
	install -m 644 .build/completions/dossier "$(bash)"
	install -m 644 .build/completions/_dossier "$(zsh)"
	install -m 644 .build/completions/dossier.fish "$(fish)"

uninstall:
	rm -f "$(programs)/dossier" "$(manual)"/dossier.1 "$(manual)"/dossier-*.1
	rm -f "$(bash)/dossier" "$(zsh)/_dossier" "$(fish)/dossier.fish"
	rm -rf "$(helpers)" "$(shared)"

deb: build
	scripts/deb .

install-check: build
	scripts/install-check

clean:
	rm -rf .build .build-asan .build-tsan .build-fuzz

dependencies:
	@scripts/install-dependencies
