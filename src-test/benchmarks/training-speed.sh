#!/usr/bin/env bash
# Prints what a training on noise makes of one worker and of two, threads of one JVM with a CPU thread each:
#   src-test/benchmarks/training-speed.sh [key=value of polyser.train]...
set -euo pipefail

cd "$(dirname "$(readlink -f "$0")")/../.."
./mvnw -q -B -Pbenchmarks -pl src-test -am test-compile
classpath="src-test/target/test-classes:$(cat src-test/target/benchmarks.classpath)"
opens=()
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
  opens+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
for package in nio.ch nio.cs security.action util.calendar; do
  opens+=("--add-opens=java.base/sun.$package=ALL-UNNAMED")
done

echo "| workers | examples/s | % of a worker's time in loading |"
echo "|---:|---:|---:|"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
for workers in 1 2 1 2; do
  OMP_NUM_THREADS=1 SPARK_LOCAL_IP=127.0.0.1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${opens[@]}" -Xmx2g -cp "$classpath" \
    org.polyser.benchmarks.TrainingSpeedRun "$scratch" epochs=25 "workers=$workers" "$@" 2> "$scratch/err" ||
    { cat "$scratch/err" >&2; exit 1; }
done
