#!/usr/bin/env bash
# Shows how the cost of the synthesize job grows with hours of speech.
#   synthesize-scale.sh SPEAKERS... [-- key=value of the job...]
#     SPEAKERS   speakers in each language, a run for each number
# Prints a row for each: hours, CPU time of the whole command with the processes of the engine, without
# what the launcher and Spark take to start, and the largest memory of its JVM. One core, heap of 1 GiB.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

speakers=()
while [[ $# -gt 0 && "$1" != -- ]]; do
  [[ "$1" =~ ^[1-9][0-9]*$ ]] || fail "a number of speakers must be >= 1, got $1"
  speakers+=("$1")
  shift
done
[[ ${#speakers[@]} -gt 0 ]] || fail "at least one number of speakers must be given"
[[ $# -eq 0 ]] || shift
[[ -x /usr/bin/time ]] || fail "/usr/bin/time (GNU) must be installed"

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# CPU seconds, MiB and messages of one run.
run() {
  rm -rf "$scratch/corpus"
  /usr/bin/time -f '%U %S %M' -o "$scratch/time" "$home/submit-scripts/polyser" synthesize "$@" \
    "output=$scratch/corpus" -- --master 'local[1]' --driver-memory 1g \
    --conf spark.ui.showConsoleProgress=false > /dev/null 2> "$scratch/err" ||
    { cat "$scratch/err" >&2; fail "the job failed"; }
}

run speakers=1 sentences=1 'languages=[en]' 'emotions=[neutral]'
start="$(awk '{ print $1 + $2 }' "$scratch/time")"

echo "start-up: $start CPU s, taken off below"
echo
echo "| utterances | hours | CPU s | seconds of speech per CPU s | bytes a second | MiB of memory |"
echo "|---:|---:|---:|---:|---:|---:|"
for number in "${speakers[@]}"; do
  run "speakers=$number" "$@"
  hours="$(grep -oE '[0-9.]+ hours in' "$scratch/err" | cut -d' ' -f1)"
  bytes="$(du -bc "$scratch"/corpus/shards/*.tar | tail -1 | cut -f1)"
  awk -v n="$(wc -l < "$scratch/corpus/manifest.jsonl")" -v hours="$hours" -v bytes="$bytes" \
    -v start="$start" '{ cpu = $1 + $2 - start
       printf "| %d | %.2f | %.0f | %.0f | %.0f | %.0f |\n", n, hours, cpu, hours * 3600 / cpu,
         bytes / hours / 3600, $3 / 1024 }' "$scratch/time"
done
