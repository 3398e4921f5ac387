# make demo    the whole job on the worked example
# make test    every test
# make build   the program as it is installed: .build/release/dossier
# make lint    format and form of everything that is kept here
# make bench   how fast it is on this machine
# make install [PREFIX=/usr/local] [DESTDIR=]    and uninstall
# make clean   away with everything that was built

PREFIX ?= /usr/local
SWIFT ?= swift
release = $(SWIFT) build --configuration release --static-swift-stdlib
programs = $(DESTDIR)$(PREFIX)/bin
helpers = $(DESTDIR)$(PREFIX)/libexec/dossier
shared = $(DESTDIR)$(PREFIX)/share/dossier

.PHONY: demo test build lint bench install uninstall clean dependencies

demo: build
	scripts/demo .build/release/dossier

# A few at a time: the time limits of readers and of LibreOffice are for a machine that is not doing hundreds of things.
test: dependencies
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 $(SWIFT) test

build: dependencies
	$(release) --product dossier
	$(release) --product dossier-probe

lint: dependencies
	scripts/lint

bench: build
	scripts/bench .build/release/dossier

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

uninstall:
	rm -f "$(programs)/dossier"
	rm -rf "$(helpers)" "$(shared)"

clean:
	rm -rf .build

dependencies:
	@scripts/install-dependencies
