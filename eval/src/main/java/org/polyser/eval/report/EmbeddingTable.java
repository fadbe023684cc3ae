package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polyser.eval.projection.Point;
import org.polyser.eval.report.DataTable.Head;

/** The embedding maps in numbers. */
record EmbeddingTable(boolean ofFolds, boolean withNeighbours) {

  private static final String FORMAT = "%.3f";

  static DataTable of(List<EmbeddingMap> maps) {
    EmbeddingTable table =
        new EmbeddingTable(
            maps.size() > 1, maps.stream().anyMatch(map -> !map.neighbourhood().isEmpty()));
    return DataTable.of(
        "Coordinates have no unit.",
        table.heads(),
        maps.stream().flatMap(table::rows).toList(),
        cells -> cells);
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    List.of("utterance", "dataset", "language", "emotion").forEach(n -> heads.add(Head.words(n)));
    if (ofFolds) {
      heads.add(Head.words("fold"));
    }
    List.of("PCA x", "PCA y").forEach(name -> heads.add(Head.number(name)));
    if (withNeighbours) {
      List.of("UMAP x", "UMAP y").forEach(name -> heads.add(Head.number(name)));
    }
    return heads;
  }

  private Stream<List<String>> rows(EmbeddingMap map) {
    return IntStream.range(0, map.utterances().size()).mapToObj(i -> cells(map, i));
  }

  private List<String> cells(EmbeddingMap map, int index) {
    MappedUtterance utterance = map.utterances().get(index);
    List<String> cells = new ArrayList<>();
    cells.add(utterance.utteranceId());
    cells.add(utterance.dataset());
    cells.add(EmbeddingSection.language(utterance));
    cells.add(utterance.emotion());
    if (ofFolds) {
      cells.add(map.fold());
    }
    addPoint(cells, Optional.of(map.principal().points().get(index)));
    if (withNeighbours) {
      List<Point> points = map.neighbourhood();
      addPoint(cells, points.isEmpty() ? Optional.empty() : Optional.of(points.get(index)));
    }
    return cells;
  }

  private static void addPoint(List<String> cells, Optional<Point> point) {
    cells.add(point.map(p -> String.format(Locale.ROOT, FORMAT, p.x())).orElse(""));
    cells.add(point.map(p -> String.format(Locale.ROOT, FORMAT, p.y())).orElse(""));
  }
}
