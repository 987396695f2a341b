#!/usr/bin/env bash
# Runs the built command under other versions of Node, from the registry's packages of it (those that `node` fetches by a script): scripts/versions.sh [version…]. With SUITE=1 the
# tests run under each too. Prints a line for each version; exits with 1 where one of them fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ $# -gt 0 ] || set -- 20.19.0 22 24 26
[ -f dist/cli.js ] || npm run build || exit 1
work=$(mktemp -d)
platform=$(node -p '`${process.platform}-${process.arch}`')
trap 'rm -rf "$work"' EXIT
expected=$(node bin/cqc-extract.js seeds fixtures/readers --format json --quiet 2>/dev/null | cksum)
status=0

for version; do
  if ! npm install --prefix "$work/$version" --no-save --no-audit --no-fund --loglevel=error --ignore-scripts --force "node-$platform@$version" >"$work/log" 2>&1; then
    echo "$version: not to be had from the registry"; tail -2 "$work/log"; status=1; continue
  fi
  node=$(find "$work/$version" -path '*/bin/node' -type f -size +1M | head -1)
  name=$("$node" --version) || { echo "$version: does not run here"; status=1; continue; }
  # The same record of text, Markdown, HTML, PDF and Word as the Node of this shell gives; then the check.
  actual=$("$node" bin/cqc-extract.js seeds fixtures/readers --format json --quiet 2>/dev/null | cksum)
  "$node" bin/cqc-extract.js check seeds --format json >/dev/null; checked=$?
  if [ "$actual" = "$expected" ] && [ "$checked" = 0 ]; then echo "$name: the same record"; else echo "$name: another record, or none"; status=1; fi
  [ "${SUITE:-}" = '' ] || PATH="$(dirname "$node"):$PATH" npx vitest run || status=1
done
exit "$status"
