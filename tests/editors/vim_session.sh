#!/usr/bin/env bash
# vim_session.sh ATTACHE ALE: the session of vim_session.vim, in a scratch home, on a copy of arms-talks.md; then again with
# servers that are broken on purpose. ALE is the folder of the plugin.
set -eu
attache=$(realpath "$1") ale=$2
here=$(cd "$(dirname "$0")" && pwd)

# play PROGRAM: the session, with PROGRAM for the server.
play() {
  local home=$(mktemp -d) status=0
  mkdir -p "$home/bin" "$home/desk" "$home/.vim/plugin"
  ln -s "$1" "$home/bin/attache"
  cp "$here/../briefings/arms-talks.md" "$home/desk/"
  cp "$here/../../editors/vim/attache.vim" "$home/.vim/plugin/"
  cat >"$home/.vimrc" <<V
set nocompatible noswapfile
set runtimepath^=$ale
filetype plugin on
let g:ale_linters = {'markdown': ['attache'], 'text': ['attache']}
let g:ale_hover_to_preview = 1
V
  # A terminal of its own: without one Vim serves no channels.
  (cd "$home/desk" && HOME=$home PATH=$home/bin:$PATH ATTACHE_SAID=$home/said TERM=xterm timeout 120 \
    script -qec "vim -N -S $here/vim_session.vim arms-talks.md" /dev/null) >"$home/screen" 2>&1 </dev/null || status=1
  cat "$home/said"
  [ "$(grep -c '^  ok' "$home/said")" = 4 ] || status=1
  rm -rf "$home"
  return $status
}

. "$here/broken.sh"
play "$attache"
fails_without hover "a card on her counterpart"
fails_without diagnostics "a loose quote is flagged"
