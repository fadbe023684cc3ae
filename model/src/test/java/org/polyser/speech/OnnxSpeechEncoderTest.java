package org.polyser.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.config.InvalidInputException;
import org.polyser.features.FeatureMatrix;
import org.polyser.provenance.Fingerprint;

class OnnxSpeechEncoderTest {

  private static final int MELS = 5;
  private static final int WIDTH = 4;
  private static final SmallEncoder ANY = new SmallEncoder(MELS, -1, WIDTH);
  private static final SmallEncoder OF_40 = new SmallEncoder(MELS, 40, WIDTH);
  private static final EncoderInput ANY_TO_40 = input(40, StretchLength.ANY, InputScale.NONE);
  private static final EncoderInput EXACTLY_40 = input(40, StretchLength.EXACT, InputScale.NONE);
  private static final float TOLERANCE = 1e-6f;

  @TempDir Path folder;

  private static EncoderInput input(int window, StretchLength length, InputScale scale) {
    return new EncoderInput(window, length, scale);
  }

  private static FeatureMatrix logMel(int numFrames) {
    Random random = new Random(numFrames);
    float[] values = new float[numFrames * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() - 3);
    }
    return new FeatureMatrix(values, numFrames, MELS);
  }

  private OnnxSpeechEncoder open(byte[] onnx, EncoderInput input) {
    try {
      Path file = Files.write(folder.resolve("small.onnx"), onnx);
      return OnnxSpeechEncoder.open(file, Fingerprint.of(onnx), input, MELS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private float[] encoded(SmallEncoder encoder, EncoderInput input, FeatureMatrix logMel) {
    try (OnnxSpeechEncoder open = open(encoder.onnx(), input)) {
      FeatureMatrix frames = open.encode(logMel);
      assertEquals(WIDTH, frames.numMels());
      return frames.values();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 39, 40})
  void frames_are_those_of_a_plain_computation(int numFrames) {
    FeatureMatrix logMel = logMel(numFrames);
    assertArrayEquals(ANY.plain(logMel), encoded(ANY, ANY_TO_40, logMel), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 39, 40})
  void filling_up_to_the_window_changes_nothing_of_the_frames_that_are_kept(int numFrames) {
    FeatureMatrix logMel = logMel(numFrames);
    assertArrayEquals(
        encoded(ANY, ANY_TO_40, logMel), encoded(OF_40, EXACTLY_40, logMel), TOLERANCE);
  }

  @Test
  void a_longer_utterance_is_encoded_in_equal_stretches_whose_frames_are_joined() {
    FeatureMatrix whole = logMel(100);
    float[] expected = new float[0];
    for (int[] part : new int[][] {{0, 33}, {33, 66}, {66, 100}}) {
      float[] frames = ANY.plain(whole.frames(part[0], part[1]));
      int before = expected.length;
      expected = Arrays.copyOf(expected, before + frames.length);
      System.arraycopy(frames, 0, expected, before, frames.length);
    }
    assertArrayEquals(expected, encoded(ANY, ANY_TO_40, whole), TOLERANCE);
    assertArrayEquals(expected, encoded(OF_40, EXACTLY_40, whole), TOLERANCE);
  }

  @Test
  void whispers_scale_is_that_of_the_stretch_with_silence_after_it() {
    FeatureMatrix logMel = logMel(30);
    float[] silence = Arrays.copyOf(logMel.values(), 40 * MELS);
    Arrays.fill(silence, 30 * MELS, 40 * MELS, -10);
    FeatureMatrix scaled = new FeatureMatrix(silence, 40, MELS).whisperNormalised();
    assertArrayEquals(
        Arrays.copyOf(OF_40.plain(scaled), 15 * WIDTH),
        encoded(OF_40, input(40, StretchLength.EXACT, InputScale.WHISPER), logMel),
        TOLERANCE);
  }

  @Test
  void weights_may_lie_beside_the_file() throws IOException {
    Files.write(folder.resolve("small.onnx_data"), ANY.bytes());
    try (OnnxSpeechEncoder open = open(ANY.onnx("small.onnx_data"), ANY_TO_40)) {
      assertArrayEquals(ANY.plain(logMel(9)), open.encode(logMel(9)).values(), TOLERANCE);
    }
  }

  @Test
  void an_open_encoder_no_longer_needs_its_files() throws IOException {
    Files.write(folder.resolve("small.onnx_data"), ANY.bytes());
    try (OnnxSpeechEncoder open = open(ANY.onnx("small.onnx_data"), ANY_TO_40)) {
      Files.delete(folder.resolve("small.onnx"));
      Files.delete(folder.resolve("small.onnx_data"));
      assertArrayEquals(ANY.plain(logMel(9)), open.encode(logMel(9)).values(), TOLERANCE);
    }
  }

  @Test
  void facts_are_width_step_and_fingerprint() {
    for (EncoderInput input : new EncoderInput[] {ANY_TO_40, EXACTLY_40}) {
      try (OnnxSpeechEncoder open = open(ANY.onnx(), input)) {
        assertEquals(
            new FrozenEncoder("small.onnx", Fingerprint.of(ANY.onnx()), WIDTH, 2, input),
            open.facts());
        assertEquals(
            "small.onnx@sha256:" + Fingerprint.of(ANY.onnx()).sha256(), open.facts().identity());
      }
    }
  }

  @Test
  void settings_that_the_file_contradicts_are_refused() {
    assertRefused(
        "polyser.train.encoder-input.window must be 40, which speech encoder small.onnx takes,"
            + " got 41",
        OF_40.onnx(),
        input(41, StretchLength.EXACT, InputScale.NONE));
    assertRefused(
        "polyser.train.encoder-input.length must be exact, as speech encoder small.onnx takes 40"
            + " frames, got any",
        OF_40.onnx(),
        ANY_TO_40);
    assertRefused(
        "polyser.train.input must hold features of 6 mel bands, as speech encoder small.onnx"
            + " takes, got 5",
        new SmallEncoder(6, -1, WIDTH).onnx(),
        ANY_TO_40);
  }

  @Test
  void what_is_no_model_is_refused() {
    String message = refusal("RIFF".getBytes(StandardCharsets.UTF_8), ANY_TO_40);
    assertTrue(message.startsWith("speech encoder small.onnx: "), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void frames_that_are_no_numbers_are_refused() {
    try (OnnxSpeechEncoder open = open(ANY.onnx(), ANY_TO_40)) {
      FeatureMatrix broken = logMel(8);
      broken.values()[3] = Float.NaN;
      InvalidInputException refusal =
          assertThrows(InvalidInputException.class, () -> open.encode(broken));
      assertEquals(
          "speech encoder small.onnx must give finite values of at most 65504.0, got NaN",
          refusal.getMessage());
    }
  }

  private void assertRefused(String message, byte[] onnx, EncoderInput input) {
    assertEquals(message, refusal(onnx, input));
  }

  private String refusal(byte[] onnx, EncoderInput input) {
    return assertThrows(InvalidInputException.class, () -> open(onnx, input)).getMessage();
  }
}
