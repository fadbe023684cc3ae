package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The artefacts that led to a report, each after what it was made of, and once; the models of
 * folds, none of which is made of another, are one step.
 */
final class Lineage {

  private static final int FINGERPRINT_DIGITS = 12;

  /**
   * An artefact of the chain, or the models of all folds.
   *
   * @param name what it is, such as {@code features}
   * @param facts what identifies it, such as {@code fingerprint 91ab7e}
   */
  record Step(String name, List<String> facts) {

    Step {
      facts = List.copyOf(facts);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final List<String> folds = new ArrayList<>();

  private Lineage() {}

  /**
   * The chain that ends with a report.
   *
   * @param provenance {@code artefact}, {@code fingerprint} and {@code inputs}, each with a {@code
   *     role} and, where it has one, its {@code provenance}
   */
  static List<Step> of(JsonNode provenance) {
    Lineage lineage = new Lineage();
    lineage.visit("report", provenance);
    return List.copyOf(lineage.steps);
  }

  private void visit(String role, JsonNode provenance) {
    for (JsonNode input : provenance.path("inputs")) {
      visit(input.path("role").asText(), input.path("provenance"));
    }
    String fold = provenance.path("configuration").path("fold").path("name").asText("");
    if (!fold.isEmpty()) {
      folds.add("%s fold %s, seed %s".formatted(fingerprint(provenance), fold, seed(provenance)));
      return;
    }
    if (role.equals("report") && !folds.isEmpty()) {
      steps.add(new Step(Figures.count(folds.size(), "model"), folds));
    }
    Step step = new Step(provenance.path("artefact").asText(role), facts(provenance));
    if (!steps.contains(step)) {
      steps.add(step);
    }
  }

  private static String fingerprint(JsonNode provenance) {
    String fingerprint = provenance.path("fingerprint").asText("");
    return fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length()));
  }

  private static String seed(JsonNode provenance) {
    return provenance.path("seed").asText("");
  }

  private static List<String> facts(JsonNode provenance) {
    List<String> facts = new ArrayList<>();
    add(facts, "", fingerprint(provenance));
    add(facts, "run ", provenance.path("run_id").asText(""));
    add(facts, "code ", provenance.path("code_version").asText(""));
    add(facts, "seed ", seed(provenance));
    return facts;
  }

  private static void add(List<String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(name + value);
    }
  }
}
