package org.polyser.features;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;

/**
 * From recordings to the features of stretches of their channels. A recording is decoded once for
 * all its stretches, block by block, so that memory does not grow with its length. An instance
 * serves one thread; keep it for many recordings.
 */
public final class RecordingFeaturizer {

  /** Stretches of one recording that lie over each other, beyond which scratch is not kept. */
  private static final int MAX_IDLE = 8;

  private final LogMelConfig config;
  private final double maxSeconds;
  private final Deque<StretchFeaturizer> idle = new ArrayDeque<>();

  /**
   * @param config rate, frames and bands
   * @param maxSeconds longest stretch whose features may be gathered [s]
   */
  public RecordingFeaturizer(LogMelConfig config, double maxSeconds) {
    this.config = config;
    this.maxSeconds = maxSeconds;
  }

  /**
   * Starts to featurize stretches of a recording.
   *
   * @param recording opens the decoder; called at the first step
   * @param stretches in any order; they may overlap
   * @return the pass over the recording, to be closed
   */
  public RecordingPass pass(AudioSource recording, List<Stretch> stretches) {
    return new RecordingPass(this, recording, numChannels -> stretches);
  }

  /** The same for every channel from its first sample to its last. */
  public RecordingPass passOfWholeChannels(AudioSource recording) {
    return new RecordingPass(this, recording, RecordingFeaturizer::wholeChannels);
  }

  private static List<Stretch> wholeChannels(int numChannels) {
    return IntStream.range(0, numChannels).mapToObj(Stretch::wholeChannel).toList();
  }

  double maxSeconds() {
    return maxSeconds;
  }

  /** Scratch for a stretch whose samples come at a rate. */
  StretchFeaturizer borrow(int sampleRate) {
    StretchFeaturizer featurizer = idle.isEmpty() ? new StretchFeaturizer(config) : idle.pop();
    featurizer.start(sampleRate);
    return featurizer;
  }

  /** Takes back the scratch of a stretch that was finished. */
  void giveBack(StretchFeaturizer featurizer) {
    if (idle.size() < MAX_IDLE) {
      idle.push(featurizer);
    }
  }

  /** Opens a recording. */
  @FunctionalInterface
  public interface AudioSource {
    /** The recording from its first sample on. */
    AudioReader open() throws RejectedAudioException;
  }
}
