package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LogMelExtractorTest {

  @ParameterizedTest
  @EnumSource
  void silenceIsTheFloorEverywhere(TestedKernel kernel) {
    FeatureMatrix logMel = kernel.extractor(LogMelConfigs.WHISPER).extract(new float[16_000]);

    float[] floor = new float[100 * 80];
    Arrays.fill(floor, -10);
    assertArrayEquals(floor, logMel.values(), 1e-5f);
  }

  @ParameterizedTest
  @EnumSource
  void kaldisSilenceIsTheLogarithmOfTheFloatEpsilon(TestedKernel kernel) {
    FeatureMatrix logMel = kernel.extractor(LogMelConfigs.KALDI).extract(new float[16_000]);

    float[] floor = new float[98 * 80];
    Arrays.fill(floor, -15.942385f);
    assertArrayEquals(floor, logMel.values(), 1e-5f);
  }

  /** The mean is removed: a constant is silence, but for round-off. */
  @ParameterizedTest
  @EnumSource
  void kaldisConstantSignalHasNoEnergy(TestedKernel kernel) {
    float[] constant = new float[4000];
    Arrays.fill(constant, 0.5f);
    for (float value : kernel.extractor(LogMelConfigs.KALDI).extract(constant).values()) {
      assertEquals(-15.942385f, value, 1e-5f);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSamplesAreNoFrames(TestedKernel kernel) {
    assertEquals(0, kernel.extractor(LogMelConfigs.WHISPER).extract(new float[0]).numFrames());
  }

  /**
   * The bands nearest to the tones, by the mel formula: band m peaks at mel (m + 1) 45.245 / 81.
   */
  @ParameterizedTest
  @CsvSource({
    "520, 13, PLAIN", "1000, 26, PLAIN", "2000, 44, PLAIN", "4000, 62, PLAIN",
    "520, 13, VECTOR", "1000, 26, VECTOR", "2000, 44, VECTOR", "4000, 62, VECTOR"
  })
  void aToneIsLoudestInItsBand(double hz, int band, TestedKernel kernel) {
    FeatureMatrix logMel =
        kernel.extractor(LogMelConfigs.WHISPER).extract(Signals.tone(hz, 16_000, 1));

    for (int frame = 3; frame < 97; frame++) {
      assertEquals(band, loudest(logMel, frame));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenTimesTheAmplitudeAddsTwoDecades(TestedKernel kernel) {
    float[] noise = Signals.noise(16_000, 0.01f);
    float[] louder = noise.clone();
    for (int i = 0; i < louder.length; i++) {
      louder[i] *= 10;
    }
    LogMelExtractor extractor = kernel.extractor(LogMelConfigs.WHISPER);
    float[] expected = extractor.extract(noise).values();
    for (int i = 0; i < expected.length; i++) {
      expected[i] += 2;
    }

    assertArrayEquals(expected, extractor.extract(louder).values(), 1e-5f);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithADirectTransformAtEveryLength(TestedKernel kernel) {
    for (int numSamples : new int[] {1, 7, 12, 159, 160, 161, 199, 201, 400, 10_239, 10_240}) {
      for (LogMelConfig config : LogMelConfigs.ALL) {
        agreesWithDirectTransform(config, Signals.noise(numSamples, 0.1f), kernel);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 3", "30, 10", "240, 80", "512, 160", "450, 450", "486, 100", "250, 1"})
  void agreesWithADirectTransformAtEveryFrameLength(int frameLength, int frameShift) {
    for (TestedKernel kernel : TestedKernel.values()) {
      for (LogMelDefinition definition : LogMelDefinition.values()) {
        LogMelConfig config = LogMelConfigs.withFrames(definition, frameLength, frameShift);
        agreesWithDirectTransform(config, Signals.noise(700, 0.1f), kernel);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceIsReusable(TestedKernel kernel) {
    LogMelExtractor extractor = kernel.extractor(LogMelConfigs.WHISPER);
    float[] first = extractor.extract(Signals.noise(9000, 0.1f)).values();
    extractor.extract(Signals.noise(30_000, 0.9f));

    assertArrayEquals(first, extractor.extract(Signals.noise(9000, 0.1f)).values());
  }

  private static void agreesWithDirectTransform(
      LogMelConfig config, float[] samples, TestedKernel kernel) {
    FeatureMatrix actual = kernel.extractor(config).extract(samples);

    assertEquals(config.numFrames(samples.length), actual.numFrames());
    float tolerance = config.definition() == LogMelDefinition.WHISPER ? 1e-4f : 1e-3f;
    assertArrayEquals(DirectLogMel.extract(config, samples), actual.values(), tolerance);
  }

  private static int loudest(FeatureMatrix logMel, int frame) {
    int best = 0;
    for (int mel = 1; mel < logMel.numMels(); mel++) {
      best = logMel.at(frame, mel) > logMel.at(frame, best) ? mel : best;
    }
    return best;
  }
}
