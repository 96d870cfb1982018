#!/usr/bin/env bash
# emacs_session.sh ATTACHE: the session of emacs_session.el in a scratch home, on a copy of arms-talks.md.
set -eu
attache=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT
mkdir -p "$home/bin" "$home/desk"
ln -s "$attache" "$home/bin/attache"
cp "$here/../briefings/arms-talks.md" "$home/desk/"
export HOME=$home PATH="$home/bin:$PATH" ATTACHE_EL="$here/../../editors/emacs/attache.el"
timeout 120 emacs --batch -l "$here/emacs_session.el" "$home/desk/arms-talks.md" 2>&1 | grep -E '^  (ok|FAIL)|rror' && exit "${PIPESTATUS[0]}"
exit 1
