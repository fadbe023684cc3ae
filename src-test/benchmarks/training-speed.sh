#!/usr/bin/env bash
# Prints what a training on noise makes of one worker and of two, threads of one JVM with a CPU thread each:
#   src-test/benchmarks/training-speed.sh [key=value of polyser.train]...
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

build
echo "| workers | examples/s | % of the time waiting for minibatches |"
echo "|---:|---:|---:|"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
for workers in 1 2 1 2; do
  java_with_spark -Xmx2g org.polyser.benchmarks.TrainingSpeedRun "$scratch" epochs=150 "workers=$workers" "$@" 2> "$scratch/err" ||
    { cat "$scratch/err" >&2; exit 1; }
done
