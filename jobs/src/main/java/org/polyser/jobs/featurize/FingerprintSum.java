package org.polyser.jobs.featurize;

import org.apache.spark.util.AccumulatorV2;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.FingerprintAccumulator;

/** Sums up the fingerprints of rows over all tasks of a stage; Spark counts each task once. */
final class FingerprintSum extends AccumulatorV2<Fingerprint, FingerprintAccumulator> {

  private static final long serialVersionUID = 1L;

  private FingerprintAccumulator sum = FingerprintAccumulator.EMPTY;

  @Override
  public boolean isZero() {
    return sum.equals(FingerprintAccumulator.EMPTY);
  }

  @Override
  public AccumulatorV2<Fingerprint, FingerprintAccumulator> copy() {
    FingerprintSum copy = new FingerprintSum();
    copy.sum = sum;
    return copy;
  }

  @Override
  public void reset() {
    sum = FingerprintAccumulator.EMPTY;
  }

  @Override
  public void add(Fingerprint row) {
    sum = sum.plus(row);
  }

  @Override
  public void merge(AccumulatorV2<Fingerprint, FingerprintAccumulator> other) {
    sum = sum.plus(other.value());
  }

  @Override
  public FingerprintAccumulator value() {
    return sum;
  }
}
