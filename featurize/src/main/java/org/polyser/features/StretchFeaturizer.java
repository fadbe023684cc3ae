package org.polyser.features;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.resampling.ResamplingStream;

/**
 * Takes the samples of one stretch, block by block, to its features: resampling, log-mel, half
 * precision. Used for one stretch after another; only its features grow with their length.
 */
final class StretchFeaturizer {

  private final LogMelConfig config;
  private final FeatureBuffer features;
  private final LogMelStream logMel;
  private final SampleRange range = new SampleRange();
  private float[] head = new float[0];
  private int sampleRate;
  private ResamplingStream resampling;
  private long numSamples;
  private long numResampled;

  StretchFeaturizer(LogMelConfig config) {
    this.config = config;
    features = new FeatureBuffer(config.numMels());
    logMel = new LogMelStream(config, features);
  }

  /**
   * Starts a stretch; the one before was finished.
   *
   * @param sampleRate rate of its samples [Hz]
   */
  void start(int sampleRate) {
    if (sampleRate != this.sampleRate) {
      this.sampleRate = sampleRate;
      resampling = new ResamplingStream(sampleRate, config.sampleRate());
    }
    features.clear();
    range.clear();
    numSamples = 0;
    numResampled = 0;
  }

  /** Takes the samples from index {@code from} up to {@code to}. */
  void accept(float[] samples, int from, int to) {
    range.add(samples, from, to);
    numSamples += to - from;
    extract(resampling.accept(fromStart(samples, from, to), to - from));
  }

  private float[] fromStart(float[] samples, int from, int to) {
    if (from == 0) {
      return samples;
    }
    head = head.length < to - from ? new float[to - from] : head;
    System.arraycopy(samples, from, head, 0, to - from);
    return head;
  }

  private void extract(int count) {
    numResampled += count;
    logMel.accept(resampling.output(), count);
  }

  /** Ends the stretch. */
  StretchOutcome finish(int index) throws RejectedAudioException {
    extract(resampling.finish());
    logMel.finish();
    requireFrame();
    requireSound();
    return new StretchOutcome.Features(
        index, features.numFrames(), features.toHalfPrecision(), seconds());
  }

  /** Length so far [s]. */
  double seconds() {
    return (double) numSamples / sampleRate;
  }

  private void requireFrame() throws RejectedAudioException {
    if (features.numFrames() == 0) {
      throw new RejectedAudioException(
          RejectionCode.TOO_SHORT,
          numResampled
              + " samples at "
              + config.sampleRate()
              + " Hz, a frame takes "
              + config.frameShift());
    }
  }

  private void requireSound() throws RejectedAudioException {
    if (range.silent()) {
      throw new RejectedAudioException(RejectionCode.SILENT, seconds() + " s of digital silence");
    }
  }
}
