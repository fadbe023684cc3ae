package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingStreamTest {

  private static float[] noise(int numSamples) {
    Random random = new Random(numSamples);
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = random.nextFloat() - 0.5f;
    }
    return samples;
  }

  /** What a stream gives for blocks of random sizes, none among them. */
  private static float[] inBlocks(
      ResamplingStream stream, float[] samples, Random random, int max) {
    float[] all = new float[0];
    for (int at = 0; at < samples.length; ) {
      int count = Math.min(random.nextInt(max + 1), samples.length - at);
      float[] block = Arrays.copyOfRange(samples, at, at + count + random.nextInt(3));
      all = append(all, stream, stream.accept(block, count));
      at += count;
    }
    return append(all, stream, stream.finish());
  }

  private static float[] append(float[] all, ResamplingStream stream, int numReady) {
    float[] longer = Arrays.copyOf(all, all.length + numReady);
    System.arraycopy(stream.output(), 0, longer, all.length, numReady);
    return longer;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {8000, 11_025, 16_000, 24_000, 44_100, 48_000, 96_000, 12_345, 44_101, 15_999})
  void theBlocksDoNotMatterByABit(int from) {
    float[] samples = noise(3 * from + 17);
    ResamplingStream stream = new ResamplingStream(from, 16_000);
    float[] expected = append(new float[0], stream, stream.accept(samples, samples.length));
    expected = append(expected, stream, stream.finish());

    for (int max : new int[] {1000, 5000, 100_000}) {
      assertArrayEquals(expected, inBlocks(stream, samples, new Random(max), max), 0);
    }
    assertArrayEquals(expected, Resampler.resample(samples, from, 16_000), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 44_100, 48_000, 44_101})
  void theBlocksDoNotMatterForAShortSignal(int from) {
    float[] samples = noise(700);
    float[] expected = Resampler.resample(samples, from, 16_000);
    ResamplingStream stream = new ResamplingStream(from, 16_000);
    assertArrayEquals(expected, inBlocks(stream, samples, new Random(1), 1), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 44_100, 48_000, 44_101})
  void theNextSignalKnowsNothingOfTheOneBefore(int from) {
    ResamplingStream stream = new ResamplingStream(from, 16_000);
    inBlocks(stream, noise(2 * from), new Random(1), 5000);
    float[] second = noise(from + 1);

    assertArrayEquals(
        Resampler.resample(second, from, 16_000), inBlocks(stream, second, new Random(2), 5000), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "8000", "11025", "16000", "22050", "44100", "48000", "44101", "16001", "15999", "1", "7",
    "768000", "767999"
  })
  void theLengthIsRoundedUp(int from) {
    ResamplingStream stream = new ResamplingStream(from, 16_000);
    for (int n : new int[] {0, 1, 2, 3, 160, 161, 441}) {
      long expected = (n * 16_000L + from - 1) / from;
      int numReady = stream.accept(new float[n], n);
      assertEquals(expected, numReady + stream.finish());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 44_100, 48_000, 44_101})
  void silenceStaysSilence(int from) {
    float[] actual = Resampler.resample(new float[from], from, 16_000);
    assertArrayEquals(new float[16_000], actual, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 44_100, 48_000, 44_101})
  void aSingleSampleGivesTheMiddleOfTheFilter(int from) {
    float[] actual = Resampler.resample(new float[] {1}, from, 16_000);
    double cutOff = 0.94225 * Math.min(1, 16_000.0 / from);
    assertEquals(cutOff, actual[0], 0.002);
  }

  @Test
  void filtersAreSharedBetweenThreads() {
    float[] samples = noise(5000);
    int firstRate = 16_001;
    float[][] actual = new float[40][];
    IntStream.range(0, actual.length)
        .parallel()
        .forEach(i -> actual[i] = Resampler.resample(samples, firstRate + i % 10, 16_000));
    for (int i = 0; i < actual.length; i++) {
      float[] expected = Resampler.resample(samples, firstRate + i % 10, 16_000);
      assertArrayEquals(expected, actual[i], 0);
    }
  }

  @Test
  void samplesPassThroughBetweenEqualRates() {
    ResamplingStream stream = new ResamplingStream(8000, 8000);
    assertEquals(2, stream.accept(new float[] {1, 2, 3}, 2));
    assertArrayEquals(new float[] {1, 2}, Arrays.copyOf(stream.output(), 2));
    assertEquals(0, stream.finish());
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new ResamplingStream(0, 16_000));
    assertThrows(IllegalArgumentException.class, () -> new ResamplingStream(8000, 0));
    assertThrows(IllegalArgumentException.class, () -> new ResamplingStream(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ResamplingStream(768_000, 750));
    ResamplingStream stream = new ResamplingStream(8000, 16_000);
    assertThrows(IllegalArgumentException.class, () -> stream.accept(new float[2], 3));
    assertThrows(IllegalArgumentException.class, () -> stream.accept(new float[2], -1));
  }
}
