package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenLogMelTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep",
        "noise",
        "silence",
        "impulse",
        "tone1k_fullscale",
        "short10ms",
        "short25ms",
        "speech",
        "speech_8k_up"
      })
  void isWithin1e4OfTheDefinition(String name) throws Exception {
    byte[] recording = Files.readAllBytes(GoldenFolder.file(name + ".wav"));
    FeatureMatrix logMel =
        new RecordingFeaturizer(WHISPER).featurize(recording, 0, 0, OptionalDouble.empty());

    float[] expected = GoldenFolder.floats(name + ".whisper_norm.f32");

    assertArrayEquals(expected, logMel.whisperNormalised().values(), 1e-4f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise", "silence", "impulse"})
  void isWithin1e4OfTheDefinitionBeforeTheClampWhereFloat32Allows(String name) throws Exception {
    byte[] recording = Files.readAllBytes(GoldenFolder.file(name + ".wav"));
    FeatureMatrix logMel =
        new RecordingFeaturizer(WHISPER).featurize(recording, 0, 0, OptionalDouble.empty());

    assertArrayEquals(GoldenFolder.floats(name + ".whisper_log10.f32"), logMel.values(), 1e-4f);
  }

  @Test
  void filterbankEqualsTheDefinition() throws Exception {
    float[] expected = GoldenFolder.floats("bank_slaney_80x201.f32");
    MelFilterbank bank = new MelFilterbank(WHISPER);
    float[] dense = new float[80 * 201];
    for (int mel = 0; mel < bank.numMels(); mel++) {
      float[] row = bank.weights(mel);
      System.arraycopy(row, 0, dense, mel * 201 + bank.firstBin(mel), row.length);
    }

    assertEquals(80, bank.numMels());
    assertArrayEquals(expected, dense, 1e-8f);
  }
}
