package org.polyser.training;

import java.util.List;
import java.util.Random;
import org.polyser.text.TextEncoder;
import org.polyser.text.UnitVectors;

/** A text encoder that needs no model: every text is a random unit vector of its own. */
public record WordEncoder(int dim) implements TextEncoder {

  @Override
  public String identity() {
    return "words";
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
