#!/usr/bin/env bash
# session.sh NVIM ATTACHE [older|alone]: the session of session.lua in a scratch home, on a copy of arms-talks.md; then again
# with servers that are broken on purpose. `older`: that of older_session.lua, for a Neovim before 0.11; `alone`: that of
# alone_session.lua, where lsp/attache.lua was copied and nothing else.
set -eu
nvim=$(realpath "$1") attache=$(realpath "$2") which=${3:-} prefix=${3:+$3_}
here=$(cd "$(dirname "$0")" && pwd)

# play PROGRAM: the session, with PROGRAM for the server.
play() {
  local home=$(mktemp -d)
  mkdir -p "$home/bin" "$home/desk" "$home/config/nvim/lsp"
  ln -s "$1" "$home/bin/attache"
  cp "$here/../../briefings/arms-talks.md" "$here/../note.txt" "$home/desk/"
  : >"$home/desk/attache.toml"
  cp "$here/${prefix}init.lua" "$home/config/nvim/init.lua"
  if [ "$which" = alone ]; then cp "$here/../../../editors/neovim/lsp/attache.lua" "$home/config/nvim/lsp/"; fi
  local status=0
  HOME=$home PATH=$home/bin:$PATH ATTACHE_CHECKOUT=$here/../../.. ATTACHE_TESTS=$here ATTACHE_DESK=$home/desk ATTACHE_BINARY=$home/bin/attache \
    XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache \
    timeout 120 "$nvim" --headless -S "$here/${prefix}session.lua" "$home/desk/arms-talks.md" 2>"$home/messages" || status=1
  if [ $status != 0 ]; then
    echo "  what Neovim said last:"; tail -n 5 "$home/messages" | sed 's/^/    /'; echo
    echo "  what the server said last:"; find "$home/state" "$home/cache" -name lsp.log -exec tail -n 15 {} + 2>/dev/null | sed 's/^/    /'
  fi
  rm -rf "$home"
  return $status
}

play "$attache"
# Side by side: each mostly waits for what does not come.
broken=(hover,actions,definition diagnostics,symbols,date return) playing=()
if [ "$which" = alone ]; then broken=(hover); fi
said=$(mktemp -d); trap 'rm -rf "$said"' EXIT
for muted in "${broken[@]}"; do
  MUTED=$muted MUTED_SERVER=$attache play "$here/../mute.py" >"$said/$muted" 2>&1 &
  playing+=($!)
done
status=0
for session in "${playing[@]}"; do wait "$session" || status=1; done
cat "$said"/*
exit $status
