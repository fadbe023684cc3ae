package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;

class RecordingFeaturizerTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
  private static final OptionalDouble TO_THE_END = OptionalDouble.empty();

  private final RecordingFeaturizer featurizer = new RecordingFeaturizer(WHISPER);

  /** Two seconds: 1 kHz on the left, on the right silence, then 1 kHz from the first second on. */
  private static Waveform stereo(int sampleRate) {
    float[][] channels = new float[2][2 * sampleRate];
    for (int i = 0; i < channels[0].length; i++) {
      channels[0][i] = (float) Math.sin(2 * Math.PI * 1000 * i / sampleRate);
      channels[1][i] = i < sampleRate ? 0 : channels[0][i];
    }
    return new Waveform(channels, sampleRate);
  }

  @Test
  void takesTheChannelAndTheStretch() throws Exception {
    Waveform recording = stereo(16_000);
    FeatureMatrix left = featurizer.featurize(recording, 0, 1, TO_THE_END);

    assertEquals(100, left.numFrames());
    assertArrayEquals(
        left.values(), featurizer.featurize(recording, 1, 1, OptionalDouble.of(1)).values());
    assertEquals(
        -10, featurizer.featurize(recording, 1, 0, OptionalDouble.of(0.5)).at(20, 26), 1e-5f);
  }

  @Test
  void resamplesToTheRateOfTheFeatures() throws Exception {
    FeatureMatrix expected = featurizer.featurize(stereo(16_000), 0, 0, TO_THE_END);
    for (int sampleRate : new int[] {8000, 44_100, 48_000}) {
      FeatureMatrix actual = featurizer.featurize(stereo(sampleRate), 0, 0, TO_THE_END);

      assertEquals(200, actual.numFrames());
      assertEquals(expected.at(100, 26), actual.at(100, 26), 1e-4f);
    }
  }

  @Test
  void aStretchMayReachFiftyMillisecondsBeyondTheEnd() throws Exception {
    Waveform recording = stereo(16_000);

    assertEquals(50, featurizer.featurize(recording, 0, 1.5, OptionalDouble.of(0.549)).numFrames());
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[1.5, 2.0625) s of 2.0 s", 0, 1.5, 0.5625);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertRejected(RejectionCode.NO_SUCH_CHANNEL, "channel 2 of 2", 2, 0, 1);
    assertRejected(RejectionCode.NO_SUCH_CHANNEL, "channel -1 of 2", -1, 0, 1);
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[2.0, 3.0) s of 2.0 s", 0, 2, 1);
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[-1.0, 0.0) s of 2.0 s", 0, -1, 1);
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[NaN, NaN) s of 2.0 s", 0, Double.NaN, 1);
    assertRejected(
        RejectionCode.TOO_SHORT, "80 samples at 16000 Hz, a frame takes 160", 0, 0, 0.005);
  }

  private void assertRejected(
      RejectionCode code, String detail, int channel, double start, double duration) {
    RejectedAudioException e =
        assertThrows(
            RejectedAudioException.class,
            () ->
                featurizer.featurize(stereo(16_000), channel, start, OptionalDouble.of(duration)));
    assertEquals(code, e.code());
    assertEquals(detail, e.detail());
  }
}
