package org.polyser.features;

/**
 * Complex numbers in structure-of-arrays layout, {@code [numRows][width]}: a row holds the same
 * point of {@code width} signals, so that one loop over it serves them all. Every row is an array
 * of its own, because HotSpot vectorises loops only over arrays that share one index.
 */
final class ComplexRows {

  final float[][] re;
  final float[][] im;

  ComplexRows(int numRows, int width) {
    re = new float[numRows][width];
    im = new float[numRows][width];
  }
}
