package org.polyser.features;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link PowerSpectrum} on vectors. */
final class VectorPowerSpectrum {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final int half;
  private final float[] power;
  private final float[] cos;
  private final float[] sin;
  private final int[] indexOf;

  VectorPowerSpectrum(int frameLength, VectorFft fft) {
    half = frameLength / 2;
    power = new float[(half + 1) * COUNT];
    cos = Twiddle.cosines(half / 2 + 1, frameLength);
    sin = Twiddle.sines(half / 2 + 1, frameLength);
    indexOf = new int[half + 1];
    Arrays.setAll(indexOf, k -> fft.indexOf(k % half));
  }

  /** Spectra {@code [numBins][lanes]} of what {@link VectorFft} made of the frames; reused. */
  float[] compute(float[] z) {
    for (int k = 0; k < cos.length; k++) {
      bins(z, k, indexOf[k], indexOf[half - k]);
    }
    return power;
  }

  /** Bins k and {@code half - k}, out of Z[k] at index a and Z[half - k] at index b. */
  private void bins(float[] z, int k, int a, int b) {
    FloatVector re = FloatVector.fromArray(FLOATS, z, a);
    FloatVector im = FloatVector.fromArray(FLOATS, z, a + COUNT);
    FloatVector mirrorRe = FloatVector.fromArray(FLOATS, z, b);
    FloatVector mirrorIm = FloatVector.fromArray(FLOATS, z, b + COUNT);
    FloatVector evenRe = re.add(mirrorRe);
    FloatVector evenIm = im.sub(mirrorIm);
    FloatVector oddRe = im.add(mirrorIm);
    FloatVector minusOddIm = re.sub(mirrorRe);
    FloatVector c = FloatVector.broadcast(FLOATS, cos[k]);
    FloatVector turnedRe = oddRe.fma(c, minusOddIm.mul(sin[k]).neg());
    FloatVector turnedIm = minusOddIm.fma(c, oddRe.mul(sin[k]));
    FloatVector re1 = evenRe.add(turnedRe);
    FloatVector im1 = evenIm.sub(turnedIm);
    re1.fma(re1, im1.mul(im1)).intoArray(power, k * COUNT);
    FloatVector re2 = evenRe.sub(turnedRe);
    FloatVector im2 = evenIm.add(turnedIm);
    re2.fma(re2, im2.mul(im2)).intoArray(power, (half - k) * COUNT);
  }
}
