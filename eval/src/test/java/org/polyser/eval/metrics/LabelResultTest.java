package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelResultTest {

  private static final List<String> LABELS = List.of("angry", "calm", "sad");
  private static final BootstrapConfig CONFIG = new BootstrapConfig(2000, 0.95, 1);

  @Test
  void recall_and_false_alarms_are_those_of_the_confusion() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    for (int i = 0; i < 400; i++) {
      confusion.addWithoutSpeaker("angry", i < 240 ? "angry" : "calm");
      confusion.addWithoutSpeaker("sad", i < 40 ? "angry" : "sad");
    }
    List<LabelResult> results = LabelResult.all(confusion, CONFIG);
    assertEquals(List.of("angry", "sad"), results.stream().map(LabelResult::label).toList());
    LabelResult angry = results.get(0);
    assertEquals(400, angry.n());
    assertEquals(0.6, angry.recall(), 0);
    assertEquals(0.1, angry.falseAlarms(), 0);
    double half = 1.96 * Math.sqrt(0.6 * 0.4 / 400);
    assertEquals(0.6 - half, angry.interval().low(), 0.006);
    assertEquals(0.6 + half, angry.interval().high(), 0.006);
    assertEquals(0.9, results.get(1).recall(), 0);
    assertEquals(0, results.get(1).falseAlarms(), 0);
  }

  @Test
  void speakers_are_drawn_as_a_whole_and_resamples_without_the_label_left_out() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    for (int i = 0; i < 50; i++) {
      confusion.add("one", "angry", "angry").add("two", "angry", "sad").add("two", "sad", "sad");
    }
    List<LabelResult> results = LabelResult.all(confusion, CONFIG);
    BootstrapInterval all = new BootstrapInterval(0, 1, 0.95, ResamplingUnit.SPEAKER, 2);
    assertEquals(new LabelResult("angry", 100, 0.5, all, 0), results.get(0));
    BootstrapInterval always = new BootstrapInterval(1, 1, 0.95, ResamplingUnit.SPEAKER, 2);
    assertEquals(new LabelResult("sad", 50, 1, always, 0.5), results.get(1));
  }

  @Test
  void an_utterance_counts_once_however_many_models_answered() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    confusion.add("one", "angry", "angry", "sad").add("two", "angry", "angry", "angry");
    LabelResult angry = LabelResult.all(confusion, CONFIG).get(0);
    assertEquals(2, angry.n());
    assertEquals(0.75, angry.recall(), 0);
    assertEquals(0, angry.falseAlarms(), 0);
  }

  @Test
  void speakers_of_two_datasets_are_two_whatever_they_are_called() {
    GroupedConfusion both = new GroupedConfusion(LABELS);
    for (String dataset : List.of("d", "e")) {
      both.merge(dataset, new GroupedConfusion(LABELS).add("one", "sad", "sad"));
      both.merge(dataset, new GroupedConfusion(LABELS).addWithoutSpeaker("sad", "angry"));
    }
    assertEquals(List.of("d/one", "e/one"), List.copyOf(both.speakers().keySet()));
    assertEquals(4, both.numUtterances());
    assertEquals(2, both.withoutSpeaker().total());
  }
}
