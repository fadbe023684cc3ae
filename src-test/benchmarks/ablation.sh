#!/usr/bin/env bash
# What the ingredients of a recipe are worth: leave one language out, with one of them changed at a time. Prints a
# Markdown table of the UAR by language.
#   ablation.sh FEATURES WORK RECIPE VARIANTS [key=value of evaluate...]
#     FEATURES   features folder of the corpora
#     WORK       where the reports are written; what is there already is used again
#     RECIPE     such as conf/recipes/zero-shot.conf
#     VARIANTS   a file of lines, each a name and what it changes of the recipe, as key=value
# With polyser.train.aligner.functionals.normalisation=speaker utterances are ranked within their speaker.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

features_and_work "$@"
recipe="${3:-}"
variants="${4:-}"
[[ -f "$recipe" && -f "$variants" ]] || fail "RECIPE and VARIANTS must be files, got $*"
shift 4

# A row of the UAR by language and their mean, after a header before the first.
row() {
  awk -F' *[|] *' -v name="$1" -v first="$2" '
    !/^\|/ { table = "" }
    /^\| language \| dataset \|/ { table = "languages" }
    table == "languages" && $5 ~ /[0-9]/ {
      gsub(/\*/, "", $5); header = header " " $2 " |"; line = line "---:|"; row = row " " $5 " |"; sum += $5; count++
    }
    END {
      if (first) print "| changed |" header " mean |\n|---|" line "---:|"
      printf "| %s |%s %.1f |\n", name, row, sum / count
    }' "$work/$1/report.md"
}

first=1
while read -r name changes; do
  read -ra changed <<< "$changes"
  job evaluate "$work/$name" --conf "$recipe" "input=$features" resume=true \
    protocol=leave-one-language-out "${uar_alone[@]}" ${changed[@]+"${changed[@]}"} "$@" < /dev/null
  row "$name" "$first"
  first=""
done < "$variants"
