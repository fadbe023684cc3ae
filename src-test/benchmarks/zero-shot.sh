#!/usr/bin/env bash
# How well emotions are recognised in a language that no recording of was trained on: leave one language
# out, each utterance by itself and each ranked within its speaker.
#   zero-shot.sh FEATURES WORK [--readme] [key=value of evaluate...]
#     FEATURES   features folder of the corpora
#     WORK       where the reports are written; what is there already is used again
#     --readme   puts the tables into README.md as well
# With seeds=[1,2,3] every fold is trained three times. The options of spark-submit follow after --, such as
# --master local-cluster[1,2,3072] --conf spark.task.cpus=2, with which two cores make minibatches.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

features_and_work "$@"
shift 2
readme=""
if [[ "${1:-}" == --readme ]]; then
  readme=yes
  shift
fi

# The figures of a mode, trained and tested unless its report is there.
report() {
  local output="$work/$1"
  shift
  job evaluate "$output" --conf "$home/conf/recipes/zero-shot.conf" \
    protocol=leave-one-language-out resume=true "input=$features" "$@"
  awk -F' *[|] *' '
    /^## / { headline = substr($0, 4) }
    !/^\|/ { table = "" }
    /^\| (language|dataset) \| / { table = $2 "," $5 }
    /^\|/ && table == "language,UAR" && $6 ~ /[0-9]/ { row[++rows] = $2 " | " $3 " | " $4 " | " $5 " | " $6 " | " $7; key[rows] = $3 "," $2 }
    /^\|/ && table == "dataset,this model" && $7 ~ /[0-9]/ { baseline[$2 "," $3] = $7 }
    END {
      print headline ".\n"
      print "| language | dataset | utterances | UAR | 95 % interval | chance | logistic regression |"
      print "|---|---|---:|---:|---|---:|---|"
      for (i = 1; i <= rows; i++) print "| " row[i] " | " baseline[key[i]] " |"
    }' "$output/report.md"
}

tables="$work/tables.md"
{
  printf '**Each utterance by itself.** '
  report utterance "$@"
  printf '\n**Each utterance ranked within its speaker.** '
  report speaker polyser.train.aligner.functionals.normalisation=speaker "$@"
} > "$tables"
cat "$tables"

if [[ -n "$readme" ]]; then
  sed -i -e "/<!-- results:begin -->/r $tables" \
    -e '/<!-- results:begin -->/,/<!-- results:end -->/{/<!-- results:/!d}' "$home/README.md"
fi
