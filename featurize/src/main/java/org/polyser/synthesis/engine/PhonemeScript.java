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
    List<PhonemeScript> utterances = new ArrayList<>();
    List<Phoneme> utterance = new ArrayList<>();
    List<Phoneme> pauses = new ArrayList<>();
    for (Phoneme phoneme : lines.stream().map(Phoneme::parse).toList()) {
      if (phoneme.isPause()) {
        pauses.add(phoneme);
        continue;
      }
      if (!utterance.isEmpty() && milliseconds(pauses) > longest) {
        utterances.add(new PhonemeScript(utterance));
        utterance.clear();
      } else if (!utterance.isEmpty()) {
        utterance.addAll(pauses);
      }
      pauses.clear();
      utterance.add(phoneme);
    }
    if (!utterance.isEmpty()) {
      utterances.add(new PhonemeScript(utterance));
    }
    return utterances;
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
