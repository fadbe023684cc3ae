package org.polyser.features;

/** {@link Butterfly} on vectors, with the factors of its stage. */
interface VectorButterfly {

  /**
   * Transforms {@code radix} complex rows and multiplies the outputs by their factors. All rows are
   * read before any is written.
   *
   * @param in complex rows, the first at index {@code from}
   * @param out complex rows, the first at index {@code to}
   * @param factor index of the first of {@link FftStage#fusedFactors}
   */
  void apply(float[] in, int from, float[] out, int to, int factor);

  /**
   * The butterfly of a stage.
   *
   * @param stage gives radix and factors
   * @param inStep floats from one row to the next that is read
   * @param outStep floats from one row to the next that is written
   */
  static VectorButterfly of(FftStage stage, int inStep, int outStep) {
    return switch (stage.radix()) {
      case 2 -> new VectorButterflyOf2(stage, inStep, outStep);
      case 3 -> new VectorButterflyOf3(stage, inStep, outStep);
      case 4 -> new VectorButterflyOf4(stage, inStep, outStep);
      case 5 -> new VectorButterflyOf5(stage, inStep, outStep);
      case 8 -> new VectorButterflyOf8(stage, inStep, outStep);
      default -> throw new IllegalArgumentException("no butterfly of radix " + stage.radix());
    };
  }
}
