package org.polyser.card;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polyser.aligner.AlignerConfig;
import org.polyser.features.LogMelConfig;
import org.polyser.markdown.Markdown;
import org.polyser.provenance.Provenance;
import org.polyser.speech.FrozenEncoder;
import org.polyser.text.OnnxTextEncoder;
import org.polyser.training.TrainingFacts;
import org.polyser.training.TrainingHistory;

/**
 * The {@code README.md} of a model folder: Markdown under a head of YAML, as model hubs expect. It
 * says what the aligner is, what it heard, how well it did while it was chosen, and what it must
 * not be used for. Every number is one of the folder's own; those of reports come in later, by
 * {@code AmendedCard}.
 *
 * <p>Source: Mitchell et al. 2019, Model cards for model reporting, figure 1 (its sections).
 *
 * @param config shape of the aligner
 * @param logMel how its features are computed
 * @param textEncoder identity of its text encoder
 * @param speechEncoder that stands in for its convolutions, if one does
 * @param history of its training
 * @param provenance what it was made of
 */
public record ModelCard(
    AlignerConfig config,
    LogMelConfig logMel,
    String textEncoder,
    Optional<FrozenEncoder> speechEncoder,
    TrainingHistory history,
    Provenance provenance) {

  /** Title of the section that says where the aligner fails, which later measurements replace. */
  public static final String FAILURES = "Where it fails";

  /** A label that needs no quotes at a shell or in a configuration. */
  private static final String PLAIN_WORD = "[a-z]+(-[a-z]+)*";

  /** The whole card. */
  public String markdown() {
    TrainingFacts facts = TrainingFacts.of(provenance);
    return FrontMatter.of(facts)
        + CardTexts.WHAT.formatted(Markdown.escaped(provenance.runId()), config.dim())
        + CardTexts.section("What it was trained on", CardTables.training(facts, logMel))
        + CardTexts.section("How well it does", quality(facts))
        + CardTexts.section(FAILURES, CardTexts.NO_REPORTS)
        + CardTexts.section("How to use it", usage(facts))
        + CardTexts.NOT_FOR
        + CardTexts.LIMITS
        + CardTexts.section("Shape", CardTables.shape(this))
        + CardTexts.section("Where it comes from", CardTables.origin(provenance))
        + CardTexts.LICENCE;
  }

  private String quality(TrainingFacts facts) {
    return kept(facts)
        .filter(epoch -> epoch.developmentUar() != null)
        .map(epoch -> chosen(epoch, facts))
        .orElse(CardTexts.NOT_MEASURED);
  }

  /** Epochs count through all stages. */
  private Optional<TrainingHistory.Epoch> kept(TrainingFacts facts) {
    return facts
        .keptEpoch()
        .filter(number -> number >= 1 && number <= history.epochs().size())
        .map(number -> history.epochs().get(Math.toIntExact(number) - 1));
  }

  private String chosen(TrainingHistory.Epoch epoch, TrainingFacts facts) {
    return String.format(
        Locale.ROOT,
        CardTexts.CHOSEN,
        100 * epoch.developmentUar(),
        facts.developmentUtterances().map("the %,d"::formatted).orElse("the"),
        facts.keptEpoch().orElseThrow(),
        history.epochs().size(),
        epoch.loss());
  }

  private static String frozen(FrozenEncoder encoder) {
    return CardTexts.SPEECH_ENCODER.formatted(Markdown.escaped(encoder.identity()));
  }

  private String usage(TrainingFacts facts) {
    String labels =
        facts.labels().stream()
            .filter(label -> label.matches(PLAIN_WORD))
            .collect(Collectors.joining(","));
    boolean embedded = textEncoder.startsWith(OnnxTextEncoder.EMBEDDED_NAME + "@");
    return CardTexts.USAGE.formatted(labels)
        + (embedded ? "" : CardTexts.OTHER_ENCODER.formatted(Markdown.escaped(textEncoder)))
        + speechEncoder.map(ModelCard::frozen).orElse("");
  }
}
