# What the benchmarks begin with; sourced, not run.
# shellcheck shell=bash

home="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd -P)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# Ends with one line that says what must be otherwise.
fail() {
  echo "$(basename "$0"): $1" >&2
  exit 2
}

# FEATURES and WORK, the first words of a benchmark.
features_and_work() {
  [[ $# -ge 2 && -d "$1" ]] || fail "FEATURES must be a folder, and WORK be given, got $*"
  features="$1"
  work="$2"
  mkdir -p "$work"
}

# Builds the Java of the benchmarks, and sets classpath.
build() {
  (cd "$home" && ./mvnw -q -B -Pbenchmarks -pl src-test -am test-compile)
  local target="$home/src-test/target"
  # shellcheck disable=SC2034
  classpath="$target/test-classes:$target/classes:$(cat "$target/benchmarks.classpath")"
}

# Options of a JVM that trains, as the launcher gives them.
as_launched=(--add-modules=jdk.incubator.vector -XX:+UseParallelGC -Dorg.bytedeco.javacpp.maxphysicalbytes=0
  -Dspark.broadcast.compress=false -Dspark.task.maxDirectResultSize=64m)

# Java on this class path with what Spark wants opened, a CPU thread for each of its own threads.
java_with_spark() {
  local opens=() package
  for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
    opens+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
  done
  for package in nio.ch nio.cs security.action util.calendar; do
    opens+=("--add-opens=java.base/sun.$package=ALL-UNNAMED")
  done
  OMP_NUM_THREADS=1 SPARK_LOCAL_IP=127.0.0.1 "$java" "${as_launched[@]}" "${opens[@]}" -cp "$classpath" "$@"
}

# A job, unless its output is there as a whole: NAME OUTPUT [argument...]; its log is OUTPUT.log.
job() {
  local name="$1" output="$2"
  shift 2
  [[ -f "$output" || -e "$output/provenance.json" ]] ||
    "$home/submit-scripts/polyser" "$name" "output=$output" "$@" > "$output.log" 2>&1 ||
    { tail -5 "$output.log" >&2; fail "$name failed: $output.log"; }
}

# What evaluate leaves out where nothing but the UAR is wanted.
# shellcheck disable=SC2034
uar_alone=('baselines=[]' 'probes=[]' page.map-utterances=0 page.hardest=0)

# Mean UAR in percent of a REPORT of evaluate.
uar_of() {
  awk '/^## / { sub(/.*UAR /, ""); sub(/[^0-9.].*/, ""); print; exit }' "$1/report.md"
}
