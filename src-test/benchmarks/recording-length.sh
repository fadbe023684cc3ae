#!/usr/bin/env bash
# Shows what memory the featurize job takes for ten minutes near the end of ever longer recordings.
#   recording-length.sh AUDIO [HOURS...]
#     AUDIO   a recording of speech, which is repeated: once encoded, then copied packet by packet
#     HOURS   1 4 unless given
# Prints a row for WAV, MP3 and Opus of each length: bytes, wall time, and the largest memory of the job's JVM
# (local[1], 1 GB of heap). Needs ffmpeg with libmp3lame and libopus, and GNU time.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 1 && -f "$1" ]] || fail "AUDIO must be a file, got $*"
audio="$(readlink -f "$1")"
shift
[[ $# -gt 0 ]] || set -- 1 4
[[ -x /usr/bin/time ]] || fail "/usr/bin/time (GNU) must be installed"

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
silent=(ffmpeg -nostdin -v error -y)

codec() {
  case "$1" in
    wav) echo -c:a pcm_s16le ;;
    mp3) echo -c:a libmp3lame -b:a 32k ;;
    opus) echo -c:a libopus -b:a 24k ;;
  esac
}

echo "| format | hours | MB | wall s | MB of memory |"
echo "|---|---:|---:|---:|---:|"
for format in wav mp3 opus; do
  # shellcheck disable=SC2046
  "${silent[@]}" -stream_loop -1 -i "$audio" -t 600 -ac 1 -ar 16000 $(codec "$format") "$scratch/part.$format"
  for hours in "$@"; do
    recording="$scratch/long.$format"
    "${silent[@]}" -stream_loop -1 -i "$scratch/part.$format" -t "$((hours * 3600))" -c copy "$recording"
    printf '{"utterance_id":"x/1","dataset":"x","language":"de","recording":"%s","start_seconds":%d,"duration_seconds":600}\n' \
      "$recording" "$((hours * 3600 - 700))" > "$scratch/manifest.jsonl"
    /usr/bin/time -f '%e %M' -o "$scratch/time" "$home/submit-scripts/polyser" featurize overwrite=true \
      "input=$scratch/manifest.jsonl" "output=$scratch/features" \
      -- --master 'local[1]' --driver-memory 1g --conf spark.ui.showConsoleProgress=false \
      > /dev/null 2> "$scratch/err" || { cat "$scratch/err" >&2; fail "the job failed"; }
    awk -v format="$format" -v hours="$hours" -v bytes="$(stat -c %s "$recording")" \
      '{ printf "| %s | %d | %.0f | %.0f | %.0f |\n", format, hours, bytes / 1e6, $1, $2 * 1024 / 1e6 }' "$scratch/time"
    rm "$recording"
  done
done
