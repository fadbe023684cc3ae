package org.polyser.jobs.describe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.aligner.AlignerOutline;
import org.polyser.aligner.AlignerOutline.Layer;
import org.polyser.features.LogMelConfig;
import org.polyser.onnx.SpeechEncoderGraph;
import org.polyser.speech.FrozenEncoder;

/**
 * The outline of an aligner for a terminal.
 *
 * @param outline what is shown
 * @param logMel how its features are computed
 * @param textEncoder what people call the frozen text encoder
 * @param speechEncoder frozen, if one stands in for the convolutions
 */
record OutlineText(
    AlignerOutline outline,
    LogMelConfig logMel,
    String textEncoder,
    Optional<FrozenEncoder> speechEncoder) {

  private static final double MILLISECONDS = 1000;

  String text() {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("layer", "kind", "output", "parameters")),
                outline.layers().stream().map(this::row))
            .toList();
    String line = "%%-%ds  %%-%ds  %%-%ds  %%%ds%n".formatted(widths(rows));
    String table =
        rows.stream().map(row -> line.formatted(row.toArray())).collect(Collectors.joining());
    return table + "\n" + summary();
  }

  private List<String> row(Layer layer) {
    boolean encoded = speechEncoder.isPresent() && layer.name().equals(SpeechEncoderGraph.LOG_MEL);
    String name = encoded ? SpeechEncoderGraph.ENCODER_FRAMES : layer.name();
    return List.of(name, layer.kind(), layer.output(), count(layer.parameters()));
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
        """
            .formatted(
                milliseconds(frameShift()),
                count(outline.parameters()),
                count(outline.parameterBytes()),
                textEncoder,
                outline.config().textDim())
        + speechEncoder.map(this::frozen).orElseGet(this::receptiveField);
  }

  private String frozen(FrozenEncoder encoder) {
    return "speech encoder   %s, frozen, [N, %d, T]%n".formatted(encoder.name(), encoder.width());
  }

  /** Nothing where no frame is looked at. */
  private String receptiveField() {
    return outline.config().pooledWidth() == 0
        ? ""
        : "receptive field  %s ms (%s frames) of a frame after the convolutions, one every %s ms%n"
            .formatted(
                milliseconds(
                    (outline.receptiveFrames() - 1) * logMel.frameShift() + logMel.frameLength()),
                count(outline.receptiveFrames()),
                milliseconds(outline.frameStep() * logMel.frameShift()));
  }

  /** Distance of two frames of the input [samples]. */
  private long frameShift() {
    return (long) logMel.frameShift() * speechEncoder.map(FrozenEncoder::frameStep).orElse(1);
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
