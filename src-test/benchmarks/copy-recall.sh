#!/usr/bin/env bash
# Prints how many copies of recordings are found by their content after another codec, as a Markdown table.
#   copy-recall.sh FOLDER [RECORDINGS]
#     FOLDER       recordings of speech as WAV or FLAC, searched in depth
#     RECORDINGS   so many of them, evenly spread; 400 where nothing is said
# Half of them stand for what was trained on. Needs ffmpeg with libopus, libmp3lame and libgsm.
set -euo pipefail

fail() {
  echo "copy-recall.sh: $1" >&2
  exit 2
}

[[ $# -ge 1 && -d "$1" ]] || fail "a folder of recordings must be given"
number="${2:-400}"
[[ "$number" =~ ^[1-9][0-9]*$ ]] || fail "the number of recordings must be >= 1, got $number"
command -v ffmpeg > /dev/null || fail "ffmpeg must be installed"
source="$(realpath "$1")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$(dirname "$(readlink -f "$0")")/../.."

mapfile -t all < <(find "$source" -type f \( -iname '*.wav' -o -iname '*.flac' \) | LC_ALL=C sort)
[[ ${#all[@]} -ge "$number" ]] || fail "$source must hold $number recordings, got ${#all[@]}"
mkdir -p "$scratch/original" "$scratch/copies"
for ((i = 0; i < number; i++)); do
  ffmpeg -v error -i "${all[i * ${#all[@]} / number]}" -ac 1 \
    "$(printf '%s/original/%05d.wav' "$scratch" "$i")" < /dev/null
done

# A folder of copies: its name, extension, and options of ffmpeg.
copies() {
  mkdir "$scratch/copies/$1"
  for file in "$scratch"/original/*.wav; do
    ffmpeg -v error -i "$file" ${3} "$scratch/copies/$1/$(basename "$file" .wav).$2" < /dev/null
  done
}

copies "MP3, 64 kbit per s" mp3 "-b:a 64k"
copies "MP3, 24 kbit per s" mp3 "-ar 16000 -b:a 24k"
copies "Opus, 32 kbit per s" opus "-c:a libopus -b:a 32k"
copies "Opus, 16 kbit per s" opus "-c:a libopus -b:a 16k"
copies "Opus, 8 kbit per s" opus "-c:a libopus -b:a 8k"
copies "mu-law, 8 kHz" wav "-ar 8000 -c:a pcm_mulaw"
copies "GSM full rate, 8 kHz" gsm "-ar 8000 -c:a libgsm"
./mvnw -q -B -Pbenchmarks -pl src-test -am test-compile
classpath="src-test/target/test-classes:$(cat src-test/target/benchmarks.classpath)"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g --add-modules jdk.incubator.vector -cp "$classpath" \
  org.polyser.benchmarks.CopyRecall "$scratch/original" "$scratch/original" "$scratch"/copies/*
