package org.polyser.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerOutline;
import org.polyser.features.LogMelConfig;
import org.polyser.markdown.Markdown;
import org.polyser.provenance.Provenance;
import org.polyser.training.TrainingFacts;

/** The tables of a card, each a row a fact; a fact that is not known has no row. */
final class CardTables {

  private static final double SECONDS_PER_HOUR = 3600;

  private final List<List<String>> rows = new ArrayList<>();

  private CardTables() {}

  static String training(TrainingFacts facts, LogMelConfig logMel) {
    return new CardTables()
        .row("datasets", facts.datasets())
        .row("languages (BCP-47)", facts.languages())
        .row("labels", facts.labels())
        .row("utterances", facts.utterances().map(CardTables::count))
        .row("hours of speech", facts.frames().map(frames -> hours(frames, logMel)))
        .row("speakers that are known", count(facts.speakers().size()))
        .table();
  }

  static String shape(ModelCard card) {
    AlignerConfig config = card.config();
    return new CardTables()
        .row("definition of the features", card.logMel().definition().key())
        .row("sample rate [Hz]", count(card.logMel().sampleRate()))
        .row("mel bands", count(card.logMel().numMels()))
        .input(card)
        .row("longest stretch embedded at once [frames]", count(config.maxFrames()))
        .row("channels of the convolutions", config.channels().toString())
        .row("kernel of the convolutions [frames]", count(config.kernel()))
        .row("stride of the convolutions [frames]", count(config.stride()))
        .row("normalisation of the convolutions", config.blockNormalisation().key())
        .row("heads of self-attention", count(config.attentionHeads()))
        .row("emotion queries", count(config.queries()))
        .row("functionals of the whole utterance", config.functionals().set().key())
        .row("normalisation of the functionals", config.functionals().normalisation().key())
        .row("hidden layers of the functionals", config.functionals().hidden().toString())
        .row("width of the shared space", count(config.dim()))
        .row("text encoder, frozen", card.textEncoder())
        .row("width of the text encoder", count(config.textDim()))
        .row("parameters", count(AlignerOutline.of(config).parameters()))
        .table();
  }

  /** Features are normalised, frames of a frozen encoder are not. */
  private CardTables input(ModelCard card) {
    return card.speechEncoder()
        .map(
            frozen ->
                row("speech encoder, frozen", frozen.identity())
                    .row("width of its frames", count(frozen.width()))
                    .row("frames of log-mel to one of its", count(frozen.frameStep())))
        .orElseGet(
            () ->
                row("dynamic range [decades]", Double.toString(card.config().dynamicRange()))
                    .row("normalisation", card.config().normalisation().key()));
  }

  static String origin(Provenance provenance) {
    return new CardTables()
        .row("run", provenance.runId())
        .row("version of PolySER", provenance.codeVersion())
        .row("seed", Optional.ofNullable(provenance.seed()).map(Object::toString))
        .row("fingerprint of the weights (SHA-256)", provenance.fingerprint().sha256())
        .table();
  }

  private CardTables row(String name, List<String> values) {
    return values.isEmpty() ? this : row(name, String.join(", ", values));
  }

  private CardTables row(String name, Optional<String> value) {
    return value.isEmpty() ? this : row(name, value.get());
  }

  private CardTables row(String name, String value) {
    rows.add(List.of(name, value));
    return this;
  }

  private String table() {
    return Markdown.table(List.of("what", "value"), rows);
  }

  private static String hours(long frames, LogMelConfig logMel) {
    double seconds = (double) frames * logMel.frameShift() / logMel.sampleRate();
    return String.format(Locale.ROOT, "%,.2f", seconds / SECONDS_PER_HOUR);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
