#!/usr/bin/env bash
# Prints how soon files that claim more than there is are refused, as a Markdown table; ends with 1 if one takes
# more than 100 ms of CPU or 16 MiB.
set -euo pipefail

cd "$(dirname "$(readlink -f "$0")")/../.."
./mvnw -q -B -Pbenchmarks -pl src-test -am test-compile
classpath="src-test/target/test-classes:src-test/target/classes:$(cat src-test/target/benchmarks.classpath)"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m --add-modules jdk.incubator.vector -cp "$classpath" \
  org.polyser.benchmarks.BombRefusals
