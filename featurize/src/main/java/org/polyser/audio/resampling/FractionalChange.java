package org.polyser.audio.resampling;

/**
 * For ratios of rates without a short cycle.
 *
 * @param chain leads to a rate near the output's, with nothing left that could alias
 * @param filter leads from there to the output's rate
 */
record FractionalChange(LaneChain chain, FractionalFilter filter) implements RateChange {

  @Override
  public FractionalConverter newConverter() {
    return new FractionalConverter(chain.newConverter(), filter);
  }
}
