#!/usr/bin/env bash
# What the log-mel kernels cost beside another program, on one core:
#   src-test/benchmarks/logmel-kernel.sh AUDIO.wav PEER.py
#     AUDIO.wav   some minutes of speech, 16 kHz mono 16-bit
#     PEER.py     called with AUDIO.wav; its first line must say: … median NUMBER …
#   ROUNDS=N      rounds of peer, plain and vector kernel, one after the other; without it, 5
#   CORE=N        the core that all are pinned to; without it, 1
#   PYTHON=…      what runs PEER.py; without it, python3
#   JAVA_HOME=…   the JDK; without it, the java on the path
# Prints audio seconds per CPU second in clips of 5 s, and the median ratios, as a Markdown table, and
# then what JMH says of time and allocation.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -eq 2 && -f "$1" && -f "$2" ]] || fail "AUDIO.wav and PEER.py must be files, got $*"
audio="$(readlink -f "$1")"
peer="$(readlink -f "$2")"
rounds="${ROUNDS:-5}"
pin=(taskset -c "${CORE:-1}")
python="${PYTHON:-python3}"
vector=(--add-modules jdk.incubator.vector)
build

run_peer() {
  "${pin[@]}" "$python" "$peer" "$audio" 2> /dev/null | sed -n '1s/.*median *\([0-9.]*\).*/\1/p'
}

run_kernel() {
  "${pin[@]}" "$java" "$@" -cp "$classpath" org.polyser.benchmarks.LogMelCpuTime "$audio" 2> /dev/null
}

median() {
  sort -g | awk '{ v[NR] = $1 } END { print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'
}

results="$(mktemp)"
trap 'rm -f "$results"' EXIT
echo "| round | peer | plain | vector | plain / peer | vector / peer |"
echo "|---|---|---|---|---|---|"
for round in $(seq "$rounds"); do
  echo "$(run_peer) $(run_kernel) $(run_kernel "${vector[@]}")" >> "$results"
  tail -1 "$results" | awk -v round="$round" \
    '{ printf "| %d | %d | %d | %d | %.2f | %.2f |\n", round, $1, $2, $3, $2 / $1, $3 / $1 }'
done
printf '| median | %.0f | %.0f | %.0f | %.2f | %.2f |\n' \
  "$(awk '{ print $1 }' "$results" | median)" \
  "$(awk '{ print $2 }' "$results" | median)" \
  "$(awk '{ print $3 }' "$results" | median)" \
  "$(awk '{ print $2 / $1 }' "$results" | median)" \
  "$(awk '{ print $3 / $1 }' "$results" | median)"

"${pin[@]}" "$java" -cp "$classpath" org.openjdk.jmh.Main LogMelBenchmark \
  -p audio="$audio" -prof gc -v SILENT -rf text -rff /dev/stdout
