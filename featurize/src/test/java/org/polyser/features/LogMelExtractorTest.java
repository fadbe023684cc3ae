package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMelExtractorTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  @Test
  void silenceIsTheFloorEverywhere() {
    FeatureMatrix logMel = new LogMelExtractor(WHISPER).extract(new float[16_000]);

    float[] floor = new float[100 * 80];
    Arrays.fill(floor, -10);
    assertArrayEquals(floor, logMel.values(), 1e-5f);
  }

  @Test
  void noSamplesAreNoFrames() {
    assertEquals(0, new LogMelExtractor(WHISPER).extract(new float[0]).numFrames());
  }

  /**
   * The bands nearest to the tones, by the mel formula: band m peaks at mel (m + 1) 45.245 / 81.
   */
  @ParameterizedTest
  @CsvSource({"520, 13", "1000, 26", "2000, 44", "4000, 62"})
  void aToneIsLoudestInItsBand(double hz, int band) {
    FeatureMatrix logMel = new LogMelExtractor(WHISPER).extract(tone(hz, 16_000, 1));

    for (int frame = 3; frame < 97; frame++) {
      assertEquals(band, loudest(logMel, frame));
    }
  }

  @Test
  void tenTimesTheAmplitudeAddsTwo() {
    float[] noise = noise(16_000, 0.01f);
    float[] louder = noise.clone();
    for (int i = 0; i < louder.length; i++) {
      louder[i] *= 10;
    }
    LogMelExtractor extractor = new LogMelExtractor(WHISPER);
    float[] expected = extractor.extract(noise).values();
    for (int i = 0; i < expected.length; i++) {
      expected[i] += 2;
    }

    assertArrayEquals(expected, extractor.extract(louder).values(), 1e-5f);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 159, 160, 161, 199, 201, 400, 10_239, 10_240, 10_241, 20_000})
  void agreesWithADirectTransformAtEveryLength(int numSamples) {
    agreesWithDirectTransform(WHISPER, noise(numSamples, 0.1f));
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "8, 3", "30, 10", "240, 80", "512, 160", "450, 450", "486, 100", "250, 1"})
  void agreesWithADirectTransformAtEveryFrameLength(int frameLength, int frameShift) {
    LogMelConfig config = new LogMelConfig(16_000, frameLength, frameShift, 7, 50, 7000);

    agreesWithDirectTransform(config, noise(700, 0.1f));
  }

  @Test
  void anInstanceIsReusable() {
    LogMelExtractor extractor = new LogMelExtractor(WHISPER);
    float[] first = extractor.extract(noise(9000, 0.1f)).values();
    extractor.extract(noise(30_000, 0.9f));

    assertArrayEquals(first, extractor.extract(noise(9000, 0.1f)).values());
  }

  private static void agreesWithDirectTransform(LogMelConfig config, float[] samples) {
    FeatureMatrix actual = new LogMelExtractor(config).extract(samples);

    assertEquals(samples.length / config.frameShift(), actual.numFrames());
    assertArrayEquals(DirectLogMel.extract(config, samples), actual.values(), 1e-4f);
  }

  private static int loudest(FeatureMatrix logMel, int frame) {
    int best = 0;
    for (int mel = 1; mel < logMel.numMels(); mel++) {
      best = logMel.at(frame, mel) > logMel.at(frame, best) ? mel : best;
    }
    return best;
  }

  private static float[] tone(double hz, int sampleRate, double seconds) {
    float[] samples = new float[(int) (sampleRate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * hz * i / sampleRate);
    }
    return samples;
  }

  private static float[] noise(int numSamples, float amplitude) {
    Random random = new Random(numSamples);
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = amplitude * (2 * random.nextFloat() - 1);
    }
    return samples;
  }
}
