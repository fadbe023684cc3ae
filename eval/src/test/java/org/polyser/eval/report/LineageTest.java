package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

  @Test
  void everyArtefactStandsAfterWhatItWasMadeOfAndOnce() {
    List<Lineage.Step> steps = Lineage.of(SampleReport.report().provenance());
    assertEquals(
        List.of("manifest", "features", "aligner", "report"),
        steps.stream().map(Lineage.Step::name).toList());
    assertEquals(List.of("4f1c0d77ee99", "code 0.1.0", "seed 1"), steps.get(2).facts());
  }

  @Test
  void modelsOfFoldsAreNotMadeOfEachOther() {
    List<Lineage.Step> steps = Lineage.of(FoldedSample.report().provenance());
    assertEquals(
        List.of("manifest", "features", "2 models", "report"),
        steps.stream().map(Lineage.Step::name).toList());
    assertEquals(
        List.of("0000000000de fold de, seed 1", "0000000000en fold en, seed 1"),
        steps.get(2).facts());
  }
}
