package org.polyser.audio.resampling;

/** How one rate is brought to another: filters, without a signal. Immutable. */
sealed interface RateChange permits LaneChain, FractionalChange {

  /** For one signal after the other. */
  RateConverter newConverter();
}
