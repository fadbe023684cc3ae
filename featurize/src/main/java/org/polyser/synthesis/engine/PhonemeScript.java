package org.polyser.synthesis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polyser.synthesis.engine.Phoneme.Target;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.signal.Semitones;

/**
 * Phonemes of one utterance with their lengths and targets of F0, as espeak-ng gives them to
 * MBROLA. It leaves out pitch and range that the markup asks for (1.51), so these and the contour
 * are set here; the lengths have the rate of the markup already.
 *
 * @param phonemes from the first sound to the last
 */
record PhonemeScript(List<Phoneme> phonemes) {

  /** Copies the phonemes. */
  PhonemeScript {
    phonemes = List.copyOf(phonemes);
  }

  /**
   * The utterances between long pauses.
   *
   * @param lines {@code SYMBOL MILLISECONDS [PERCENT HERTZ]...}
   * @param longest pause within an utterance [ms]
   */
  static List<PhonemeScript> split(List<String> lines, double longest) {
    List<Phoneme> all = lines.stream().map(Phoneme::parse).toList();
    List<PhonemeScript> utterances = new ArrayList<>();
    int from = nextSound(all, 0);
    while (from < all.size()) {
      int to = endOfUtterance(all, from, longest);
      utterances.add(new PhonemeScript(all.subList(from, to)));
      from = nextSound(all, to);
    }
    return utterances;
  }

  private static int nextSound(List<Phoneme> all, int from) {
    int at = from;
    while (at < all.size() && all.get(at).isPause()) {
      at++;
    }
    return at;
  }

  /** Behind the last sound before a pause that is too long. */
  private static int endOfUtterance(List<Phoneme> all, int from, double longest) {
    int end = from;
    double pause = 0;
    for (int at = from; at < all.size() && pause <= longest; at++) {
      if (all.get(at).isPause()) {
        pause += all.get(at).milliseconds();
      } else {
        pause = 0;
        end = at + 1;
      }
    }
    return end;
  }

  /** The same with F0 moved, spread about its mean and turned as a request asks. */
  PhonemeScript spoken(SpeechRequest request) {
    double length = milliseconds(phonemes);
    double mean = mean();
    double centre = mean + request.of(Cue.PITCH) - Semitones.of(request.speaker().tract());
    double spread = request.expression().ratio(Cue.RANGE);
    List<Phoneme> spoken = new ArrayList<>();
    double start = 0;
    for (Phoneme phoneme : phonemes) {
      double at = (start + phoneme.milliseconds() / 2) / length - 0.5;
      double level = centre + request.of(Cue.CONTOUR) * at;
      spoken.add(phoneme.withPitch(pitch -> level + spread * (pitch - mean)));
      start += phoneme.milliseconds();
    }
    return new PhonemeScript(spoken);
  }

  private double mean() {
    return phonemes.stream()
        .flatMap(phoneme -> phoneme.targets().stream())
        .mapToDouble(Target::semitones)
        .average()
        .orElse(0);
  }

  private static double milliseconds(List<Phoneme> phonemes) {
    return phonemes.stream().mapToDouble(Phoneme::milliseconds).sum();
  }

  /** The lines that MBROLA reads. */
  String text() {
    return phonemes.stream().map(Phoneme::line).collect(Collectors.joining());
  }
}
