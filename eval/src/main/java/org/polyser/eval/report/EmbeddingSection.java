package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.polyser.eval.projection.Point;
import org.polyser.eval.report.DataTable.Head;

/** The embedding map, coloured by emotion or by language. */
final class EmbeddingSection {

  private static final String NOTE =
      "Each mark is an utterance, placed by its embedding. Where emotions part and languages mix,"
          + " the model hears emotion whatever the language. PCA keeps distances as far as a plane"
          + " can; UMAP keeps neighbours, and its axes and gaps mean nothing.";
  private static final String FORMAT = "%.3f";

  private EmbeddingSection() {}

  static Optional<Section> of(EvaluationReport report) {
    return report
        .insights()
        .embeddings()
        .map(map -> new Section("embeddings", "Embedding map", NOTE, List.of(chart(map))));
  }

  private static Chart chart(EmbeddingMap map) {
    List<String> emotions = names(map, MappedUtterance::emotion);
    List<String> languages = names(map, EmbeddingSection::language);
    int size = map.utterances().size();
    return new Chart(
        "%s of %s".formatted(Figures.count(size), Figures.count(map.population(), "utterance")),
        "Embeddings of %s of %s in %s, in a plane. The first two principal components hold %s of the variance."
            .formatted(
                Figures.count(size, "utterance"),
                Figures.count(emotions.size(), "emotion"),
                Figures.count(languages.size(), "language"),
                Figures.percentSign(map.principal().varianceShare())),
        drawing(map, emotions, languages),
        table(map));
  }

  private static ObjectNode drawing(
      EmbeddingMap map, List<String> emotions, List<String> languages) {
    ObjectNode drawing = JsonNodeFactory.instance.objectNode().put("kind", "map");
    ArrayNode ids = drawing.putArray("utterances");
    map.utterances().forEach(utterance -> ids.add(utterance.utteranceId()));
    ObjectNode projections = drawing.putObject("projections");
    putPoints(projections.putArray("PCA"), map.principal().points());
    if (!map.neighbourhood().isEmpty()) {
      putPoints(projections.putArray("UMAP"), map.neighbourhood());
    }
    ObjectNode colours = drawing.putObject("colours");
    putGroups(colours.putObject("emotion"), map, emotions, MappedUtterance::emotion);
    putGroups(colours.putObject("language"), map, languages, EmbeddingSection::language);
    return drawing;
  }

  private static void putPoints(ArrayNode node, List<Point> points) {
    points.forEach(
        p -> node.addArray().add(Figures.thousandths(p.x())).add(Figures.thousandths(p.y())));
  }

  private static void putGroups(
      ObjectNode node,
      EmbeddingMap map,
      List<String> names,
      Function<MappedUtterance, String> group) {
    JsonRow.putAll(node.putArray("names"), names);
    ArrayNode of = node.putArray("of");
    map.utterances().forEach(utterance -> of.add(names.indexOf(group.apply(utterance))));
  }

  private static List<String> names(EmbeddingMap map, Function<MappedUtterance, String> group) {
    return map.utterances().stream().map(group).distinct().sorted().toList();
  }

  private static String language(MappedUtterance utterance) {
    return LanguageName.of(utterance.language());
  }

  private static DataTable table(EmbeddingMap map) {
    boolean both = !map.neighbourhood().isEmpty();
    List<Head> heads = new ArrayList<>();
    List.of("utterance", "dataset", "language", "emotion").forEach(n -> heads.add(Head.words(n)));
    List.of("PCA x", "PCA y").forEach(name -> heads.add(Head.number(name)));
    if (both) {
      List.of("UMAP x", "UMAP y").forEach(name -> heads.add(Head.number(name)));
    }
    return DataTable.of(
        "Coordinates have no unit.",
        heads,
        IntStream.range(0, map.utterances().size()).boxed().toList(),
        i -> cells(map, i));
  }

  private static List<String> cells(EmbeddingMap map, int index) {
    MappedUtterance utterance = map.utterances().get(index);
    List<String> cells = new ArrayList<>();
    cells.add(utterance.utteranceId());
    cells.add(utterance.dataset());
    cells.add(language(utterance));
    cells.add(utterance.emotion());
    addPoint(cells, map.principal().points().get(index));
    if (!map.neighbourhood().isEmpty()) {
      addPoint(cells, map.neighbourhood().get(index));
    }
    return cells;
  }

  private static void addPoint(List<String> cells, Point point) {
    cells.add(String.format(Locale.ROOT, FORMAT, point.x()));
    cells.add(String.format(Locale.ROOT, FORMAT, point.y()));
  }
}
