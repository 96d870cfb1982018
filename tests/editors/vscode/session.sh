#!/usr/bin/env bash
# session.sh CACHE ATTACHE: checks and packs the extension, installs it in VS Code, and drives that in Chromium.
# The screenshots are in CACHE/pictures.
set -eu
cache=$1 attache=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
export PATH=$cache/node24/real:$cache/node24/bin:$PATH
cd "$here/../../../editors/vscode"
npx --no-install tsc --noEmit
node --test --test-reporter=dot "$here"/*.test.mjs
mkdir -p "$cache/pictures"
node scripts/package.mjs --binary "$attache" --out "$cache"
if grep -oE 'require\("(node:)?(https?|http2|tls|dgram)"\)|\b(fetch|WebSocket|XMLHttpRequest)\(' out/extension.js; then
  echo "  FAIL the extension can call somebody"
  exit 1
fi
echo "  ok   the extension has nothing to call anybody with"
vsix=$cache/attache-$(node -p '`${process.platform}-${process.arch}`').vsix
python3 "$here/vsix.py" "$vsix"
vsce=$PWD/node_modules/.bin/vsce
(cd "$here/briefcase" && "$vsce" package --no-dependencies --allow-missing-repository --skip-license --out "$cache/briefcase.vsix")
exec timeout 900 node "$here/session.mjs" "$cache/vscode/node_modules/.bin/code-server" "$(command -v chromium)" "$attache" "$cache/pictures" \
  "$vsix" "$cache/briefcase.vsix"
