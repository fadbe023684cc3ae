package org.polyser.benchmarks;

import java.util.List;
import java.util.Random;
import org.polyser.text.TextEncoder;
import org.polyser.text.UnitVectors;

/**
 * A text encoder without a model: every text is a random unit vector of its own.
 *
 * @param dim width of the vectors
 */
record NoiseEncoder(int dim) implements TextEncoder {

  @Override
  public String identity() {
    return "noise";
  }

  @Override
  public float[][] encode(List<String> texts) {
    return texts.stream().map(this::vector).toArray(float[][]::new);
  }

  private float[] vector(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[dim];
    for (int k = 0; k < dim; k++) {
      vector[k] = (float) random.nextGaussian();
    }
    return UnitVectors.normalise(vector);
  }

  @Override
  public void close() {}
}
