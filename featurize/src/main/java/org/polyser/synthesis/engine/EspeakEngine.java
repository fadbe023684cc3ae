package org.polyser.synthesis.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * espeak-ng as a child process, one for all requests of a batch that have the same voice: to start
 * it takes several times as long as to speak a sentence. Between utterances it is told to pause for
 * longer than it ever does within one, and the recording is cut there. Should the number of pieces
 * be wrong, each request is spoken by itself. Voices of MBROLA are {@link MbrolaSpeech}'s.
 *
 * @param program name or path of espeak-ng
 * @param timeout after which a process is given up
 */
public record EspeakEngine(String program, Duration timeout) implements SpeechEngine {

  static final String REMEDY = "espeak-ng is not installed: apt-get install espeak-ng";

  private static final String BREAK = "<break time=\"1200ms\"/>\n";
  private static final String NORMAL_WORDS_PER_MINUTE = "175";
  private static final String RECORDING = "speech.wav";

  @Override
  public String name() {
    return "espeak-ng";
  }

  @Override
  public Voices voices(List<String> names, List<String> languages) {
    return new EspeakVoices(program, timeout).of(names, languages);
  }

  @Override
  public List<SpeechResult> speak(List<SpeechRequest> batch) {
    List<SpeechResult> results = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= batch.size(); at++) {
      if (at == batch.size() || !batch.get(at).voice().equals(batch.get(from).voice())) {
        results.addAll(ofOneVoice(batch.subList(from, at)));
        from = at;
      }
    }
    return results;
  }

  private List<SpeechResult> ofOneVoice(List<SpeechRequest> requests) {
    SpeechResult all = recorded(requests);
    if (all instanceof SpeechResult.Spoken spoken) {
      List<SpeechResult> pieces = Pieces.of(spoken);
      if (pieces.size() == requests.size()) {
        return pieces;
      }
    }
    return requests.size() == 1
        ? List.of(alone(all))
        : requests.stream().flatMap(one -> ofOneVoice(List.of(one)).stream()).toList();
  }

  /** A single utterance that has pauses as long as those between utterances, or no sound. */
  private static SpeechResult alone(SpeechResult recorded) {
    return recorded instanceof SpeechResult.Spoken spoken ? Pieces.whole(spoken) : recorded;
  }

  /** All of them in one recording. */
  SpeechResult recorded(List<SpeechRequest> requests) {
    return EspeakVoices.isMbrola(requests.get(0).voice())
        ? new MbrolaSpeech(program, timeout).recorded(requests)
        : synthesized(requests);
  }

  private SpeechResult synthesized(List<SpeechRequest> requests) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      String recording = scratch.path().resolve(RECORDING).toString();
      List<String> command = command(requests.get(0).voice(), recording);
      String complaint =
          new EngineProcess(command, scratch.path(), timeout).run(ssml(requests), REMEDY);
      return complaint.isEmpty()
          ? scratch.decoded(RECORDING, complaint)
          : SpeechResult.Failed.notSpoken(complaint);
    }
  }

  List<String> command(String voice, String recording) {
    return with(reading(program, voice), "-w", recording);
  }

  /** The program reading markup in UTF-8 from standard input. */
  static List<String> reading(String program, String voice) {
    return List.of(program, "-m", "-b", "1", "-s", NORMAL_WORDS_PER_MINUTE, "-v", voice, "--stdin");
  }

  static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  static String ssml(List<SpeechRequest> requests) {
    return requests.stream()
        .map(request -> "<p>" + EspeakProsody.ssml(request) + "</p>" + BREAK)
        .collect(Collectors.joining("", "<speak>", "</speak>"));
  }
}
