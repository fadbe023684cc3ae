#!/usr/bin/env bash
# Times steps of the training of four convolution blocks, beside those of the same graph in PyTorch, in turns:
#   src-test/benchmarks/training-step.sh TORCH_STEP.py [ROUNDS]
# TORCH_STEP.py takes --threads, --steps and --reps and prints examples per second and per CPU second.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 1 && -f "$1" ]] || fail "TORCH_STEP.py must be a file, got $*"
peer="$(readlink -f "$1")"
rounds="${2:-3}"
build
export OMP_NUM_THREADS=1

for _ in $(seq "$rounds"); do
  "${PYTHON:-python3}" "$peer" --threads 1 --steps 20 --reps 8 | tail -n +2
  "$java" "${as_launched[@]}" -cp "$classpath" org.polyser.benchmarks.TrainingStep 64 20 8 2> /dev/null |
    grep examples
done
