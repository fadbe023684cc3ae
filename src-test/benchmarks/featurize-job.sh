#!/usr/bin/env bash
# Measures the featurize job against a peer on the same manifest, in turns, and prints the medians.
#   featurize-job.sh PEER.py MANIFEST.jsonl [ROUNDS] [key=value of the job...]
#     PEER.py   run as: $PYTHON PEER.py MANIFEST ROOT OUT --workers 2, where ROOT is the manifest's folder
#     ROUNDS    3 unless given; in every second one the job runs first
#     PYTHON    the interpreter that has what the peer needs (environment; python3 unless set)
# The peer must print "… N audio s … start-up counted: X per wall s, Y per CPU s … not counted: …, Z per CPU s".
# Recordings must be loose files, since the peer opens them by path.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 2 ]] || fail "a peer and a manifest must be given"
peer="$(readlink -f "$1")"
manifest="$(readlink -f "$2")"
rounds="${3:-3}"
shift $(($# < 3 ? $# : 3))
[[ -f "$peer" ]] || fail "$peer must exist"
[[ -f "$manifest" ]] || fail "$manifest must exist"
[[ "$rounds" =~ ^[1-9][0-9]*$ ]] || fail "the number of rounds must be >= 1, got $rounds"

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
TIMEFORMAT='%R %U %S'

# The number before a text, the first time that it occurs in a file.
before() {
  grep -oE "[0-9][0-9,]*(\.[0-9]+)? $1" "$2" | head -1 | cut -d' ' -f1 | tr -d ','
}

run_peer() {
  rm -rf "$scratch/peer"
  "${PYTHON:-python3}" "$peer" "$manifest" "$(dirname "$manifest")" "$scratch/peer" --workers 2 \
    > "$scratch/peer.out"
  audio="$(before 'audio s' "$scratch/peer.out")"
  before 'per wall s' "$scratch/peer.out" >> "$scratch/peer.wall"
  before 'per CPU s' "$scratch/peer.out" >> "$scratch/peer.total"
  sed 's/.*not counted//' "$scratch/peer.out" > "$scratch/peer.net.out"
  before 'per CPU s' "$scratch/peer.net.out" >> "$scratch/peer.net"
}

run_job() {
  rm -rf "$scratch/features"
  { time "$home/submit-scripts/polyser" featurize "input=$manifest" "output=$scratch/features" "$@" \
    -- --master 'local[2]' --conf spark.ui.showConsoleProgress=false \
    > "$scratch/job.out" 2> "$scratch/job.err"; } 2>> "$scratch/job.times" ||
    { cat "$scratch/job.err" >&2; fail "the job failed"; }
  cat "$scratch/job.out" "$scratch/job.err" > "$scratch/job.all"
  before 'audio s per CPU s' "$scratch/job.all" >> "$scratch/job.net" || true
}

for ((round = 1; round <= rounds; round++)); do
  echo "round $round of $rounds" >&2
  if ((round % 2 == 1)); then
    run_peer
    run_job "$@"
  else
    run_job "$@"
    run_peer
  fi
done

awk -v audio="$audio" '{ print audio / $1 }' "$scratch/job.times" > "$scratch/job.wall"
awk -v audio="$audio" '{ print audio / ($2 + $3) }' "$scratch/job.times" > "$scratch/job.total"

median() {
  [[ -s "$1" ]] || { echo -; return; }
  sort -g "$1" | awk '{ v[NR] = $1 } END { printf "%.1f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { if (a + 0 > 0 && b + 0 > 0) printf "%.2f", a / b; else printf "-" }'
}

row() {
  local peer_median job_median
  peer_median="$(median "$scratch/peer.$2")"
  job_median="$(median "$scratch/job.$2")"
  echo "| $1 | $peer_median | $job_median | $(ratio "$job_median" "$peer_median") |"
}

echo "$(wc -l < "$manifest") recordings, $audio s of audio, medians of $rounds rounds in turns"
echo
echo "| audio seconds | $(basename "$peer") | featurize, local[2] | ratio |"
echo "|---|---:|---:|---:|"
row "per CPU second, start-up not counted" net
row "per CPU second, start-up counted" total
row "per wall second, start-up counted" wall
