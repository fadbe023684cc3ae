package org.polyser.synthesis.engine;

import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.Speaker;

/** Requests of the tests. */
final class Requests {

  static final Expression PLAIN = Expression.of(cue -> 0);

  private Requests() {}

  static SpeechRequest of(String id, String language, String variant, String text) {
    return of(id, language, variant, text, PLAIN);
  }

  static SpeechRequest of(
      String id, String language, String variant, String text, Expression expression) {
    Speaker speaker = new Speaker("m5ser/" + language + "-s1", variant, PLAIN, 1);
    return new SpeechRequest(id, language, language, speaker, "sad", text, expression);
  }

  static Expression with(Cue cue, double value) {
    return Expression.of(other -> other == cue ? value : 0);
  }
}
