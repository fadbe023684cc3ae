package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class JobNameTest {

  @Test
  void aWordNamesAJobAndItsClass() {
    assertEquals(JobName.FEATURIZE, JobName.of("featurize"));
    assertEquals("org.polyser.jobs.featurize.FeaturizeJob", JobName.FEATURIZE.mainClass());
  }

  @Test
  void anUnknownWordIsToldTheNearestJob() {
    assertEquals(
        "featurise is not a job, did you mean featurize?",
        assertThrows(InvalidInputException.class, () -> JobName.of("featurise")).getMessage());
  }
}
