package org.polyser.synthesis.engine;

import java.io.Serializable;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.Speaker;

/**
 * What an engine is to say, and how. Of the expression it is an engine's to give pitch, range,
 * contour and rate; the rest is applied to its sound afterwards.
 *
 * @param utteranceId unique
 * @param language BCP-47
 * @param engineLanguage the engine's own name of the language, such as {@code pt-br}
 * @param speaker who says it
 * @param emotion which it expresses
 * @param text with the punctuation that gives its melody
 * @param expression departure from the engine's voice, speaker and emotion together
 */
public record SpeechRequest(
    String utteranceId,
    String language,
    String engineLanguage,
    Speaker speaker,
    String emotion,
    String text,
    Expression expression)
    implements Serializable {

  /** espeak-ng's name of the voice, such as {@code de+f2} or {@code mb-de5}. */
  String voice() {
    return EspeakVoices.isMbrola(speaker.variant())
        ? speaker.variant()
        : engineLanguage + "+" + speaker.variant();
  }

  double of(Cue cue) {
    return expression.of(cue);
  }
}
