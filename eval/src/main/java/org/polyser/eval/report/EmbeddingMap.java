package org.polyser.eval.report;

import java.util.List;
import org.polyser.eval.projection.Point;
import org.polyser.eval.projection.PrincipalPlane;

/**
 * Where utterances lie in the embedding space of a model, brought to a plane in one way or two.
 *
 * @param fold whose model it is, empty for a model that is tested as it is
 * @param utterances a sample of what was tested
 * @param population number of utterances that the sample is from
 * @param principal the plane of the two principal components, a point an utterance
 * @param neighbourhood the points of UMAP, an utterance each; empty where there are too few for it
 */
public record EmbeddingMap(
    String fold,
    List<MappedUtterance> utterances,
    long population,
    PrincipalPlane principal,
    List<Point> neighbourhood) {

  /** Copies the lists and requires a point an utterance. */
  public EmbeddingMap {
    utterances = List.copyOf(utterances);
    neighbourhood = List.copyOf(neighbourhood);
    int size = utterances.size();
    if (principal.points().size() != size
        || (!neighbourhood.isEmpty() && neighbourhood.size() != size)) {
      throw new IllegalArgumentException("a map needs one point for each of %d".formatted(size));
    }
  }
}
