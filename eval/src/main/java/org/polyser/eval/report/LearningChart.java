package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.eval.report.DataTable.Head;

/**
 * A quantity after every epoch, a line a model; models of one fold look alike.
 *
 * @param title of the quantity
 * @param digits of its values after the point
 * @param lines at least one
 */
record LearningChart(String title, int digits, List<Line> lines) {

  /** A model's line, of at least one epoch. */
  private record Line(LearningCurve curve, List<Value> values) {

    Value first() {
      return values.get(0);
    }

    Value last() {
      return values.get(values.size() - 1);
    }
  }

  private record Value(String model, int epoch, double value) {}

  /** The chart, if the quantity was measured in any epoch. */
  static Optional<Chart> of(
      String title,
      int digits,
      List<LearningCurve> curves,
      Function<LearningCurvePoint, OptionalDouble> value) {
    List<Line> lines =
        curves.stream()
            .map(curve -> new Line(curve, values(curve, value)))
            .filter(line -> !line.values().isEmpty())
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new LearningChart(title, digits, lines).chart());
  }

  private static List<Value> values(
      LearningCurve curve, Function<LearningCurvePoint, OptionalDouble> value) {
    List<Value> values = new ArrayList<>();
    for (LearningCurvePoint point : curve.points()) {
      value.apply(point).ifPresent(v -> values.add(new Value(curve.name(), point.epoch(), v)));
    }
    return values;
  }

  private Chart chart() {
    return new Chart(
        title,
        lines.stream().map(this::sentence).collect(Collectors.joining(" ")),
        drawing(),
        table());
  }

  private String sentence(Line line) {
    String name = line.curve().name().isEmpty() ? title : title + " of " + line.curve().name();
    return "%s goes from %s after epoch %d to %s after epoch %d."
        .formatted(
            name, text(line.first()), line.first().epoch(), text(line.last()), line.last().epoch());
  }

  private String text(Value value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value.value());
  }

  private ObjectNode drawing() {
    List<String> folds = lines.stream().map(line -> line.curve().fold()).distinct().toList();
    ObjectNode drawing = JsonNodeFactory.instance.objectNode();
    drawing.put("kind", "line").put("title", title).put("digits", digits);
    JsonRow.putAll(drawing.putArray("groups"), folds);
    ArrayNode array = drawing.putArray("lines");
    for (Line line : lines) {
      ObjectNode node = array.addObject();
      node.put("name", line.curve().name()).put("group", folds.indexOf(line.curve().fold()));
      ArrayNode points = node.putArray("points");
      line.values().forEach(v -> points.addArray().add(v.epoch()).add(Figures.rounded(v.value())));
    }
    return drawing;
  }

  private DataTable table() {
    boolean named = lines.size() > 1;
    List<Head> heads = new ArrayList<>(List.of(Head.number("epoch"), Head.number(title)));
    if (named) {
      heads.add(0, Head.words("fold"));
    }
    return DataTable.of(
        title + " after each epoch.",
        heads,
        lines.stream().flatMap(line -> line.values().stream()).toList(),
        value -> named ? List.of(value.model(), epoch(value), text(value)) : cells(value));
  }

  private List<String> cells(Value value) {
    return List.of(epoch(value), text(value));
  }

  private static String epoch(Value value) {
    return Figures.count(value.epoch());
  }
}
