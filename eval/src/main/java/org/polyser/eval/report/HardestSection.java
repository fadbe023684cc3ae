package org.polyser.eval.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polyser.eval.report.DataTable.Head;

/** The utterances with the highest loss: wrong labels, bad recordings, or what the model lacks. */
final class HardestSection {

  private static final List<Head> HEADS =
      List.of(
          Head.words("utterance"),
          Head.words("dataset"),
          Head.words("language"),
          Head.words("true"),
          Head.words("answered"),
          Head.number("confidence"),
          Head.number("of the true"),
          Head.number("loss"));

  private HardestSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<HardUtterance> hardest = report.insights().hardest();
    return hardest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "hardest",
                "Hardest utterances",
                "Highest loss first. Worth a listen: a wrong label, a bad recording, or what the"
                    + " model lacks.",
                List.of(
                    DataTable.of(
                        "Percent; loss: negative logarithm of the true emotion's probability.",
                        HEADS,
                        hardest,
                        HardestSection::cells))));
  }

  private static List<String> cells(HardUtterance utterance) {
    return List.of(
        utterance.utteranceId(),
        utterance.dataset(),
        utterance.language(),
        utterance.emotion(),
        utterance.prediction(),
        Figures.percent(utterance.confidence()),
        Figures.percent(utterance.probability()),
        String.format(Locale.ROOT, "%.2f", -Math.log(utterance.probability())));
  }
}
