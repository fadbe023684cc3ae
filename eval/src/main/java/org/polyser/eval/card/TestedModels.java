package org.polyser.eval.card;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.eval.report.StoredReport;
import org.polyser.markdown.Markdown;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/**
 * Whose figures a report has, held against the model of the card.
 *
 * @param model of the card
 * @param tested the models of the report
 */
record TestedModels(Provenance model, List<Provenance> tested) {

  /** Settings that say where, when and by which draws, and not how a model is trained. */
  private static final List<String> OF_THE_RUN =
      List.of(
          "input",
          "output",
          "overwrite",
          "run-id",
          "resume",
          "reports",
          "checkpoints",
          "seed",
          "fold");

  static TestedModels of(StoredReport report, Provenance model) {
    return new TestedModels(model, report.models());
  }

  /** Sentences. */
  String words() {
    if (tested.isEmpty()) {
      return "The report does not say which model it is of.";
    }
    long own = tested.stream().filter(this::isThisOne).count();
    if (own == tested.size()) {
      return "The figures are of this very model, by the fingerprint of its weights.";
    }
    return "**%s of this model** but of %s, %s."
        .formatted(own == 0 ? "The figures are not" : "Not all figures are", others(), recipe());
  }

  private boolean isThisOne(Provenance other) {
    return other.fingerprint().equals(model.fingerprint());
  }

  private String others() {
    List<Provenance> others = tested.stream().filter(one -> !isThisOne(one)).toList();
    if (others.size() > 1) {
      return others.size() + " others";
    }
    Provenance other = others.get(0);
    return "the one of run %s with the weights %s…"
        .formatted(Markdown.escaped(other.runId()), other.fingerprint().sha256().substring(0, 12));
  }

  private String recipe() {
    TreeSet<String> differing = new TreeSet<>();
    tested.forEach(other -> addDiffering(differing, other));
    return differing.isEmpty()
        ? "trained on the same features with the same settings"
        : "trained with other settings: "
            + differing.stream().map(Markdown::escaped).collect(Collectors.joining(", "));
  }

  private void addDiffering(Collection<String> keys, Provenance other) {
    Map<String, ConfigValue> here = settings(model);
    Map<String, ConfigValue> there = settings(other);
    Stream.concat(here.keySet().stream(), there.keySet().stream())
        .filter(key -> !Objects.equals(here.get(key), there.get(key)))
        .forEach(keys::add);
    if (!features(model).equals(features(other))) {
      keys.add("features");
    }
  }

  private static List<Fingerprint> features(Provenance trained) {
    return trained.inputs().stream()
        .filter(input -> input.role().equals("features") && input.provenance() != null)
        .map(input -> input.provenance().fingerprint())
        .toList();
  }

  private static Map<String, ConfigValue> settings(Provenance trained) {
    Config section = ConfigFactory.parseMap(trained.configuration());
    for (String key : OF_THE_RUN) {
      section = section.withoutPath(key);
    }
    return section.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
