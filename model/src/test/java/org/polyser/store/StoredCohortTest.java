package org.polyser.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.store.AlignerFolders.assertSame;
import static org.polyser.store.AlignerFolders.refusal;

import org.junit.jupiter.api.Test;
import org.polyser.aligner.Cohort;

class StoredCohortTest {

  @Test
  void a_cohort_comes_back_beside_the_parameters() {
    StoredAligner stored = SmallModel.stored().with(cohort(6, 0.5f));
    assertSame(stored, AlignerStore.read(SmallModel.written(stored)));
    assertTrue(AlignerStore.read(SmallModel.packed()).cohort().isEmpty());
  }

  private static Cohort cohort(int dim, float weight) {
    float[][] embeddings = new float[3][dim];
    embeddings[1][2] = 1;
    return new Cohort(embeddings, new float[] {1, weight, 3});
  }

  @Test
  void a_cohort_that_does_not_fit_is_refused() {
    assertEquals(
        "memory/model.safetensors must hold cohort.embeddings [3, 6], got [3, 7]",
        refusal(SmallModel.written(SmallModel.stored().with(cohort(7, 1)))));
    Cohort spoilt = cohort(6, 1);
    spoilt.weights()[1] = Float.NaN;
    assertEquals(
        "memory/model.safetensors: cohort.weights must be > 0, got NaN",
        refusal(SmallModel.written(SmallModel.stored().with(spoilt))));
  }
}
