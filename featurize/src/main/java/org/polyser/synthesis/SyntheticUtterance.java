package org.polyser.synthesis;

import java.io.Serializable;
import org.polyser.synthesis.engine.SpeechRequest;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.text.TextKind;

/**
 * One utterance to be spoken and recorded.
 *
 * @param request what the engine is to say, and how
 * @param intensity name of the level of the emotion
 * @param shift what the emotion was drawn to do to the speaker's own way
 * @param textKind whether its words can give the emotion away
 * @param text as it is written, with its own punctuation
 * @param conditions in which it is recorded
 * @param noiseSeed of every noise in it
 */
public record SyntheticUtterance(
    SpeechRequest request,
    String intensity,
    Expression shift,
    TextKind textKind,
    String text,
    Conditions conditions,
    long noiseSeed)
    implements Serializable {

  /** Unique, such as {@code m5ser/de-s1-angry-3}. */
  public String utteranceId() {
    return request.utteranceId();
  }
}
