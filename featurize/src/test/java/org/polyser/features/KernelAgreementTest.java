package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Features must not depend on which kernel computed them: every comparison is bit for bit. */
class KernelAgreementTest {

  @Test
  void theVectorKernelIsTakenWhereTheModuleIs() {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "this JVM was started without --add-modules jdk.incubator.vector");
    assertInstanceOf(VectorLogMelKernel.class, LogMelKernels.fastest(LogMelConfigs.WHISPER));
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 0x1p-100f, 1e-6f, 1e-3f, 1, 1e4f, 0x1p60f})
  void noiseOfAnyLoudnessGivesTheSameBits(float amplitude) {
    sameBits(Signals.noise(20_001, amplitude));
  }

  /** Long enough for the compiler: what it makes of a kernel is not what the interpreter ran. */
  @Test
  void compiledCodeGivesTheSameBits() {
    sameBits(Signals.noise(200 * 16_000, 0.1f));
  }

  @Test
  void tonesAndAnImpulseGiveTheSameBits() {
    float[] impulse = new float[4000];
    impulse[2001] = 1;

    sameBits(Signals.tone(1000, 16_000, 0.7));
    sameBits(impulse);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1",
    "6, 2",
    "8, 3",
    "10, 10",
    "16, 5",
    "30, 10",
    "32, 9",
    "64, 7",
    "128, 50",
    "162, 81",
    "240, 80",
    "250, 1",
    "256, 64",
    "320, 160",
    "450, 450",
    "486, 100",
    "512, 160",
    "640, 200",
    "1000, 250",
    "1024, 512"
  })
  void everyRadixAndFrameShiftGivesTheSameBits(int frameLength, int frameShift) {
    float[] noise = Signals.noise(5000, 0.1f);
    for (LogMelDefinition definition : LogMelDefinition.values()) {
      sameBits(LogMelConfigs.withFrames(definition, frameLength, frameShift), noise);
    }
  }

  private static void sameBits(float[] samples) {
    for (LogMelConfig config : LogMelConfigs.ALL) {
      sameBits(config, samples);
    }
  }

  private static void sameBits(LogMelConfig config, float[] samples) {
    int[] plain = bits(TestedKernel.PLAIN.extractor(config).extract(samples));
    int[] vector = bits(TestedKernel.VECTOR.extractor(config).extract(samples));
    assertArrayEquals(plain, vector);
  }

  private static int[] bits(FeatureMatrix matrix) {
    int[] bits = new int[matrix.values().length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(matrix.values()[i]));
    return bits;
  }
}
