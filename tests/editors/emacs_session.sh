#!/usr/bin/env bash
# emacs_session.sh ATTACHE: the session of emacs_session.el in a scratch home, on a copy of arms-talks.md; then again with
# servers that are broken on purpose.
set -eu
attache=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)

# play PROGRAM: the session, with PROGRAM for the server.
play() {
  local home=$(mktemp -d) status=0
  mkdir -p "$home/bin" "$home/desk"
  ln -s "$1" "$home/bin/attache"
  cp "$here/../briefings/arms-talks.md" "$here/note.txt" "$home/desk/"
  HOME=$home PATH=$home/bin:$PATH ATTACHE_EL=$here/../../editors/emacs/attache.el \
    timeout 120 emacs --batch -l "$here/emacs_session.el" "$home/desk/arms-talks.md" >"$home/said" 2>&1 || status=1
  grep -E '^  (ok|FAIL)|rror' "$home/said" || status=1
  rm -rf "$home"
  return $status
}

. "$here/broken.sh"
play "$attache"
fails_without hover "a card on a titled name"
fails_without diagnostics "a loose quote is flagged"
fails_without symbols "the topics in order"
