package org.polyser.aligner.layer;

import org.polyser.config.Word;

/** What a convolution block does between its convolution and its rectifier. */
public enum BlockNormalisation {
  /** Nothing. */
  NONE,
  /**
   * Batch normalisation over the valid frames of a minibatch, with a gain a channel; over the
   * training's running moments when it embeds.
   *
   * <p>Source: Ioffe and Szegedy 2015, Batch normalization, algorithms 1 and 2.
   */
  BATCH;

  /**
   * The one that a word of a configuration means.
   *
   * @param key {@code none} or {@code batch}
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is neither
   */
  public static BlockNormalisation of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }

  /** Whether parameters come with it: gain, running mean and running variance. */
  public boolean hasParameters() {
    return this == BATCH;
  }
}
