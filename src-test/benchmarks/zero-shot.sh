#!/usr/bin/env bash
# How well emotions are recognised in a language that no recording of was trained on: leave one language
# out, each utterance by itself and each ranked within its speaker.
#   zero-shot.sh FEATURES WORK [--readme] [key=value of evaluate...]
#     FEATURES   features folder of the corpora
#     WORK       where the reports are written; what is there already is used again
#     --readme   puts the tables into README.md as well
# With seeds=[1,2,3] every fold is trained three times.
set -euo pipefail

fail() {
  echo "zero-shot.sh: $1" >&2
  exit 2
}

[[ $# -ge 2 && -d "$1" ]] || fail "FEATURES must be a folder, and WORK be given, got $*"
features="$1"
work="$2"
shift 2
readme=""
if [[ "${1:-}" == --readme ]]; then
  readme=yes
  shift
fi

home="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd -P)"
mkdir -p "$work"

# The figures of a mode, trained and tested unless its report is there.
report() {
  local output="$work/$1"
  shift
  [[ -e "$output/report.md" ]] || "$home/submit-scripts/polyser" evaluate \
    --conf "$home/conf/recipes/zero-shot.conf" protocol=leave-one-language-out resume=true \
    "input=$features" "output=$output" "$@" > "$output.log" 2>&1 ||
    { tail -5 "$output.log" >&2; fail "evaluate failed: $output.log"; }
  sed -n '/^## UAR/,/^Percent/p; /^### UAR of baselines/,/^Interval/p; /^### Language read/,/^$/p; /^| model | fold/,/^$/p' \
    "$output/report.md" | sed 's/^##* /**/; /^\*\*/s/$/**/'
}

tables="$work/tables.md"
{
  printf 'Each utterance by itself:\n\n'
  report utterance "$@"
  printf '\nEach utterance ranked within its speaker:\n\n'
  report speaker polyser.train.aligner.functionals.normalisation=speaker "$@"
} > "$tables"
cat "$tables"

if [[ -n "$readme" ]]; then
  sed -i -e "/<!-- results:begin -->/r $tables" \
    -e '/<!-- results:begin -->/,/<!-- results:end -->/{/<!-- results:/!d}' "$home/README.md"
fi
