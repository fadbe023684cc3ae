package org.polyser.audio.samples;

import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import org.polyser.simd.VectorLanes;

/** {@link ShortSamples} on vectors. */
final class VectorShortSamples implements ShortSamples {

  VectorShortSamples() {}

  @Override
  public void scale(byte[] bytes, int at, float[] out, int to, int count) {
    int end = count - count % VectorLanes.COUNT;
    for (int i = 0; i < end; i += VectorLanes.COUNT) {
      ShortVector samples =
          ShortVector.fromByteArray(
              VectorLanes.SHORTS, bytes, at + i * Short.BYTES, ByteOrder.LITTLE_ENDIAN);
      ((FloatVector) samples.convertShape(VectorOperators.S2F, VectorLanes.FLOATS, 0))
          .mul(UNIT)
          .intoArray(out, to + i);
    }
    ShortSamples.scaleEach(bytes, at + end * Short.BYTES, out, to + end, count - end);
  }
}
