#!/usr/bin/env bash
# Prints how soon files that claim more than there is are refused, as a Markdown table; ends with 1 if one takes
# more than 100 ms of CPU or 16 MiB.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

build
"$java" -Xmx512m --add-modules jdk.incubator.vector -cp "$classpath" org.polyser.benchmarks.BombRefusals
