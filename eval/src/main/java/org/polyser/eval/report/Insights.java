package org.polyser.eval.report;

import java.util.List;

/**
 * What the page shows beyond the rows. Whatever is empty gets no section.
 *
 * @param embeddings where samples of the utterances lie in the embedding spaces, a map a model
 * @param hardest utterances, highest loss first
 * @param transfer cells of the cross-corpus matrix
 */
public record Insights(
    List<EmbeddingMap> embeddings, List<HardUtterance> hardest, List<TransferCell> transfer) {

  /** Copies the lists. */
  public Insights {
    embeddings = List.copyOf(embeddings);
    hardest = List.copyOf(hardest);
    transfer = List.copyOf(transfer);
  }

  /** Nothing but the rows. */
  public static Insights none() {
    return new Insights(List.of(), List.of(), List.of());
  }
}
