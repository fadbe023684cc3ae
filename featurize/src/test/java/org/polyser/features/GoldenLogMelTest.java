package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenLogMelTest {

  @ParameterizedTest
  @EnumSource
  void whisperIsWithin1e4OfTheDefinition(TestedKernel kernel) throws Exception {
    for (String name : GoldenFolder.RECORDINGS) {
      float[] expected = GoldenFolder.floats(name + ".whisper_norm.f32");
      FeatureMatrix logMel =
          kernel.extractor(LogMelConfigs.WHISPER).extract(GoldenFolder.samples(name));
      assertArrayEquals(expected, logMel.whisperNormalised().values(), 1e-4f, name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whisperIsWithin1e4BeforeTheClampWhereFloat32Allows(TestedKernel kernel) throws Exception {
    for (String name : List.of("noise", "silence", "impulse")) {
      float[] expected = GoldenFolder.floats(name + ".whisper_log10.f32");
      float[] actual =
          kernel.extractor(LogMelConfigs.WHISPER).extract(GoldenFolder.samples(name)).values();
      assertArrayEquals(expected, actual, 1e-4f, name);
    }
  }

  /** In float32 the empty bands of pure tones are round-off: only these two are comparable. */
  @ParameterizedTest
  @EnumSource
  void kaldiIsWithin1e2OfTheDefinitionOnSpeechAndNoise(TestedKernel kernel) throws Exception {
    for (String name : List.of("noise", "speech", "speech_8k_up")) {
      float[] expected = GoldenFolder.floats(name + ".kaldi.f32");
      float[] actual =
          kernel.extractor(LogMelConfigs.KALDI).extract(GoldenFolder.samples(name)).values();
      assertArrayEquals(expected, actual, 1e-2f, name);
    }
  }

  /** Energies as fractions of the largest of their frame, within 1e-5 of it. */
  @ParameterizedTest
  @EnumSource
  void kaldiEnergiesAgreeOnEveryRecording(TestedKernel kernel) throws Exception {
    for (String name : GoldenFolder.RECORDINGS) {
      float[] expected = GoldenFolder.floats(name + ".kaldi.f32");
      float[] actual =
          kernel.extractor(LogMelConfigs.KALDI).extract(GoldenFolder.samples(name)).values();
      assertEquals(expected.length, actual.length, name);
      for (int frame = 0; frame < expected.length; frame += 80) {
        assertArrayEquals(fractions(expected, frame), fractions(actual, frame), 1e-5, name);
      }
    }
  }

  private static double[] fractions(float[] values, int from) {
    double[] fractions = new double[80];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 80; i++) {
      largest = Math.max(largest, values[from + i]);
    }
    for (int i = 0; i < 80; i++) {
      fractions[i] = Math.exp(values[from + i] - largest);
    }
    return fractions;
  }

  @Test
  void whispersFilterbankEqualsTheDefinition() throws Exception {
    float[] expected = GoldenFolder.floats("bank_slaney_80x201.f32");
    assertArrayEquals(expected, dense(LogMelConfigs.WHISPER), 1e-8f);
  }

  @Test
  void kaldisFilterbankEqualsTheDefinition() throws Exception {
    float[] expected = GoldenFolder.floats("bank_kaldi_80x257.f32");
    assertArrayEquals(expected, dense(LogMelConfigs.KALDI), 1e-6f);
  }

  private static float[] dense(LogMelConfig config) {
    MelFilterbank bank = new MelFilterbank(config);
    float[] dense = new float[80 * config.numBins()];
    for (int mel = 0; mel < 80; mel++) {
      float[] row = bank.weights(mel);
      System.arraycopy(row, 0, dense, mel * config.numBins() + bank.firstBin(mel), row.length);
    }
    return dense;
  }
}
