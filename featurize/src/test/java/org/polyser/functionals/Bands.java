package org.polyser.functionals;

/** Planted contours of bands. */
final class Bands {

  /** The value of a band at a frame. */
  @FunctionalInterface
  interface Value {
    double at(int mel, int frame);
  }

  private Bands() {}

  static BandContours of(int numMels, int numFrames, Value value) {
    double[][] values = new double[numMels][numFrames];
    for (int mel = 0; mel < numMels; mel++) {
      for (int frame = 0; frame < numFrames; frame++) {
        values[mel][frame] = value.at(mel, frame);
      }
    }
    return new BandContours(values);
  }
}
