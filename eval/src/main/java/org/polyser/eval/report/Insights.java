package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;

/**
 * What the page shows beyond the rows. Whatever is empty gets no section.
 *
 * @param embeddings where a sample of the utterances lies in the embedding space
 * @param hardest utterances, highest loss first
 * @param transfer cells of the cross-corpus matrix
 */
public record Insights(
    Optional<EmbeddingMap> embeddings, List<HardUtterance> hardest, List<TransferCell> transfer) {

  /** Copies the lists. */
  public Insights {
    hardest = List.copyOf(hardest);
    transfer = List.copyOf(transfer);
  }

  /** Nothing but the rows. */
  public static Insights none() {
    return new Insights(Optional.empty(), List.of(), List.of());
  }
}
