#!/usr/bin/env bash
# Prints the memory of a training as it goes, all workers in one JVM, as a Markdown table:
#   src-test/benchmarks/training-memory.sh [key=value of polyser.train]...
#   WORKERS=N        threads that train; without it, 2
#   EVERY=N          epochs between two rows; without it, 50
#   HEAP=SIZE        of the JVM, touched from the start; without it, 1g
#   OPTIONS=…        more options of the JVM, such as limits
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

build
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
heap="${HEAP:-1g}"
# shellcheck disable=SC2086
java_with_spark "-Xms$heap" "-Xmx$heap" -XX:+AlwaysPreTouch ${OPTIONS:-} \
  org.polyser.benchmarks.TrainingMemoryRun "$scratch" "${WORKERS:-2}" "${EVERY:-50}" "$@" 2> "$scratch/err" ||
  { cat "$scratch/err" >&2; exit 1; }
