package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.eval.projection.Point;

/** The embedding maps, coloured by emotion or by language. */
final class EmbeddingSection {

  private static final String NOTE =
      "Each mark is an utterance, placed by its embedding. Where emotions part and languages mix,"
          + " the model hears emotion whatever the language. PCA keeps distances as far as a plane"
          + " can; UMAP keeps neighbours, and its axes and gaps mean nothing.";
  private static final String FOLDS =
      NOTE
          + " The model of every fold has a space of its own, so every fold has a map of its own, of"
          + " what it tests.";

  private EmbeddingSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<EmbeddingMap> maps = report.insights().embeddings();
    String note = maps.size() == 1 ? NOTE : FOLDS;
    return maps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("embeddings", "Embedding map", note, List.of(chart(maps))));
  }

  private static Chart chart(List<EmbeddingMap> maps) {
    int shown = maps.stream().mapToInt(map -> map.utterances().size()).sum();
    long population = maps.stream().mapToLong(EmbeddingMap::population).sum();
    return new Chart(
        "%s of %s".formatted(Figures.count(shown), Figures.count(population, "utterance"))
            + (maps.size() == 1 ? "" : ", on %d maps".formatted(maps.size())),
        maps.stream().map(EmbeddingSection::sentence).collect(Collectors.joining(" ")),
        drawing(maps),
        EmbeddingTable.of(maps));
  }

  private static String sentence(EmbeddingMap map) {
    String fold = map.fold().isEmpty() ? "" : "Fold " + map.fold() + ": ";
    return fold
        + "Embeddings of %s of %s in %s, in a plane. The first two principal components hold %s of the variance."
            .formatted(
                Figures.count(map.utterances().size(), "utterance"),
                Figures.count(names(List.of(map), MappedUtterance::emotion).size(), "emotion"),
                Figures.count(names(List.of(map), EmbeddingSection::language).size(), "language"),
                Figures.percentSign(map.principal().varianceShare()));
  }

  private static ObjectNode drawing(List<EmbeddingMap> maps) {
    List<String> emotions = names(maps, MappedUtterance::emotion);
    List<String> languages = names(maps, EmbeddingSection::language);
    ObjectNode drawing = JsonNodeFactory.instance.objectNode().put("kind", "map");
    ObjectNode colours = drawing.putObject("colours");
    JsonRow.putAll(colours.putArray("emotion"), emotions);
    JsonRow.putAll(colours.putArray("language"), languages);
    ObjectNode folds = drawing.putObject("maps");
    for (EmbeddingMap map : maps) {
      ObjectNode node = folds.putObject(map.fold());
      putMap(node, map);
      ObjectNode groups = node.putObject("groups");
      putGroups(groups.putArray("emotion"), map, emotions, MappedUtterance::emotion);
      putGroups(groups.putArray("language"), map, languages, EmbeddingSection::language);
    }
    return drawing;
  }

  private static void putMap(ObjectNode node, EmbeddingMap map) {
    ArrayNode ids = node.putArray("utterances");
    map.utterances().forEach(utterance -> ids.add(utterance.utteranceId()));
    ObjectNode projections = node.putObject("projections");
    putPoints(projections.putArray("PCA"), map.principal().points());
    if (!map.neighbourhood().isEmpty()) {
      putPoints(projections.putArray("UMAP"), map.neighbourhood());
    }
  }

  private static void putPoints(ArrayNode node, List<Point> points) {
    points.forEach(
        p -> node.addArray().add(Figures.thousandths(p.x())).add(Figures.thousandths(p.y())));
  }

  private static void putGroups(
      ArrayNode of, EmbeddingMap map, List<String> names, Function<MappedUtterance, String> group) {
    map.utterances().forEach(utterance -> of.add(names.indexOf(group.apply(utterance))));
  }

  private static List<String> names(
      List<EmbeddingMap> maps, Function<MappedUtterance, String> group) {
    return maps.stream()
        .flatMap(map -> map.utterances().stream())
        .map(group)
        .distinct()
        .sorted()
        .toList();
  }

  static String language(MappedUtterance utterance) {
    return LanguageName.of(utterance.language());
  }
}
