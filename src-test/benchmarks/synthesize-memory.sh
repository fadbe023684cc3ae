#!/usr/bin/env bash
# Prints the memory of one long run of the synthesize job as it goes, as a Markdown table.
#   synthesize-memory.sh SPEAKERS [key=value of the job...]
#     SPEAKERS   in each language; with the default settings, 76 give 100 hours
#   CORES=N      tasks at the same time, in one JVM; without it, 2
#   HEAP=SIZE    of that JVM, touched from the start so that its growth hides nothing; without it, 1g
#   TMPDIR       where the corpus is written, 80 MB an hour, and deleted at the end
# A row at 10, 25, 50, 75 and 100 % of the shards: MiB of the JVM that are resident, the same without its
# heap, and since the row before the most of the engine's processes together and the least of the heap in
# use after a collection.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 1 && "$1" =~ ^[1-9][0-9]*$ ]] || fail "SPEAKERS must be >= 1, got $*"
speakers="$1"
shift
heap="${HEAP:-1g}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

"$home/submit-scripts/polyser" synthesize "speakers=$speakers" "$@" "output=$scratch/corpus" -- \
  --master "local[${CORES:-2}]" --driver-memory "$heap" --conf spark.ui.showConsoleProgress=false \
  --driver-java-options "-Xms$heap -XX:+AlwaysPreTouch -Xlog:gc:file=$scratch/gc:none" \
  > /dev/null 2> "$scratch/err" &
job=$!

# KiB of what came of the job: its JVM, the larger of two with the launcher's, and the engine's processes.
sample() {
  ps -e -o pid=,ppid=,rss=,args= | awk -v job="$job" '
    { parent[$1] = $2; kib[$1] = $3; name[$1] = $4 }
    function ours(pid) { return pid == job || (pid in parent && ours(parent[pid])) }
    END { for (pid in kib) if (ours(pid)) {
            if (name[pid] !~ /java$/) engine += kib[pid]; else if (kib[pid] > jvm) jvm = kib[pid] }
          print jvm + 0, engine + 0 }'
}

# Shards that are done, JVM, engine, collections so far, every second.
touch "$scratch/gc"
while kill -0 "$job" 2> /dev/null; do
  echo "$(find "$scratch" -path '*/statistics/*.json' ! -name '.*' | wc -l) $(sample)" \
    "$(wc -l < "$scratch/gc")" >> "$scratch/samples"
  sleep 1
done
wait "$job" || { cat "$scratch/err" >&2; fail "the job failed"; }

hours="$(grep -oE '[0-9.]+ hours in' "$scratch/err" | cut -d' ' -f1)"
shards="$(grep -oE 'in [0-9]+ shards' "$scratch/err" | cut -d' ' -f2)"
echo "$(wc -l < "$scratch/corpus/manifest.jsonl") utterances, $hours hours, $shards shards," \
  "$SECONDS s, heap of $heap"
echo
echo "| % | hours | resident MiB | beside the heap | engine, at most | heap after collection |"
echo "|---:|---:|---:|---:|---:|---:|"
awk -v hours="$hours" -v shards="$shards" -v heap="$heap" '
  function mib(size) { return size ~ /[gG]$/ ? 1024 * size : size + 0 }
  function row() {
    least = "none"
    for (; seen < collections; seen++)
      if (after[seen + 1] != "" && (least == "none" || after[seen + 1] < least)) least = after[seen + 1]
    printf "| %d | %.1f | %d | %d | %d | %s |\n", 100 * shares[next_row], hours * shares[next_row],
      jvm / 1024, jvm / 1024 - mib(heap), engine / 1024, least
    engine = 0
    next_row++
  }
  BEGIN { rows = split("0.1 0.25 0.5 0.75 1", shares, " "); next_row = 1 }
  FILENAME ~ /gc$/ {
    if (match($0, /->[0-9]+M/)) after[FNR] = substr($0, RSTART + 2, RLENGTH - 3) + 0
    next
  }
  $2 > 0 { jvm = $2; collections = $4; if ($3 > engine) engine = $3 }
  next_row < rows && $1 >= shares[next_row] * shards { row() }
  END { while (next_row <= rows) row() }
' "$scratch/gc" "$scratch/samples"
