package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polyser.jobs.train.SmallTraining.SHAPE;
import static org.polyser.jobs.train.SmallTraining.development;
import static org.polyser.jobs.train.SmallTraining.example;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.Aligner;

class DevelopmentSetTest {

  @Test
  void utterances_of_an_emotion_that_is_not_trained_on_are_left_out() throws IOException {
    DevelopmentSet development = development(example(1, "angry"), example(2, "bored"));
    assertEquals(1, development.size());
    double uar = development.uar(Aligner.untrained(SHAPE, 1));
    assertEquals(Math.rint(uar), uar, 0);
  }
}
