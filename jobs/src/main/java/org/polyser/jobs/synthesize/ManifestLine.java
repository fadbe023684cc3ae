package org.polyser.jobs.synthesize;

import java.util.Locale;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.corpus.UtteranceBuilder;
import org.polyser.synthesis.Conditions;
import org.polyser.synthesis.Product.Recorded;
import org.polyser.synthesis.SyntheticUtterance;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Speaker;
import org.polyser.synthesis.measure.Measurement;

/** What the manifest says of a recording: also what was drawn for it, and what was measured. */
final class ManifestLine {

  private ManifestLine() {}

  /** The line, with its end, of a recording at a path that is relative to the manifest. */
  static String of(Recorded product, String recording) {
    SyntheticUtterance planned = product.utterance();
    UtteranceBuilder line =
        Utterance.builder(
                planned.utteranceId(),
                SynthesisPlan.DATASET,
                planned.request().language(),
                recording)
            .speaker(planned.request().speaker().name())
            .emotion(planned.request().emotion())
            .text(planned.text())
            .extra("text_kind", planned.textKind().word())
            .extra("intensity", planned.intensity())
            .extra("seconds", number(product.seconds()));
    addVoice(line, planned);
    addConditions(line, planned.conditions());
    addMeasured(line, product.measured());
    return Manifest.toLine(line.build()) + "\n";
  }

  private static void addVoice(UtteranceBuilder line, SyntheticUtterance planned) {
    Speaker speaker = planned.request().speaker();
    line.extra("voice", speaker.variant()).extra("voice_tract", number(speaker.tract()));
    for (Cue cue : Cue.values()) {
      line.extra("voice_" + cue.word(), number(speaker.own().of(cue)));
      line.extra("drawn_" + cue.word(), number(planned.shift().of(cue)));
    }
  }

  private static void addConditions(UtteranceBuilder line, Conditions conditions) {
    line.extra("line", conditions.line()).extra("gain", number(conditions.gain()));
    if (conditions.room() != null) {
      line.extra("room_seconds", number(conditions.room().seconds()));
      line.extra("room_level", number(conditions.room().level()));
    }
    if (conditions.noise() != null) {
      line.extra("noise_colour", conditions.noise().colour().name().toLowerCase(Locale.ROOT));
      line.extra("noise_snr", number(conditions.noise().snr()));
    }
  }

  private static void addMeasured(UtteranceBuilder line, Measurement measured) {
    if (!Double.isNaN(measured.pitch())) {
      line.extra("measured_pitch", number(measured.pitch()));
      line.extra("measured_range", number(measured.range()));
      line.extra("measured_contour", number(measured.contour()));
    }
    line.extra("measured_level", number(measured.level()));
    line.extra("measured_rate", number(measured.rate()));
    line.extra("measured_tilt", number(measured.tilt()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
