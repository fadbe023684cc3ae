#!/usr/bin/env bash
# What synthetic speech does for real speech: two figures, a table each.
#   m5ser-transfer.sh CORPORA WORK [HELD_OUT] [key=value of synthesize...]
#     CORPORA    folder of real corpora
#     WORK       where everything is written; what is there already is used again
#     HELD_OUT   languages of the second table, separated by commas; de,ur unless given
# 1. trained on M5SER alone, tested on each real corpus
# 2. trained on the real corpora without HELD_OUT, and on these and M5SER without HELD_OUT, tested on
#    HELD_OUT
# Both go into the data card of WORK/m5ser as well.
# The labels are the four of conf/recipes/zero-shot.conf, and no setting is chosen on what is tested.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 2 && -d "$1" ]] || fail "CORPORA must be a folder, and WORK be given, got $*"
corpora="$1"
work="$2"
held_out="${3:-de,ur}"
shift $(($# < 3 ? 2 : 3))
[[ "$held_out" =~ ^[a-z,]+$ ]] || fail "HELD_OUT must be languages, got $held_out"

mkdir -p "$work"

recipe=(--conf "$home/conf/recipes/zero-shot.conf")
corpus=('emotions=[angry,happy,neutral,sad]' shard-utterances=400 "$@")
job synthesize "$work/m5ser" "${corpus[@]}"
job manifest "$work/real.jsonl" "input=$corpora"
job featurize "$work/features" "input=[\"$work/real.jsonl\",\"$work/m5ser/manifest.jsonl\"]"

# Trains with the given filters under a name, and tests on others.
transfer() {
  local name="$1" tested="$2"
  shift 2
  job train "$work/$name" "${recipe[@]}" "input=$work/features" "$@"
  job evaluate "$work/$name.report" "${recipe[@]}" "input=$work/features" \
    "aligner=$work/$name" 'exclude-datasets=[m5ser]' $tested
  echo "## $name"
  sed -n '/^|/p' "$work/$name.report/report.md"
}

transfer m5ser-alone '' 'datasets=[m5ser]'
transfer real "languages=[$held_out]" 'exclude-datasets=[m5ser]' "exclude-languages=[$held_out]"
transfer real-and-m5ser "languages=[$held_out]" "exclude-languages=[$held_out]"

reports=""
for name in m5ser-alone real real-and-m5ser; do
  reports+="{name:$name,report:\"$work/$name.report\"},"
done
"$home/submit-scripts/polyser" synthesize "output=$work/m5ser" "${corpus[@]}" resume=true \
  "transfer=[$reports]" > "$work/card.log" 2>&1 || fail "the data card could not be written: $work/card.log"
echo "## $work/m5ser/README.md"
sed -n '/^## Transfer/,$p' "$work/m5ser/README.md"
