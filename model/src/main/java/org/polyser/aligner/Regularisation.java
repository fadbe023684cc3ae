package org.polyser.aligner;

import java.io.Serializable;

/**
 * What keeps an aligner from learning its training set by heart.
 *
 * @param dropout fraction of the pooled statistics and hidden values dropped while training
 * @param weightDecay decoupled L2 decay per step, relative to the learning rate
 * @param languageAlignment weight of the distance between the languages within an emotion, {@link
 *     org.polyser.loss.LanguageAgnosticInfoNce}
 */
public record Regularisation(double dropout, double weightDecay, double languageAlignment)
    implements Serializable {

  /** Nothing does. */
  public static final Regularisation NONE = new Regularisation(0, 0, 0);
}
