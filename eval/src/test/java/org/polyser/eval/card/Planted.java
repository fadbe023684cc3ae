package org.polyser.eval.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.report.StoredLabel;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/** Reports of made-up numbers. */
final class Planted {

  static final List<String> LABELS = List.of("angry", "neutral", "sad", "happy");

  private Planted() {}

  /** Models, rows and how each label did over all of them, with an interval of ± 0.1. */
  static StoredReport report(
      String run, String features, List<Provenance> models, StoredRow... rows) {
    List<Provenance.Input> inputs = new ArrayList<>();
    inputs.add(new Provenance.Input("features", features, null));
    models.forEach(model -> inputs.add(new Provenance.Input("aligner", "m", model)));
    return new StoredReport(
        List.of(rows),
        together(List.of(rows)),
        new Provenance(
            "report", 1, "0.1.0", run, 1L, Fingerprint.of(run), Map.of(), inputs, Map.of()));
  }

  private static List<StoredLabel> together(List<StoredRow> rows) {
    ConfusionMatrix all = new ConfusionMatrix(LABELS);
    rows.forEach(row -> all.merge(row.matrix()));
    return IntStream.range(0, LABELS.size())
        .filter(label -> all.support(label) > 0)
        .mapToObj(label -> label(all, label))
        .toList();
  }

  private static StoredLabel label(ConfusionMatrix all, int label) {
    double recall = (double) all.hits(label) / all.support(label);
    long wrong = all.predicted(label) - all.hits(label);
    return new StoredLabel(
        LABELS.get(label),
        all.support(label),
        recall,
        recall - 0.1,
        recall + 0.1,
        (double) wrong / (all.total() - all.support(label)));
  }

  /** A row whose UAR follows from its counts, with an interval of ± 0.1. */
  static StoredRow row(String dataset, String language, long[][] confusion) {
    double uar = 0;
    long answers = 0;
    List<List<Long>> counts = new ArrayList<>();
    for (int label = 0; label < confusion.length; label++) {
      long support = Arrays.stream(confusion[label]).sum();
      uar += (double) confusion[label][label] / support / confusion.length;
      answers += support;
      counts.add(Arrays.stream(confusion[label]).boxed().toList());
    }
    return new StoredRow(
        dataset,
        language,
        "leave-one-language-out",
        language,
        LABELS,
        answers,
        0.25,
        uar,
        uar - 0.1,
        uar + 0.1,
        0.95,
        new StoredRow.Seen(false, false),
        counts);
  }

  static Provenance model(String weights, Map<String, Object> settings) {
    return model(weights, settings, "features");
  }

  static Provenance model(String weights, Map<String, Object> settings, String features) {
    Provenance trainedOn =
        new Provenance(
            "features",
            1,
            "0.1.0",
            "f",
            1L,
            Fingerprint.of(features),
            Map.of(),
            List.of(),
            Map.of());
    return new Provenance(
        "aligner",
        1,
        "0.1.0",
        "r-" + weights,
        1L,
        Fingerprint.of(weights),
        new TreeMap<>(settings),
        List.of(new Provenance.Input("features", "f", trainedOn)),
        Map.of());
  }
}
