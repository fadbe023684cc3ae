package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.polyser.simd.VectorLanes;

/** {@link FlooredLog} on vectors. */
final class VectorFlooredLog {

  private final int floorBits;
  private final float ofTwo;
  private final float ofESquared;

  VectorFlooredLog(LogScale scale) {
    floorBits = Float.floatToRawIntBits(scale.floor());
    ofTwo = scale.ofTwo();
    ofESquared = scale.ofESquared();
  }

  /** Replaces every value by its logarithm. Their number is a multiple of that of the lanes. */
  void apply(float[] values) {
    for (int at = 0; at < values.length; at += VectorLanes.COUNT) {
      IntVector bits =
          FloatVector.fromArray(VectorLanes.FLOATS, values, at).reinterpretAsInts().max(floorBits);
      IntVector exponent =
          bits.sub(FlooredLog.SQRT_HALF_BITS)
              .lanewise(VectorOperators.ASHR, FlooredLog.FRACTION_BITS);
      FloatVector fraction =
          bits.sub(exponent.lanewise(VectorOperators.LSHL, FlooredLog.FRACTION_BITS))
              .reinterpretAsFloats();
      FloatVector power =
          (FloatVector) exponent.convertShape(VectorOperators.I2F, VectorLanes.FLOATS, 0);
      FloatVector t = fraction.sub(1f).div(fraction.add(1f));
      FloatVector square = t.mul(t);
      FloatVector series =
          square.mul(1 / 7f).add(1 / 5f).mul(square).add(1 / 3f).mul(square).add(1f);
      power.mul(ofTwo).add(t.mul(ofESquared).mul(series)).intoArray(values, at);
    }
  }
}
