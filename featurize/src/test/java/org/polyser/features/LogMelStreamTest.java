package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every comparison is bit for bit. */
class LogMelStreamTest {

  private static final int HOUR = 3600 * 16_000;

  @ParameterizedTest
  @EnumSource
  void anyBlocksGiveTheFramesOfTheWhole(TestedKernel kernel) {
    Random random = new Random(1);
    float[] samples = Signals.noise(300_001, 0.1f);
    for (LogMelConfig config : LogMelConfigs.ALL) {
      for (int largest : new int[] {1, 10, 161, 1000, 100_000}) {
        assertSame(config, kernel, samples, left -> 1 + random.nextInt(largest));
      }
    }
  }

  /** From none to three frames, around the padding, and around multiples of shift and block. */
  @ParameterizedTest
  @EnumSource
  void everyLengthGivesTheFramesOfTheWhole(TestedKernel kernel) {
    for (LogMelConfig config : LogMelConfigs.ALL) {
      int block = kernel.of(config).blockFrames() * config.frameShift();
      for (int around : new int[] {1, 160, 200, 320, 400, 480, 560, 720, block, 2 * block}) {
        for (int length = around - 1; length <= around + 1; length++) {
          float[] samples = Signals.noise(length, 0.1f);
          assertSame(config, kernel, samples, left -> 1);
          assertSame(config, kernel, samples, left -> 1 + left / 2);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"450, 450", "400, 399", "30, 1", "400, 250", "16, 5"})
  void otherFramesGiveTheFramesOfTheDefinition(int frameLength, int frameShift) {
    for (LogMelDefinition definition : LogMelDefinition.values()) {
      LogMelConfig config = LogMelConfigs.withFrames(definition, frameLength, frameShift);
      for (int length : new int[] {1, 90, 224, 225, 449, 450, 451, 899, 900, 1351}) {
        float[] samples = Signals.noise(length, 0.1f);
        float[] frames = stream(config, TestedKernel.PLAIN, samples, left -> 7);
        float tolerance = definition == LogMelDefinition.WHISPER ? 1e-4f : 1e-3f;
        assertArrayEquals(DirectLogMel.extract(config, samples), frames, tolerance);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anHourInBlocksIsTheHourAsAWhole(TestedKernel kernel) {
    float[] hour = Signals.noise(HOUR, 0.1f);
    for (LogMelConfig config : LogMelConfigs.ALL) {
      float[] whole = kernel.extractor(config).extract(hour).values();
      int[] position = new int[1];
      LogMelStream stream =
          new LogMelStream(
              config,
              kernel.of(config),
              (frames, numFrames) -> {
                int from = position[0];
                position[0] += numFrames * config.numMels();
                assertEquals(
                    -1, Arrays.mismatch(frames, 0, numFrames * 80, whole, from, position[0]));
              });
      feed(stream, hour, left -> 48_000);
      assertEquals(whole.length, position[0]);
    }
  }

  @Test
  void takesOneSignalAfterAnother() {
    FrameCollection frames = new FrameCollection(80);
    LogMelStream stream = new LogMelStream(LogMelConfigs.WHISPER, frames);
    LogMelExtractor extractor = new LogMelExtractor(LogMelConfigs.WHISPER);
    for (int length : new int[] {5000, 0, 100, 3000}) {
      float[] samples = Signals.noise(length, 0.1f);
      feed(stream, samples, left -> 1000);
      assertArrayEquals(extractor.extract(samples).values(), frames.take());
    }
  }

  @Test
  void startForgetsWhatCameBefore() {
    FrameCollection frames = new FrameCollection(80);
    LogMelStream stream = new LogMelStream(LogMelConfigs.WHISPER, frames);
    float[] samples = Signals.noise(3000, 0.1f);

    stream.accept(Signals.noise(700, 0.9f), 700);
    stream.start();
    feed(stream, samples, left -> 1000);

    float[] expected = new LogMelExtractor(LogMelConfigs.WHISPER).extract(samples).values();
    assertArrayEquals(expected, frames.take());
  }

  @Test
  void refusesMoreSamplesThanThereAre() {
    LogMelStream stream = new LogMelStream(LogMelConfigs.WHISPER, (frames, numFrames) -> {});

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> stream.accept(new float[3], 4));
    assertEquals("4 of 3 samples", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> stream.accept(new float[3], -1));
  }

  private static void assertSame(
      LogMelConfig config, TestedKernel kernel, float[] samples, IntUnaryOperator nextBlock) {
    float[] whole = kernel.extractor(config).extract(samples).values();
    assertEquals(config.numFrames(samples.length) * config.numMels(), whole.length);
    assertArrayEquals(whole, stream(config, kernel, samples, nextBlock));
  }

  private static float[] stream(
      LogMelConfig config, TestedKernel kernel, float[] samples, IntUnaryOperator nextBlock) {
    FrameCollection frames = new FrameCollection(config.numMels());
    feed(new LogMelStream(config, kernel.of(config), frames), samples, nextBlock);
    return frames.take();
  }

  private static void feed(LogMelStream stream, float[] samples, IntUnaryOperator nextBlock) {
    for (int from = 0; from < samples.length; ) {
      int left = samples.length - from;
      int length = Math.min(left, nextBlock.applyAsInt(left));
      stream.accept(Arrays.copyOfRange(samples, from, from + length), length);
      from += length;
    }
    stream.finish();
  }

  /** Keeps all frames of a signal. */
  private static final class FrameCollection implements FrameSink {

    private final int numMels;
    private float[] values = new float[0];

    FrameCollection(int numMels) {
      this.numMels = numMels;
    }

    @Override
    public void accept(float[] frames, int numFrames) {
      int end = values.length;
      values = Arrays.copyOf(values, end + numFrames * numMels);
      System.arraycopy(frames, 0, values, end, numFrames * numMels);
    }

    float[] take() {
      float[] taken = values;
      values = new float[0];
      return taken;
    }
  }
}
