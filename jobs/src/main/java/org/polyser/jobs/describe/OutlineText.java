package org.polyser.jobs.describe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.aligner.AlignerOutline;
import org.polyser.aligner.AlignerOutline.Layer;
import org.polyser.features.LogMelConfig;

/**
 * The outline of an aligner for a terminal.
 *
 * @param outline what is shown
 * @param logMel how its features are computed
 * @param textEncoder what people call the frozen text encoder
 */
record OutlineText(AlignerOutline outline, LogMelConfig logMel, String textEncoder) {

  private static final double MILLISECONDS = 1000;

  String text() {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("layer", "kind", "output", "parameters")),
                outline.layers().stream().map(OutlineText::row))
            .toList();
    String line = "%%-%ds  %%-%ds  %%-%ds  %%%ds%n".formatted(widths(rows));
    String table =
        rows.stream().map(row -> line.formatted(row.toArray())).collect(Collectors.joining());
    return table + "\n" + summary();
  }

  private static List<String> row(Layer layer) {
    return List.of(layer.name(), layer.kind(), layer.output(), count(layer.parameters()));
  }

  private static Object[] widths(List<List<String>> rows) {
    return Stream.of(0, 1, 2, 3)
        .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow())
        .toArray();
  }

  private String summary() {
    return """
        N utterances of T frames, a frame every %s ms
        parameters       %s, %s bytes in single precision
        text encoder     %s, frozen, [N, %d]
        receptive field  %s ms (%s frames) of a frame after the convolutions, one every %s ms
        """
        .formatted(
            milliseconds(logMel.frameShift()),
            count(outline.parameters()),
            count(outline.parameterBytes()),
            textEncoder,
            outline.config().textDim(),
            milliseconds(
                (outline.receptiveFrames() - 1) * logMel.frameShift() + logMel.frameLength()),
            count(outline.receptiveFrames()),
            milliseconds(outline.frameStep() * logMel.frameShift()));
  }

  private String milliseconds(long samples) {
    double duration = MILLISECONDS * samples / logMel.sampleRate();
    return String.format(
        Locale.ROOT, duration == Math.rint(duration) ? "%,.0f" : "%,.1f", duration);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
