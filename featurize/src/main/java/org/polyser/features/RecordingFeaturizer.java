package org.polyser.features;

import java.util.OptionalDouble;
import org.polyser.audio.AudioDecoder;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Resampler;
import org.polyser.audio.Waveform;

/**
 * From a recording to the features of one stretch of one of its channels: decode, cut, resample,
 * log-mel. An instance serves one thread; keep it for many recordings.
 */
public final class RecordingFeaturizer {

  /** How far a stretch may reach beyond the end [s]: what rounding in annotations amounts to. */
  private static final double END_TOLERANCE_SECONDS = 0.05;

  private final LogMelConfig config;
  private final LogMelExtractor extractor;

  /**
   * @param config rate, frames and bands
   */
  public RecordingFeaturizer(LogMelConfig config) {
    this.config = config;
    extractor = new LogMelExtractor(config);
  }

  /**
   * Features of a stretch of an encoded recording.
   *
   * @param recording all bytes of the recording
   * @param channel counted from 0
   * @param startSeconds from the start of the recording [s], at least 0
   * @param durationSeconds length [s], above 0; empty for the rest of the recording
   * @return log10 mel energies {@code [numFrames, numMels]}, at least one frame
   * @throws RejectedAudioException if the recording cannot be decoded, has no such channel or
   *     stretch, or the stretch is shorter than one frame shift
   */
  public FeatureMatrix featurize(
      byte[] recording, int channel, double startSeconds, OptionalDouble durationSeconds)
      throws RejectedAudioException {
    return featurize(AudioDecoder.decode(recording), channel, startSeconds, durationSeconds);
  }

  /**
   * Features of a stretch of a recording that is decoded already.
   *
   * @param waveform all channels of the recording
   * @param channel counted from 0
   * @param startSeconds from the start of the recording [s], at least 0
   * @param durationSeconds length [s], above 0; empty for the rest of the recording
   * @return log10 mel energies {@code [numFrames, numMels]}, at least one frame
   * @throws RejectedAudioException if there is no such channel or stretch, or the stretch is
   *     shorter than one frame shift
   */
  public FeatureMatrix featurize(
      Waveform waveform, int channel, double startSeconds, OptionalDouble durationSeconds)
      throws RejectedAudioException {
    requireChannel(waveform, channel);
    double duration = durationSeconds.orElse(Double.POSITIVE_INFINITY);
    requireInside(waveform, startSeconds, duration);
    float[] samples = oneChannel(waveform, channel, startSeconds, duration);
    float[] resampled = Resampler.resample(samples, waveform.sampleRate(), config.sampleRate());
    requireFrame(resampled);
    return extractor.extract(resampled);
  }

  private static float[] oneChannel(
      Waveform waveform, int channel, double startSeconds, double durationSeconds) {
    float[][] only = {waveform.channel(channel)};
    return new Waveform(only, waveform.sampleRate())
        .segment(startSeconds, durationSeconds)
        .channel(0);
  }

  private static void requireChannel(Waveform waveform, int channel) throws RejectedAudioException {
    if (channel < 0 || channel >= waveform.numChannels()) {
      throw new RejectedAudioException(
          RejectionCode.NO_SUCH_CHANNEL, "channel " + channel + " of " + waveform.numChannels());
    }
  }

  private static void requireInside(Waveform waveform, double start, double duration)
      throws RejectedAudioException {
    double length = waveform.durationSeconds();
    boolean starts = start >= 0 && start < length;
    boolean ends =
        duration == Double.POSITIVE_INFINITY
            || (duration > 0 && start + duration <= length + END_TOLERANCE_SECONDS);
    if (!starts || !ends) {
      throw new RejectedAudioException(
          RejectionCode.SEGMENT_OUTSIDE,
          "[" + start + ", " + (start + duration) + ") s of " + length + " s");
    }
  }

  private void requireFrame(float[] samples) throws RejectedAudioException {
    if (config.numFrames(samples.length) == 0) {
      throw new RejectedAudioException(
          RejectionCode.TOO_SHORT,
          samples.length
              + " samples at "
              + config.sampleRate()
              + " Hz, a frame takes "
              + config.frameShift());
    }
  }
}
