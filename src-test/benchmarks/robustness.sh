#!/usr/bin/env bash
# What other recording conditions cost: the models of a report, each on the language that it was trained
# without, on the same recordings through mu-law at 8 kHz, Opus at 12 kbit/s, noise 10 dB below the
# speech and a room. Prints a Markdown table of the UAR.
#   robustness.sh MANIFEST FEATURES REPORT WORK [key=value of evaluate...]
#     MANIFEST   of the recordings, each a file of its own
#     FEATURES   their features folder
#     REPORT     of evaluate with protocol=leave-one-language-out, such as zero-shot.sh leaves
#     WORK       where everything is written; what is there already is used again
# What an augmentation is worth here is the difference to a report that was trained without it.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 4 && -f "$1" && -d "$2" && -d "$3/folds" ]] ||
  fail "MANIFEST, FEATURES, REPORT with its folds, and WORK must be given, got $*"
manifest="$(realpath "$1")"
features="$2"
report="$3"
work="$4"
shift 4
mkdir -p "$work"
work="$(realpath "$work")"

if [[ ! -e "$work/recordings" ]]; then
  build
  "$java" -Xmx1g --add-modules jdk.incubator.vector -cp "$classpath" \
    org.polyser.benchmarks.RecordingConditions "$manifest" "$work"
  touch "$work/recordings"
fi

# Mean UAR of the models of a fold on its language under a condition. A model that was trained anew is another.
uar() {
  local condition="$1" language="$2" model output key
  shift 2
  for model in "$report/folds/$language" "$report/folds/$language"/seed-*; do
    [[ -e "$model/aligner.json" ]] || continue
    key="$(cat - "$model/checksums.sha256" <<< "$(realpath "$features") $*" | sha256sum | cut -c1-16)"
    output="$work/reports/$key/$condition"
    mkdir -p "$(dirname "$output")"
    job evaluate "$output" overwrite=true "input=$work/$condition/features" "aligner=$model" "languages=[$language]" \
      'labels=[angry,happy,neutral,sad]' "${uar_alone[@]}" "$@"
    uar_of "$output"
  done | awk '{ sum += $1 } END { printf "%.1f\n", sum / NR }'
}

mkdir -p "$work/clean"
ln -sfn "$(realpath "$features")" "$work/clean/features"
for condition in mu-law opus noise room; do
  job featurize "$work/$condition/features" overwrite=true "input=$work/$condition/manifest.jsonl"
done
mapfile -t languages < <(find "$report/folds" -mindepth 1 -maxdepth 1 -type d -regex '.*/[a-z]+' -printf '%f\n' | LC_ALL=C sort)
figures=""
for condition in clean mu-law opus noise room; do
  figures+="$condition"
  for language in "${languages[@]}"; do
    figure="$(uar "$condition" "$language" "$@")"
    figures+=" $figure"
  done
  figures+=$'\n'
done
awk -v names="${languages[*]}" '
  NR == 1 {
    count = split(names, name, " ")
    header = "| condition |"; line = "|---|"
    for (i = 1; i <= count; i++) { header = header " " name[i] " |"; line = line "---:|" }
    print header " mean | lost |"; print line "---:|---:|"
  }
  {
    row = "| " $1 " |"; sum = 0
    for (i = 2; i <= NF; i++) { row = row " " $i " |"; sum += $i }
    mean = sum / (NF - 1)
    if (NR == 1) clean = mean; else lost += clean - mean
    printf "%s %.1f | %s |\n", row, mean, NR == 1 ? "" : sprintf("%.1f", clean - mean)
  }
  END { printf "\nLost on average: %.1f.\n", lost / (NR - 1) }' <<< "${figures%?}"
