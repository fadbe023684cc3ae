#!/usr/bin/env bash
# Times steps of the training of four convolution blocks, beside those of the same graph in PyTorch, in turns:
#   src-test/benchmarks/training-step.sh TORCH_STEP.py [ROUNDS]
# TORCH_STEP.py takes --threads, --steps and --reps and prints examples per second and per CPU second.
set -euo pipefail

peer="$(readlink -f "$1")"
rounds="${2:-3}"
cd "$(dirname "$(readlink -f "$0")")/../.."
./mvnw -q -B -Pbenchmarks -pl src-test -am test-compile
classpath="src-test/target/test-classes:$(cat src-test/target/benchmarks.classpath)"
export OMP_NUM_THREADS=1

for _ in $(seq "$rounds"); do
  "${PYTHON:-python3}" "$peer" --threads 1 --steps 20 --reps 8 | tail -n +2
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classpath" org.polyser.benchmarks.TrainingStep 64 20 8 2> /dev/null |
    grep examples
done
