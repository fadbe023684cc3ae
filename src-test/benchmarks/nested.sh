#!/usr/bin/env bash
# Zero-shot accuracy where no choice among candidates has seen the tested language: each language is tested by
# the candidate that does best on the others, each left out in turn of what is trained without the tested one.
# Prints a Markdown table.
#   nested.sh FEATURES WORK CANDIDATES LANGUAGE LANGUAGE LANGUAGE...
#     FEATURES    features folder of the corpora
#     WORK        where models and reports are written; what is there already is used again
#     CANDIDATES  a file of lines, each a name and what it changes of conf/recipes/zero-shot.conf, as key=value
#     LANGUAGE    tested in turn, three at least
# A model without two languages serves both: of n languages n (n - 1) / 2 models are trained a candidate, and n of
# what was chosen.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 6 && -d "$1" && -f "$3" ]] ||
  fail "FEATURES, WORK, CANDIDATES and three languages must be given, got $*"
features="$1"
work="$2"
candidates="$3"
shift 3
mapfile -t languages < <(printf '%s\n' "$@" | LC_ALL=C sort -u)

declare -A changes
names=()
while read -r name changed; do
  names+=("$name")
  changes[$name]="$changed"
done < "$candidates"

# Trains a candidate without some languages, given with dashes between, and prints the UAR of a language.
tested() {
  local name="$1" without="$2" language="$3" changed
  local folder="$work/$name/$without"
  read -ra changed <<< "${changes[$name]}"
  mkdir -p "$folder"
  job train "$folder/model" --conf "$home/conf/recipes/zero-shot.conf" "input=$features" overwrite=true \
    "exclude-languages=[${without//-/,}]" ${changed[@]+"${changed[@]}"}
  job evaluate "$folder/$language" "aligner=$folder/model" "input=$features" overwrite=true \
    "${uar_alone[@]}" "languages=[$language]" 'labels=[angry,happy,neutral,sad]'
  uar_of "$folder/$language"
}

# Mean UAR of a candidate on all languages but one, each left out together with that one.
on_the_others() {
  local name="$1" apart="$2" other
  for other in "${languages[@]}"; do
    [[ "$other" == "$apart" ]] || tested "$name" "$(printf '%s\n' "$apart" "$other" | LC_ALL=C sort | paste -sd-)" "$other"
  done | awk '{ sum += $1 } END { printf "%.1f\n", sum / NR }'
}

echo "| tested language |$(printf ' %s on the others |' "${names[@]}") chosen | UAR |"
echo "|---|$(printf -- '---:|%.0s' "${names[@]}")---|---:|"
sum=0
for language in "${languages[@]}"; do
  row="| $language |"
  chosen=""
  for name in "${names[@]}"; do
    others="$(on_the_others "$name" "$language")"
    row+=" $others |"
    if [[ -z "$chosen" ]] || awk "BEGIN { exit !($others > $highest) }"; then
      chosen="$name"
      highest="$others"
    fi
  done
  uar="$(tested "$chosen" "$language" "$language")"
  echo "$row $chosen | $uar |"
  sum="$(awk "BEGIN { print $sum + $uar }")"
done
awk "BEGIN { printf \"\nMean UAR of what was chosen: %.1f.\n\", $sum / ${#languages[@]} }"
