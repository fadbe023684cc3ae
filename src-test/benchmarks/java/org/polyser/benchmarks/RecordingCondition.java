package org.polyser.benchmarks;

import java.io.IOException;
import java.util.Locale;
import org.polyser.audio.resampling.Resampler;
import org.polyser.fixtures.Codec;
import org.polyser.fixtures.SyntheticSpeech;
import org.polyser.fixtures.Wav;
import org.polyser.synthesis.signal.BackgroundNoise;
import org.polyser.synthesis.signal.NoiseSource;
import org.polyser.synthesis.signal.Room;
import org.polyser.synthesis.signal.SpeechLevel;

/** How a recording of a studio would sound elsewhere. */
enum RecordingCondition {
  /** As a telephone exchange hands it on, at 8 kHz. */
  MU_LAW("wav") {
    @Override
    byte[] recorded(float[] samples, long seed) {
      return Wav.muLaw(TELEPHONE_RATE, Resampler.resample(samples, RATE, TELEPHONE_RATE));
    }
  },
  /** As a call over the Internet, at 12 kbit/s. */
  OPUS("opus") {
    @Override
    byte[] recorded(float[] samples, long seed) throws IOException {
      return Codec.OPUS.encodeAt(OPUS_BITS_PER_SECOND, RATE, samples);
    }
  },
  /** Pink noise 10 dB below the level of the speech. */
  NOISE("wav") {
    @Override
    byte[] recorded(float[] samples, long seed) {
      float[] noisy = samples.clone();
      NoiseSource source = new NoiseSource(SPREAD * (seed + 1));
      double level = SpeechLevel.of(noisy, RATE);
      BackgroundNoise.apply(noisy, BackgroundNoise.Colour.PINK, level, SNR, source);
      return Wav.of(bounded(noisy));
    }
  },
  /** A room in which sound falls by 60 dB in half a second, as loud as the voice itself. */
  ROOM("wav") {
    @Override
    byte[] recorded(float[] samples, long seed) {
      float[] reverberant = samples.clone();
      Room.apply(reverberant, RATE, REVERBERATION_SECONDS, 0);
      return Wav.of(bounded(reverberant));
    }
  };

  private static final int RATE = SyntheticSpeech.SAMPLE_RATE;
  private static final int TELEPHONE_RATE = 8000;
  private static final int OPUS_BITS_PER_SECOND = 12_000;
  private static final double SNR = 10;
  private static final double REVERBERATION_SECONDS = 0.5;

  /** Of the numbers that noise begins with. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final String extension;

  RecordingCondition(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The bytes of a file.
   *
   * @param samples at {@link SyntheticSpeech#SAMPLE_RATE}
   * @param seed of whatever is random
   */
  abstract byte[] recorded(float[] samples, long seed) throws IOException;

  /** Made quieter as a whole where a sample would be cut off. */
  private static float[] bounded(float[] samples) {
    float peak = 1;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= peak;
    }
    return samples;
  }
}
