package org.polyser.features.picture;

import java.util.Locale;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.svg.Svg;

/**
 * A log-mel for the eye: time to the right [s], frequency upwards on the mel scale [Hz], level as
 * colour in dB relative to the loudest value. The picture is one SVG file with the levels as an
 * embedded image; text is left to whoever shows it, so that drawing needs no font. It has a text
 * alternative, and follows a dark colour scheme.
 */
public final class LogMelPicture {

  private static final String STYLE =
      """
      <style>
        text { font: 15px system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
        text { fill: #24292f }
        .name { font-size: 20px; font-weight: 600 }
        .facts, .unit { fill: #57606a }
        .low { text-anchor: middle }
        .side { text-anchor: end }
        .paper { fill: #fff }
        .mark, .frame { fill: none; stroke: #57606a }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .facts, .unit { fill: #9da7b1 }
          .paper { fill: #0d1117 }
          .mark, .frame { stroke: #9da7b1 }
        }
      </style>""";

  private final FeatureMatrix features;
  private final RecordingCaption caption;
  private final TimeAxis time;
  private final MelAxis frequency;
  private final Svg svg = new Svg();
  private final Plot plot = new Plot(svg);

  private LogMelPicture(FeatureMatrix features, LogMelConfig config, RecordingCaption caption) {
    this.features = features.scaled(config.definition().decadesPerUnit());
    this.caption = caption;
    time = TimeAxis.of(features.numFrames(), config);
    frequency = MelAxis.of(config);
  }

  /**
   * Draws a log-mel.
   *
   * @param features log-mel {@code [numFrames, numMels]}, at least one frame
   * @param config how they were computed
   * @param caption what is said of the recording
   * @return an SVG document
   */
  public static String svg(FeatureMatrix features, LogMelConfig config, RecordingCaption caption) {
    if (features.numFrames() == 0) {
      throw new IllegalArgumentException("a picture must show at least one frame");
    }
    return new LogMelPicture(features, config, caption).draw();
  }

  private String draw() {
    open();
    plot.text("name", Plot.LEFT, 36, caption.shortName());
    plot.text("facts", Plot.LEFT, 64, facts());
    plot.levels(LevelImage.of(LevelColumns.of(features)));
    plot.time(time.ticks());
    plot.frequency(frequency.ticks());
    plot.colours();
    return svg.markup("</svg>").toString();
  }

  private void open() {
    svg.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    svg.markup(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" role=\"img\""
            + " aria-labelledby=\"title description\">",
        Plot.WIDTH, Plot.HEIGHT);
    svg.element("title", "id=\"title\"", "Log-mel of " + caption.name());
    svg.element("desc", "id=\"description\"", description());
    svg.markup("%s", STYLE);
    svg.markup("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>", Plot.WIDTH, Plot.HEIGHT);
  }

  private String facts() {
    return "%s · %d frames × %d mels"
        .formatted(caption.facts(), features.numFrames(), features.numMels());
  }

  private String description() {
    int loudest = loudest();
    int frame = loudest / features.numMels();
    return String.format(
        Locale.ROOT,
        "%s. Time runs to the right, frequency upwards from %.0f to %.0f Hz on the mel scale."
            + " Colour is the level, from %d to 0 dB relative to the loudest value, which lies at"
            + " %.2f s and %.0f Hz.",
        facts(),
        frequency.lowHz(),
        frequency.highHz(),
        LevelPalette.FLOOR_DECIBELS,
        frame / time.framesPerSecond(),
        frequency.centreHz(loudest % features.numMels(), features.numMels()));
  }

  /** Index of the first of the loudest values. */
  private int loudest() {
    float[] values = features.values();
    int loudest = 0;
    for (int i = 1; i < values.length; i++) {
      loudest = values[i] > values[loudest] ? i : loudest;
    }
    return loudest;
  }
}
