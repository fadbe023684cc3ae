package org.polyser.text;

/** Arithmetic of unit-norm vectors. */
public final class UnitVectors {

  private UnitVectors() {}

  /**
   * Scales a vector to unit norm, in place.
   *
   * @param vector of any norm above zero
   * @return the same array
   */
  public static float[] normalise(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    for (int k = 0; k < vector.length; k++) {
      vector[k] = (float) (vector[k] / norm);
    }
    return vector;
  }

  /** Inner product: the cosine, where both are of unit norm. */
  public static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}
