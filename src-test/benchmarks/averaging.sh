#!/usr/bin/env bash
# What averaging costs in accuracy: UAR on speakers kept apart, over the number of workers, the minibatches between
# averagings and the size of a minibatch, at the same number of examples. Utterances are ranked within their
# speaker. Prints a Markdown table; with seeds it has the mean over them.
#   averaging.sh FEATURES WORK [SEED...]
#     FEATURES   features folder of the corpora
#     WORK       where the models are written; what is there already is used again
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

features_and_work "$@"
shift 2
seeds=("${@:-1}")

# UAR of the last epoch of a training.
trained() {
  local workers="$1" frequency="$2" batch="$3" seed="$4"
  local model="$work/$workers-$frequency-$batch-$seed"
  job train "$model" --conf "$home/conf/recipes/zero-shot.conf" "input=$features" overwrite=true \
    polyser.train.aligner.functionals.normalisation=speaker polyser.train.development-fraction=0.15 \
    "polyser.train.workers=$workers" "polyser.train.averaging-frequency=$frequency" \
    "polyser.train.batch-size-per-worker=$batch" "polyser.train.seed=$seed"
  awk -F'[:,}]' '{ uar = $8 } END { print 100 * uar }' "$model/history.jsonl"
}

echo "| workers | minibatches between averagings | utterances of a minibatch | UAR on speakers kept apart |"
echo "|---:|---:|---:|---:|"
for workers in 1 2 4; do
  for frequency in 1 5 20; do
    [[ $workers -gt 1 || $frequency -eq 20 ]] || continue
    for batch in 16 64; do
      for seed in "${seeds[@]}"; do
        trained "$workers" "$frequency" "$batch" "$seed"
      done | awk -v row="| $workers | $([[ $workers -gt 1 ]] && echo "$frequency") | $batch |" \
        '{ sum += $1 } END { printf "%s %.1f |\n", row, sum / NR }'
    done
  done
done
