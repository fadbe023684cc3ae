#!/usr/bin/env bash
# How well a label is told that no utterance was trained on, among all labels and by its text alone: each of
# fearful, disgusted and surprised in turn is withheld from training; half of the speakers are trained on and the
# other half tested, and the other way round. Functionals are ranked within the speaker.
#   open-labels.sh FEATURES WORK [key=value of evaluate...]
#     FEATURES   features folder of the corpora
#     WORK       where the reports are written; what is there already is used again
# With untrained-label-share=0 the withheld label is left as it is.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

features_and_work "$@"
shift 2

labels=(angry bored calm disgusted fearful happy neutral sad surprised)

list() {
  local IFS=,
  echo "[$*]"
}

# The row of a label that is withheld, trained and tested unless its report is there.
row() {
  local withheld="$1" output="$work/$1" others=()
  shift
  for label in "${labels[@]}"; do
    [[ "$label" == "$withheld" ]] || others+=("$label")
  done
  job evaluate "$output" --conf "$home/conf/recipes/zero-shot.conf" \
    protocol=speaker-independent folds=2 resume=true "input=$features" \
    polyser.train.aligner.functionals.normalisation=speaker "baselines=[]" "probes=[]" \
    "labels=$(list "${labels[@]}")" "polyser.train.labels=$(list "${others[@]}")" \
    "$@"
  awk -F' *[|] *' -v withheld="$withheld" -v labels="${#labels[@]}" '
    !/^\|/ { table = "" }
    /^\| label \| trained on \|/ { table = "labels" }
    table == "labels" && $5 ~ /[0-9]/ && $2 != withheld { others += $5; count++ }
    table == "labels" && $2 == withheld && $3 == "no" { n = $4; recall = $5; interval = $6; alarms = $7 }
    END {
      if (n == "" || count == 0) exit 1
      printf "| %s | %s | %s | %s | %.1f | %s | %.1f |\n",
        withheld, n, recall, interval, 100 / labels, alarms, others / count
    }' "$output/report.md" || fail "$output/report.md must have a label $withheld that was not trained on"
}

echo "| withheld label | utterances | recall | 95 % interval | chance | false alarms | UAR of the others |"
echo "|---|---:|---:|---|---:|---:|---:|"
for withheld in fearful disgusted surprised; do
  row "$withheld" "$@"
done
