package org.polyser.eval.zeroshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroShotClassifierTest {

  private static final double TOLERANCE = 1e-9;
  private static final List<String> LABELS = List.of("angry", "happy");
  private static final float[][] AXES = {{1, 0}, {0, 1}};

  @Test
  void isTheSoftmaxOfCosineOverTemperature() {
    Posterior posterior =
        new ZeroShotClassifier(LABELS, AXES, 0.5).probabilities(new float[] {0.6f, 0.8f});
    double happy = 1 / (1 + Math.exp((0.6f - 0.8f) / 0.5));
    assertEquals(happy, posterior.confidence(), TOLERANCE);
    assertEquals("happy", posterior.prediction());
    assertEquals(1 - happy, posterior.toMap().get("angry"), TOLERANCE);
  }

  @Test
  void staysFiniteAtTinyTemperatures() {
    Posterior posterior =
        new ZeroShotClassifier(LABELS, AXES, 1e-6).probabilities(new float[] {1, 0});
    assertEquals(List.of(1.0, 0.0), posterior.probabilities());
  }

  @Test
  void tiesGoToTheFirstLabel() {
    float[][] same = {{1, 0}, {1, 0}};
    Posterior posterior =
        new ZeroShotClassifier(LABELS, same, 0.1).probabilities(new float[] {0, 1});
    assertEquals("angry", posterior.prediction());
    assertEquals(0.5, posterior.confidence(), TOLERANCE);
  }

  @Test
  void aLabelIsTheNormalisedMeanOfItsPrompts() {
    float half = (float) Math.sqrt(0.5);
    assertArrayEquals(new float[] {half, half}, ZeroShotClassifier.labelEmbedding(AXES), 1e-6f);
  }

  @Test
  void promptEnsemblesDecideByTheirMean() {
    float[][] angry = {{1, 0, 0}, {0, 1, 0}};
    float[][] happy = {{0, 0, 1}};
    ZeroShotClassifier classifier = ZeroShotClassifier.ofPrompts(LABELS, List.of(angry, happy), 1);
    assertEquals(
        "angry", classifier.probabilities(new float[] {0.8f, 0, 0.6f * 0.9f}).prediction());
  }

  @Test
  void promptsThatCancelOutAreRefused() {
    float[][] opposite = {{1, 0}, {-1, 0}};
    assertThrows(IllegalArgumentException.class, () -> ZeroShotClassifier.labelEmbedding(opposite));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThrows(IllegalArgumentException.class, () -> new ZeroShotClassifier(LABELS, AXES, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ZeroShotClassifier(List.of("angry", "angry"), AXES, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ZeroShotClassifier(LABELS, AXES, 1).probabilities(new float[3]));
  }

  @Test
  void survivesSerialisation() throws IOException, ClassNotFoundException {
    ZeroShotClassifier classifier = new ZeroShotClassifier(LABELS, AXES, 0.07);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(classifier);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ZeroShotClassifier copy = (ZeroShotClassifier) in.readObject();
      float[] speech = {0.28f, 0.96f};
      assertEquals(classifier.probabilities(speech), copy.probabilities(speech));
    }
  }
}
