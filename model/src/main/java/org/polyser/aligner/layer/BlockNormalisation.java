package org.polyser.aligner.layer;

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
  BATCH
}
