#!/usr/bin/env bash
# vim_session.sh ATTACHE ALE: the session of vim_session.vim, in a scratch home, on a copy of arms-talks.md. ALE is the
# folder of the plugin.
set -eu
attache=$(realpath "$1") ale=$2
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT
mkdir -p "$home/bin" "$home/desk"
ln -s "$attache" "$home/bin/attache"
cp "$here/../briefings/arms-talks.md" "$home/desk/"
cat >"$home/vimrc" <<V
set nocompatible noswapfile
set runtimepath^=$ale
filetype plugin on
let g:ale_linters = {'markdown': ['attache'], 'text': ['attache']}
let g:ale_hover_to_preview = 1
source $ale/plugin/ale.vim
source $here/../../editors/vim/attache.vim
V
export HOME=$home PATH="$home/bin:$PATH" ATTACHE_SAID=$home/said TERM=xterm
status=0
# A terminal of its own: without one Vim serves no channels.
(cd "$home/desk" && timeout 120 script -qec "vim -Nu $home/vimrc -S $here/vim_session.vim arms-talks.md" /dev/null) >"$home/screen" 2>&1 </dev/null || status=1
cat "$home/said"
[ "$(grep -c '^  ok' "$home/said")" = 4 ] && exit $status
exit 1
