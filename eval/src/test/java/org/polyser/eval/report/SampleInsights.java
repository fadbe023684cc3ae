package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.polyser.eval.projection.Neighbourhood;
import org.polyser.eval.projection.PrincipalPlane;

/** Made-up insights, the same at every call: emotions part, languages lie a little apart. */
final class SampleInsights {

  private static final int DIM = 16;
  private static final int UTTERANCES = 600;
  private static final int HARDEST = 8;
  private static final int FEW = 5;

  private SampleInsights() {}

  static Insights of(List<ReportRow> rows) {
    EmbeddingMap map = map("", rows, UTTERANCES, 4424);
    return new Insights(List.of(map), hardest(map.utterances()), transfer());
  }

  /** A map a row, named for its language; that of the last is too small for UMAP. */
  static List<EmbeddingMap> ofFolds(List<ReportRow> rows) {
    return rows.stream()
        .map(
            row ->
                map(
                    row.testSet().language(),
                    List.of(row),
                    row.equals(rows.get(rows.size() - 1)) ? FEW : UTTERANCES / rows.size(),
                    row.n()))
        .toList();
  }

  private static EmbeddingMap map(String fold, List<ReportRow> rows, int count, long population) {
    List<MappedUtterance> utterances =
        IntStream.range(0, count).mapToObj(i -> utterance(rows, i)).toList();
    double[][] vectors = vectors(utterances);
    return new EmbeddingMap(
        fold,
        utterances,
        population,
        PrincipalPlane.of(vectors),
        count == FEW ? List.of() : Neighbourhood.of(vectors, 1));
  }

  /** The same utterance three times on the map, hard, and a cell of the matrix. */
  static Insights with(MappedUtterance utterance, String name) {
    double[][] corners = {{0, 0}, {0, 1}, {1, 0}};
    return new Insights(
        List.of(
            new EmbeddingMap(
                "",
                List.of(utterance, utterance, utterance),
                3,
                PrincipalPlane.of(corners),
                List.of())),
        List.of(new HardUtterance(name, name, name, name, name, 0.1, 0.9)),
        List.of(new TransferCell(name, name, 0.5, 0.25)));
  }

  private static MappedUtterance utterance(List<ReportRow> rows, int index) {
    TestSet testSet = rows.get(index % rows.size()).testSet();
    return new MappedUtterance(
        testSet.dataset() + "/" + index,
        testSet.dataset(),
        testSet.language(),
        SampleReport.FOUR.get(index % 4));
  }

  private static double[][] vectors(List<MappedUtterance> utterances) {
    Random random = new Random(7);
    double[][] vectors = new double[utterances.size()][DIM];
    for (int i = 0; i < vectors.length; i++) {
      for (int d = 0; d < DIM; d++) {
        vectors[i][d] = random.nextGaussian();
      }
      vectors[i][SampleReport.FOUR.indexOf(utterances.get(i).emotion())] += 4;
      vectors[i][8 + i % 5] += 1.5;
    }
    return vectors;
  }

  private static List<HardUtterance> hardest(List<MappedUtterance> utterances) {
    List<HardUtterance> hardest = new ArrayList<>();
    for (MappedUtterance utterance : utterances.subList(0, HARDEST)) {
      hardest.add(
          new HardUtterance(
              utterance.utteranceId(),
              utterance.dataset(),
              utterance.language(),
              utterance.emotion(),
              "bored",
              0.001 * (hardest.size() + 1),
              0.95 - 0.01 * hardest.size()));
    }
    return hardest;
  }

  private static List<TransferCell> transfer() {
    List<String> datasets = List.of("emodb", "emovo", "nemo", "ravdess");
    List<TransferCell> cells = new ArrayList<>();
    for (String trained : datasets) {
      for (String tested : datasets) {
        if (!trained.equals(tested)) {
          double uar = 0.3 + 0.04 * datasets.indexOf(tested) + 0.02 * datasets.indexOf(trained);
          cells.add(new TransferCell(trained, tested, uar, 0.25));
        }
      }
    }
    return cells;
  }
}
