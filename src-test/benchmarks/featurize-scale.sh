#!/usr/bin/env bash
# Shows how the cost of the featurize job grows with hours of audio.
#   featurize-scale.sh MANIFEST.jsonl [COPIES...]
#     MANIFEST   of loose recordings with paths relative to it, as SpeechCorpus writes them
#     COPIES     how often the corpus is taken, 1 2 4 8 unless given; copies are hard links
# Prints a row for each: hours, wall and CPU time of the whole command, and the largest memory of its JVM.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 1 && -f "$1" ]] || fail "MANIFEST.jsonl must be a file, got $*"
manifest="$(readlink -f "$1")"
shift
[[ $# -gt 0 ]] || set -- 1 2 4 8
[[ -x /usr/bin/time ]] || fail "/usr/bin/time (GNU) must be installed"

scratch="$(mktemp -d -p "$(dirname "$manifest")")"
trap 'rm -rf "$scratch"' EXIT

echo "| copies | recordings | hours | wall s | CPU s | CPU s an hour of audio | MiB of memory |"
echo "|---:|---:|---:|---:|---:|---:|---:|"
for copies in "$@"; do
  rm -rf "${scratch:?}"/*
  for ((copy = 0; copy < copies; copy++)); do
    mkdir "$scratch/$copy"
    cp -al "$(dirname "$manifest")/audio" "$scratch/$copy/audio"
    sed -e "s#\"utterance_id\":\"#&$copy-#" -e "s#\"recording\":\"#&$copy/#" "$manifest" \
      >> "$scratch/manifest.jsonl"
  done
  /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$home/submit-scripts/polyser" featurize \
    "input=$scratch/manifest.jsonl" "output=$scratch/features" \
    -- --master 'local[2]' --conf spark.ui.showConsoleProgress=false > /dev/null 2> "$scratch/err" ||
    { cat "$scratch/err" >&2; fail "the job failed"; }
  hours="$(grep -oE '[0-9.]+ h of audio' "$scratch/err" | cut -d' ' -f1)"
  awk -v copies="$copies" -v recordings="$(wc -l < "$scratch/manifest.jsonl")" -v hours="$hours" \
    '{ printf "| %d | %d | %.1f | %.0f | %.0f | %.1f | %.0f |\n", copies, recordings, hours, $1,
       $2 + $3, ($2 + $3) / hours, $4 / 1024 }' "$scratch/time"
done
