package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.resampling.Resampler;

class RecordingFeaturizerTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
  private static final double MAX_SECONDS = 60;

  private final RecordingFeaturizer featurizer = new RecordingFeaturizer(WHISPER, MAX_SECONDS);

  /** Two seconds: 1 kHz on the left, on the right silence, then 1 kHz from the first second on. */
  private static float[][] stereo(int sampleRate) {
    float[][] channels = new float[2][2 * sampleRate];
    for (int i = 0; i < channels[0].length; i++) {
      channels[0][i] = (float) Math.sin(2 * Math.PI * 1000 * i / sampleRate);
      channels[1][i] = i < sampleRate ? 0 : channels[0][i];
    }
    return channels;
  }

  private static Stretch stretch(int channel, double start, double duration) {
    return new Stretch(channel, start, OptionalDouble.of(duration));
  }

  private static Stretch toTheEnd(int channel, double start) {
    return new Stretch(channel, start, OptionalDouble.empty());
  }

  private Map<Integer, StretchOutcome> run(AudioReader reader, Stretch... stretches) {
    Map<Integer, StretchOutcome> outcomes = new HashMap<>();
    try (RecordingPass pass = featurizer.pass(() -> reader, List.of(stretches))) {
      for (var next = pass.next(); next.isPresent(); next = pass.next()) {
        outcomes.put(next.get().index(), next.get());
      }
    }
    assertEquals(stretches.length, outcomes.size());
    return outcomes;
  }

  private static FeatureMatrix matrix(StretchOutcome outcome) {
    StretchOutcome.Features features = assertInstanceOf(StretchOutcome.Features.class, outcome);
    return FeatureMatrix.ofHalfPrecision(features.halves(), features.numFrames(), 80);
  }

  private void assertRejected(RejectionCode code, String detail, Stretch stretch) {
    assertEquals(
        new StretchOutcome.Rejection(0, code, detail),
        run(new ArrayReader(stereo(16_000), 16_000), stretch).get(0));
  }

  @Test
  void takes_the_channel_and_the_stretch() {
    Map<Integer, StretchOutcome> outcomes =
        run(new ArrayReader(stereo(16_000), 16_000), toTheEnd(0, 1), stretch(1, 1, 1));
    assertEquals(100, matrix(outcomes.get(0)).numFrames());
    assertArrayEquals(matrix(outcomes.get(0)).values(), matrix(outcomes.get(1)).values());
  }

  @Test
  void resamples_to_the_rate_of_the_features() {
    FeatureMatrix expected =
        matrix(run(new ArrayReader(stereo(16_000), 16_000), toTheEnd(0, 0)).get(0));
    for (int sampleRate : new int[] {8000, 44_100, 48_000}) {
      FeatureMatrix actual =
          matrix(run(new ArrayReader(stereo(sampleRate), sampleRate), toTheEnd(0, 0)).get(0));
      assertEquals(200, actual.numFrames());
      assertEquals(expected.at(100, 26), actual.at(100, 26), 2e-3f);
    }
  }

  @Test
  void many_stretches_in_any_order_equal_each_by_itself_bit_for_bit() {
    Random random = new Random(1);
    float[][] noise = new float[2][44_100 * 9];
    for (float[] channel : noise) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = random.nextFloat() - 0.5f;
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      stretches.add(stretch(i % 2, 7 * random.nextDouble(), 0.1 + 1.8 * random.nextDouble()));
    }
    var outcomes = run(new ArrayReader(noise, 44_100), stretches.toArray(Stretch[]::new));
    for (int i = 0; i < stretches.size(); i++) {
      Stretch one = stretches.get(i);
      float[] samples =
          Arrays.copyOfRange(
              noise[one.channel()], (int) one.firstSample(44_100), (int) one.endSample(44_100));
      byte[] alone =
          new LogMelExtractor(WHISPER)
              .extract(Resampler.resample(samples, 44_100, 16_000))
              .toHalfPrecision();
      assertArrayEquals(alone, ((StretchOutcome.Features) outcomes.get(i)).halves());
    }
  }

  @Test
  void every_channel_is_taken_where_all_are_asked_for() {
    List<Integer> channels = new ArrayList<>();
    try (RecordingPass pass =
        featurizer.passOfWholeChannels(() -> new ArrayReader(stereo(8000), 8000))) {
      for (var next = pass.next(); next.isPresent(); next = pass.next()) {
        channels.add(next.get().index());
        assertEquals(200, matrix(next.get()).numFrames());
      }
    }
    assertEquals(List.of(0, 1), channels);
  }

  @Test
  void a_stretch_may_reach_fifty_milliseconds_beyond_the_end() {
    var outcomes = run(new ArrayReader(stereo(16_000), 16_000), stretch(0, 1.5, 0.549));
    assertEquals(50, matrix(outcomes.get(0)).numFrames());
    assertRejected(
        RejectionCode.SEGMENT_OUTSIDE, "[1.5, 2.0625) s of 2.0 s", stretch(0, 1.5, 0.5625));
  }

  @Test
  void refuses_what_is_not_there() {
    assertRejected(RejectionCode.NO_SUCH_CHANNEL, "channel 2 of 2", stretch(2, 0, 1));
    assertRejected(RejectionCode.NO_SUCH_CHANNEL, "channel -1 of 2", stretch(-1, 0, 1));
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[2.0, 3.0) s of 2.0 s", stretch(0, 2, 1));
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[9.0, end) s of 2.0 s", toTheEnd(0, 9));
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[-1.0, 0.0) s", stretch(0, -1, 1));
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[NaN, NaN) s", stretch(0, Double.NaN, 1));
    assertRejected(RejectionCode.SEGMENT_OUTSIDE, "[1.0, 1.0) s", stretch(0, 1, 0));
    assertRejected(
        RejectionCode.TOO_SHORT, "80 samples at 16000 Hz, a frame takes 160", stretch(0, 0, 0.005));
    assertRejected(RejectionCode.SILENT, "0.5 s of digital silence", stretch(1, 0, 0.5));
    assertRejected(
        RejectionCode.TOO_LARGE,
        "longer than 60.0 s, the most an utterance may be",
        stretch(0, 0, 61));
  }

  @Test
  void a_recording_longer_than_an_utterance_may_be_is_not_decoded_to_its_end() {
    ArrayReader reader = new ArrayReader(new float[1][8000 * 90], 8000);
    var outcomes = run(reader, toTheEnd(0, 0));
    assertEquals(RejectionCode.TOO_LARGE, ((StretchOutcome.Rejection) outcomes.get(0)).code());
    assertTrue(reader.position() < 8000 * 61, "decoded up to " + reader.position());
  }

  @Test
  void damage_costs_the_stretches_that_reach_it() {
    var broken = new RejectedAudioException(RejectionCode.CORRUPT, "here");
    AudioReader reader = new ArrayReader(stereo(16_000), 16_000).breakingAt(24_000, broken);
    var outcomes = run(reader, toTheEnd(0, 0), stretch(0, 0.5, 0.5), stretch(0, 1.7, 0.1));
    assertEquals(50, matrix(outcomes.get(1)).numFrames());
    for (int index : new int[] {0, 2}) {
      assertEquals(
          new StretchOutcome.Rejection(index, RejectionCode.CORRUPT, "here"), outcomes.get(index));
    }
  }

  @Test
  void what_lies_after_the_last_stretch_is_not_decoded_and_before_the_first_is_skipped() {
    ArrayReader reader = new ArrayReader(new float[][] {stereo(16_000)[0]}, 16_000);
    run(reader, stretch(0, 0.5, 0.1));
    assertEquals(8000, reader.skipped());
    assertTrue(reader.position() < 16_000, "decoded up to " + reader.position());
  }

  @Test
  void a_recording_that_cannot_be_opened_rejects_every_stretch() {
    try (RecordingPass pass =
        featurizer.pass(
            () -> {
              throw new RejectedAudioException(RejectionCode.EMPTY, "0 bytes");
            },
            List.of(toTheEnd(0, 0), toTheEnd(1, 0)))) {
      for (int index = 0; index < 2; index++) {
        assertEquals(
            Optional.of(new StretchOutcome.Rejection(index, RejectionCode.EMPTY, "0 bytes")),
            pass.next());
      }
      assertEquals(Optional.empty(), pass.next());
    }
  }
}
