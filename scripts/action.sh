#!/usr/bin/env bash
# What action.yml does: installs the released package, checks once, and leaves annotations in the log, a table in the summary of the job,
# and SARIF in a file. Everything is told by the environment, so that no input is ever read as a program.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${FILES:=.}" "${FAIL_ON:=error}" "${MIN_SEVERITY:=info}" "${SUMMARY:=true}" "${BASELINE:=}" "${PACKAGE:=}"
: "${RUNNER_TEMP:=$(mktemp -d)}" "${GITHUB_OUTPUT:=/dev/null}" "${GITHUB_STEP_SUMMARY:=/dev/null}"
# The program of this version of the action, where no other is asked for.
: "${PACKAGE:=cqc-extract@$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).version' "$here/package.json")}"
: "${SARIF:=$RUNNER_TEMP/cqc-extract.sarif}"

npm install --prefix "$RUNNER_TEMP/cqc-extract" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$PACKAGE"

mapfile -t files < <(printf '%s\n' "$FILES" | sed '/^[[:space:]]*$/d')
options=(--format github --fail-on "$FAIL_ON" --min-severity "$MIN_SEVERITY" --quiet --also "$SARIF")
[ -z "$BASELINE" ] || options+=(--baseline "$BASELINE")
[ "$SUMMARY" != true ] || options+=(--also "$RUNNER_TEMP/cqc-extract.md")

status=0
"$RUNNER_TEMP/cqc-extract/node_modules/.bin/cqc-extract" check "${options[@]}" -- "${files[@]}" || status=$?
[ ! -f "$RUNNER_TEMP/cqc-extract.md" ] || cat "$RUNNER_TEMP/cqc-extract.md" >>"$GITHUB_STEP_SUMMARY"
[ ! -f "$SARIF" ] || echo "sarif=$SARIF" >>"$GITHUB_OUTPUT"
exit "$status"
