package org.polyser.synthesis.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Speech of a voice of MBROLA: espeak-ng turns a batch into phonemes, these get the F0 that was
 * asked for, and {@code mbrola} speaks them. Two processes a batch.
 *
 * @param espeak name or path of espeak-ng
 * @param timeout after which a process is given up
 */
record MbrolaSpeech(String espeak, Duration timeout) {

  private static final String REMEDY = "mbrola is not installed: apt-get install mbrola";
  private static final String RECORDING = "speech.wav";

  /** Where espeak-ng looks for a voice. */
  private static final List<String> PLACES = List.of("%1$s/%1$s", "%1$s", "voices/%1$s");

  private static final Path VOICES = Path.of("/usr/share/mbrola");

  /** Between utterances and behind the last [ms]; no pause within one is nearly as long. */
  private static final String PAUSE = "_ 1200\n";

  private static final double LONGEST_PAUSE_WITHIN = 1000;

  /** All requests, of one voice, in one recording with long pauses between them. */
  SpeechResult recorded(List<SpeechRequest> requests) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Path phonemes = scratch.path().resolve("phonemes.pho");
      String voice = requests.get(0).voice();
      String complaint = run(scratch, phonemesOf(voice, phonemes), EspeakEngine.ssml(requests));
      if (!complaint.isEmpty()) {
        return SpeechResult.Failed.notSpoken(complaint);
      }
      List<PhonemeScript> scripts = scripts(phonemes, requests.size());
      return scripts.size() == requests.size()
          ? spoken(scripts, requests, scratch)
          : new SpeechResult.Failed("silent", "no phonemes of every utterance");
    }
  }

  private String run(ScratchFolder scratch, List<String> command, String input) {
    return new EngineProcess(command, scratch.path(), timeout).run(input, EspeakEngine.REMEDY);
  }

  private List<String> phonemesOf(String voice, Path file) {
    return EspeakEngine.with(
        EspeakEngine.reading(espeak, voice), "-q", "--pho", "--phonout=" + file);
  }

  private static List<PhonemeScript> scripts(Path phonemes, int utterances) {
    try {
      List<String> lines =
          Files.readAllLines(phonemes).stream().filter(line -> !line.isBlank()).toList();
      double longest = utterances == 1 ? Double.POSITIVE_INFINITY : LONGEST_PAUSE_WITHIN;
      return PhonemeScript.split(lines, longest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SpeechResult spoken(
      List<PhonemeScript> scripts, List<SpeechRequest> requests, ScratchFolder scratch) {
    String input =
        IntStream.range(0, scripts.size())
            .mapToObj(i -> scripts.get(i).spoken(requests.get(i)).text() + PAUSE)
            .collect(Collectors.joining());
    String recording = scratch.path().resolve(RECORDING).toString();
    List<String> command =
        List.of("mbrola", "-e", database(requests.get(0).voice()), "-", recording);
    String complaint = new EngineProcess(command, scratch.path(), timeout).run(input, REMEDY);
    return scratch.decoded(RECORDING, complaint);
  }

  /** The file of a voice: {@code mb-de5} and {@code mb-de5-en} are both of {@code de5}. */
  private static String database(String voice) {
    String name = voice.split("-", -1)[1];
    return PLACES.stream()
        .map(place -> VOICES.resolve(place.formatted(name)))
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .findFirst()
        .orElse(name);
  }
}
