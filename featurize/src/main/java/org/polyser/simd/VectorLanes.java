package org.polyser.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine. */
public final class VectorLanes {

  /** What the machine prefers: 16 floats with AVX-512, 8 with AVX2, 4 with Neon. */
  public static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** As many ints. */
  public static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, FLOATS.vectorShape());

  /** As many shorts, in vectors of half the width. */
  public static final VectorSpecies<Short> SHORTS =
      VectorSpecies.of(short.class, VectorShape.forBitSize(FLOATS.vectorBitSize() / 2));

  /** Number of lanes, of frames a block, of floats a row. */
  public static final int COUNT = FLOATS.length();

  /** Floats that one complex row takes: the real parts, then the imaginary ones. */
  public static final int COMPLEX = 2 * COUNT;

  private VectorLanes() {}
}
