package org.polyser.jobs.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.polyser.synthesis.Production;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Direction;
import org.polyser.synthesis.expression.EmotionProfile;
import org.polyser.synthesis.expression.ExpressionModel;

/**
 * The README of a generated corpus: what is in it, and how what was measured on its audio compares
 * with what was drawn and with what is cited.
 *
 * @param plan of the corpus
 * @param statistics of what was made
 * @param production by which it was made
 */
record DataCard(SynthesisPlan plan, CorpusStatistics statistics, Production production) {

  private static final String NEUTRAL = "neutral";

  /** A smaller difference is the same, in any cue's unit: a tenth of a semitone or decibel. */
  private static final double NOTICEABLE = 0.1;

  String text() {
    return CardText.HEAD.formatted(facts())
        + table("language", plan.config().languages(), statistics::ofLanguage)
        + "\n"
        + table("emotion", plan.config().emotions(), statistics::ofEmotion)
        + CardText.CUES
        + cues()
        + CardText.TAIL;
  }

  private String facts() {
    CellStatistics all = statistics.all();
    SynthesisConfig config = plan.config();
    return "%,d utterances, %.2f hours, %d languages, %d emotions, %d speakers, %,d bytes of %s, spoken by %s; %d utterances rejected. Seed %d."
        .formatted(
            all.recordings(),
            all.seconds() / 3600,
            config.languages().size(),
            config.emotions().size(),
            config.languages().size() * config.speakers(),
            all.bytes(),
            production.format().word(),
            production.engine().name(),
            statistics.rejected(),
            config.seed());
  }

  private static String table(
      String name, List<String> words, Function<String, CellStatistics> cell) {
    StringBuilder table =
        new StringBuilder(
            "| %s | utterances | hours | seconds each |\n|---|---:|---:|---:|\n".formatted(name));
    for (String word : words) {
      CellStatistics of = cell.apply(word);
      table.append(
          format(
              "| %s | %d | %.2f | %.2f |\n",
              word,
              of.recordings(),
              of.seconds() / 3600,
              of.seconds() / Math.max(1, of.recordings())));
    }
    return table.toString();
  }

  private String cues() {
    CellStatistics neutral = statistics.ofEmotion(NEUTRAL);
    if (neutral.recordings() == 0) {
      return "This corpus has no neutral speech to compare with.\n";
    }
    List<String> rows = new ArrayList<>();
    for (String emotion : plan.config().emotions()) {
      if (!emotion.equals(NEUTRAL)) {
        rows.addAll(rows(emotion, statistics.ofEmotion(emotion), neutral));
      }
    }
    return CardText.CUES_HEAD + String.join("", rows);
  }

  private static List<String> rows(String emotion, CellStatistics of, CellStatistics neutral) {
    EmotionProfile profile = ExpressionModel.shipped().of(emotion);
    return of.measured().keySet().stream()
        .map(cue -> row(emotion, cue, profile.cited(cue), of, neutral))
        .toList();
  }

  private static String row(
      String emotion, Cue cue, Direction cited, CellStatistics of, CellStatistics neutral) {
    double measured = of.measured().get(cue).mean() - neutral.measured().get(cue).mean();
    boolean open = cited == Direction.OPEN;
    String agrees = cited.agrees(measured, NOTICEABLE) ? "yes" : "no";
    return format(
        "| %s | %s [%s] | %s | %+.2f | %+.2f | %.2f | %s |\n",
        emotion,
        cue.word(),
        cue.unit(),
        open ? "" : cited.name().toLowerCase(Locale.ROOT),
        of.drawn().get(cue).mean() - neutral.drawn().get(cue).mean(),
        measured,
        of.measured().get(cue).deviation(),
        open ? "" : agrees);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
