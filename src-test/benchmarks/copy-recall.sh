#!/usr/bin/env bash
# Prints how many copies of recordings are found by their content after another codec, as a Markdown table.
#   copy-recall.sh FOLDER [RECORDINGS]
#     FOLDER       recordings of speech as WAV or FLAC, searched in depth
#     RECORDINGS   so many of them, evenly spread; 400 where nothing is said
# Half of them stand for what was trained on. Needs ffmpeg with libopus, libmp3lame and libgsm.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/prelude.sh"

[[ $# -ge 1 && -d "$1" ]] || fail "a folder of recordings must be given"
number="${2:-400}"
[[ "$number" =~ ^[1-9][0-9]*$ ]] || fail "the number of recordings must be >= 1, got $number"
command -v ffmpeg > /dev/null || fail "ffmpeg must be installed"
source="$(realpath "$1")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

mapfile -t all < <(find "$source" -type f \( -iname '*.wav' -o -iname '*.flac' \) | LC_ALL=C sort)
[[ ${#all[@]} -ge "$number" ]] || fail "$source must hold $number recordings, got ${#all[@]}"
copies="$scratch/copies"
mkdir -p "$scratch/original" "$copies"/{"MP3, 64 kbit per s","MP3, 24 kbit per s","mu-law, 8 kHz","GSM, 8 kHz"} \
  "$copies"/"Opus, "{32,16,12,8}" kbit per s"
for ((i = 0; i < number; i++)); do
  name="$(printf '%05d' "$i")"
  opus=()
  for rate in 32 16 12 8; do
    opus+=(-ac 1 -c:a libopus -b:a "${rate}k" "$copies/Opus, $rate kbit per s/$name.opus")
  done
  ffmpeg -v error -i "${all[i * ${#all[@]} / number]}" \
    -ac 1 "$scratch/original/$name.wav" \
    -ac 1 -c:a libmp3lame -b:a 64k "$copies/MP3, 64 kbit per s/$name.mp3" \
    -ac 1 -c:a libmp3lame -ar 16000 -b:a 24k "$copies/MP3, 24 kbit per s/$name.mp3" \
    -ac 1 -ar 8000 -c:a pcm_mulaw "$copies/mu-law, 8 kHz/$name.wav" \
    -ac 1 -ar 8000 -c:a libgsm "$copies/GSM, 8 kHz/$name.gsm" \
    "${opus[@]}" < /dev/null
done
build
"$java" -Xmx1g --add-modules jdk.incubator.vector -cp "$classpath" \
  org.polyser.benchmarks.CopyRecall "$scratch/original" "$scratch/original" "$copies"/*
