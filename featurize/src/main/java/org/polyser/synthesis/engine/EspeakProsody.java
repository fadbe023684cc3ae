package org.polyser.synthesis.engine;

import java.util.Locale;
import java.util.stream.Collectors;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.signal.Semitones;

/**
 * Pitch, range and rate in espeak-ng's units, from those of {@link Cue}. The attribute {@code
 * contour} of SSML changes nothing in its sound (1.51), so each phrase gets a pitch of its own.
 *
 * <p>espeak-ng multiplies the lowest F0 of a voice by {@code 2^((pitch - 50) / 50)}, adds the
 * movement of F0 in hertz, times {@code range / 50}, and lowers the whole by part of what a wider
 * movement adds. With F0 as a multiple of that at pitch 50 and range 50 this is {@code f = B t + C
 * + (K - C) g}, where {@code t} is the factor of the pitch and {@code g = range / 50}; a movement
 * as wide in semitones has {@code g} proportional to {@code f}.
 *
 * <p>Source: espeak-ng 1.51, {@code SetPitch2} in {@code setlengths.c}; B, C and K were read off a
 * spoken sentence, F0 at pitch 0 to 99 and range 0 to 99.
 *
 * @param pitch 0 to 99
 * @param range 0 to 99
 * @param ratePercent of the engine's normal rate, 40 to 250
 */
record EspeakProsody(int pitch, int range, int ratePercent) {

  private static final double B = 0.633;
  private static final double C = 0.17;
  private static final double K = 1 - B;

  /**
   * The prosody of a phrase.
   *
   * @param at middle of the phrase, -0.5 at the beginning of the utterance and 0.5 at its end
   */
  static EspeakProsody of(SpeechRequest request, double at) {
    double tract = request.speaker().tract();
    double semitones = request.of(Cue.PITCH) + at * request.of(Cue.CONTOUR);
    double f0 = Semitones.ratio(semitones) / tract;
    double width = request.expression().ratio(Cue.RANGE) * f0;
    double factor = Math.max(0.3, (f0 - C - (K - C) * width) / B);
    double rate = request.expression().ratio(Cue.RATE) / tract;
    return new EspeakProsody(
        clamp(50 + 50 * StrictMath.log(factor) / StrictMath.log(2), 0, 99),
        clamp(50 * width, 0, 99),
        clamp(100 * rate, 40, 250));
  }

  private static int clamp(double value, int low, int high) {
    return (int) Math.round(Math.max(low, Math.min(high, value)));
  }

  /** The markup of an utterance, phrase by phrase where it has a contour. */
  static String ssml(SpeechRequest request) {
    if (request.of(Cue.CONTOUR) == 0) {
      return of(request, 0).ssml(request.text());
    }
    return Phrase.of(request.text()).stream()
        .map(phrase -> of(request, phrase.at()).ssml(phrase.text()))
        .collect(Collectors.joining());
  }

  /** The markup of a text in this prosody. */
  private String ssml(String text) {
    return String.format(
        Locale.ROOT,
        "<prosody pitch=\"%d\" range=\"%d\" rate=\"%d%%\">%s</prosody>",
        pitch,
        range,
        ratePercent,
        escaped(text));
  }

  /** Text that can hold no markup; control characters, which XML does not allow, become spaces. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
