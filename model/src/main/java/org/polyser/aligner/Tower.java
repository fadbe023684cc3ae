package org.polyser.aligner;

import java.util.Locale;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** What an aligner sees of speech, and the tower that embeds it. */
enum Tower {
  /** Frames, {@code [N, numMels, T]}, masked. */
  FRAMES(FramesTower.INPUT, FramesTower.PROJECTION) {
    @Override
    int width(AlignerConfig config) {
      return config.pooledWidth();
    }

    @Override
    InputType inputType(AlignerConfig config) {
      return InputType.recurrent(config.numMels());
    }

    @Override
    void addTo(GraphBuilder graph, AlignerConfig config, double dropout) {
      new FramesTower(config).addTo(graph, dropout);
    }
  },

  /** Functionals of the whole utterance, {@code [N, F]}. */
  FUNCTIONALS(FunctionalsTower.INPUT, FunctionalsTower.PROJECTION) {
    @Override
    int width(AlignerConfig config) {
      return config.functionals().width();
    }

    @Override
    InputType inputType(AlignerConfig config) {
      return InputType.feedForward(width(config));
    }

    @Override
    void addTo(GraphBuilder graph, AlignerConfig config, double dropout) {
      new FunctionalsTower(config).addTo(graph, dropout);
    }
  };

  private final String input;
  private final String projection;

  Tower(String input, String projection) {
    this.input = input;
    this.projection = projection;
  }

  /** Name of its input. */
  String input() {
    return input;
  }

  /** How many values of an utterance it projects; 0 where there is no such tower. */
  abstract int width(AlignerConfig config);

  abstract InputType inputType(AlignerConfig config);

  /**
   * Adds its layers.
   *
   * @param dropout fraction of the pooled statistics and hidden values dropped while training
   */
  abstract void addTo(GraphBuilder graph, AlignerConfig config, double dropout);

  /** Name of its last layer {@code [N, dim]}. */
  String projection() {
    return projection;
  }

  /** Name of the unit vectors of these {@code [N, dim]}. */
  String embedding() {
    return prefix() + "_embedding";
  }

  /** Name of its unit vectors beside those of the texts. */
  String pairs() {
    return prefix() + "_pairs";
  }

  /** Name of its loss. */
  String loss() {
    return prefix() + "_loss";
  }

  private String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
