#!/usr/bin/env bash
# Prints the memory of a training as it goes, all workers in one JVM, as a Markdown table:
#   src-test/benchmarks/training-memory.sh [key=value of polyser.train]...
#   WORKERS=N        threads that train; without it, 2
#   EVERY=N          epochs between two rows; without it, 50
#   HEAP=SIZE        of the JVM, touched from the start; without it, 1g
#   OPTIONS=…        more options of the JVM, such as JavaCPP's limits
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

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
heap="${HEAP:-1g}"
# shellcheck disable=SC2086
OMP_NUM_THREADS=1 SPARK_LOCAL_IP=127.0.0.1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${opens[@]}" \
  "-Xms$heap" "-Xmx$heap" -XX:+AlwaysPreTouch ${OPTIONS:-} -cp "$classpath" \
  org.polyser.benchmarks.TrainingMemoryRun "$scratch" "${WORKERS:-2}" "${EVERY:-50}" "$@" 2> "$scratch/err" ||
  { cat "$scratch/err" >&2; exit 1; }
