#!/usr/bin/env bash
# Whether a tag may be released: it is the version of package.json, and CHANGELOG.md has a heading for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(node -p 'JSON.parse(require("node:fs").readFileSync("package.json", "utf8")).version')
[ "${1:-}" = "v$version" ] || { echo "The tag is ${1:-not given}, and package.json says $version" >&2; exit 1; }
grep -q "^## \[\{0,1\}$version\b" CHANGELOG.md || { echo "CHANGELOG.md has no heading for $version" >&2; exit 1; }
grep -q "cqc-extract@$version " .pre-commit-hooks.yaml || { echo ".pre-commit-hooks.yaml names another version than $version" >&2; exit 1; }
