package org.polyser.eval.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

class TestedModelsTest {

  private static final Map<String, Object> SETTINGS =
      Map.of("epochs", 30, "output", "here", "aligner", Map.of("dim", 128));
  private static final Provenance MODEL = Planted.model("own", SETTINGS);

  private static String words(Provenance... tested) {
    return new TestedModels(MODEL, List.of(tested)).words();
  }

  @Test
  void figures_are_of_this_model_if_the_weights_are() {
    assertEquals(
        "The figures are of this very model, by the fingerprint of its weights.", words(MODEL));
  }

  @Test
  void another_model_is_named() {
    String weights = Fingerprint.of("other").sha256().substring(0, 12);
    assertEquals(
        "**The figures are not of this model** but of the one of run r-other with the weights "
            + weights
            + "…, trained on the same features with the same settings.",
        words(Planted.model("other", SETTINGS)));
  }

  @Test
  void models_of_folds_differ_where_they_lie_and_by_seed_alone() {
    Map<String, Object> fold =
        Map.of(
            "epochs",
            30,
            "output",
            "there",
            "aligner",
            Map.of("dim", 128.0),
            "seed",
            2,
            "fold",
            Map.of("name", "de"));
    assertEquals(
        "**The figures are not of this model** but of 2 others, trained on the same features with"
            + " the same settings.",
        words(Planted.model("a", fold), Planted.model("b", fold)));
    assertEquals(
        "**Not all figures are of this model** but of 2 others, trained on the same features with"
            + " the same settings.",
        words(Planted.model("a", fold), MODEL, Planted.model("b", fold)));
  }

  @Test
  void other_settings_and_features_are_told() {
    Map<String, Object> other = Map.of("epochs", 30, "aligner", Map.of("dim", 64), "patience", 2);
    assertEquals(
        "**The figures are not of this model** but of 2 others, trained with other settings:"
            + " aligner.dim, features, patience.",
        words(Planted.model("a", other), Planted.model("b", SETTINGS, "other features")));
  }

  @Test
  void a_report_of_no_model_says_so() {
    assertEquals("The report does not say which model it is of.", words());
  }
}
