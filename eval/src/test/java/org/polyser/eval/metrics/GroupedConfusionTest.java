package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedConfusionTest {

  private static final List<String> LABELS = List.of("angry", "happy");

  @Test
  void theTotalHoldsEveryUtterance() {
    GroupedConfusion confusion =
        new GroupedConfusion(LABELS)
            .add("b", "angry", "angry")
            .add("a", "angry", "happy")
            .addWithoutSpeaker("happy", "happy");
    assertEquals(ConfusionMatrix.of(LABELS, new long[][] {{1, 1}, {0, 1}}), confusion.total());
    assertEquals(List.of("a", "b"), List.copyOf(confusion.speakers().keySet()));
  }

  @Test
  void mergesSpeakerBySpeaker() {
    GroupedConfusion left = new GroupedConfusion(LABELS).add("a", "angry", "happy");
    GroupedConfusion right =
        new GroupedConfusion(LABELS)
            .add("a", "angry", "angry")
            .add("b", "happy", "happy")
            .addWithoutSpeaker("happy", "angry");
    left.merge(right);
    assertEquals(2, left.speakers().get("a").total());
    assertEquals(1, left.withoutSpeaker().total());
    assertEquals(4, left.total().total());
    assertEquals(1, right.speakers().get("a").total(), "the other stays as it was");
  }

  @Test
  void travelsBetweenMachines() throws IOException, ClassNotFoundException {
    GroupedConfusion confusion =
        new GroupedConfusion(LABELS).add("a", "angry", "happy").addWithoutSpeaker("happy", "happy");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(confusion);
      out.writeObject(new CalibrationBins().addCorrect(0.7));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(confusion.total(), ((GroupedConfusion) in.readObject()).total());
      assertEquals(0.3, ((CalibrationBins) in.readObject()).ece(), 1e-9);
    }
  }
}
