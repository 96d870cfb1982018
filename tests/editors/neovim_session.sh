#!/usr/bin/env bash
# neovim_session.sh NVIM ATTACHE: the session of neovim_session.lua in a scratch home, on a copy of arms-talks.md.
set -eu
nvim=$(realpath "$1") attache=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT
mkdir -p "$home/bin" "$home/desk"
ln -s "$attache" "$home/bin/attache"
cp "$here/../briefings/arms-talks.md" "$home/desk/"
: >"$home/desk/attache.toml"
export PATH="$home/bin:$PATH" ATTACHE_CHECKOUT="$here/../.." ATTACHE_BINARY="$home/bin/attache"
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache"
if ! timeout 120 "$nvim" --headless -u "$here/neovim_init.lua" -S "$here/neovim_session.lua" "$home/desk/arms-talks.md"; then
  echo "  what the server said last:"
  find "$home/state" -name lsp.log -exec tail -n 15 {} + | sed 's/^/    /'
  exit 1
fi
