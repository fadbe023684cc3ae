package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine. */
final class VectorLanes {

  /** What the machine prefers: 16 floats with AVX-512, 8 with AVX2, 4 with Neon. */
  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** As many ints. */
  static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());

  /** Number of lanes, of frames a block, of floats a row. */
  static final int COUNT = FLOATS.length();

  /** Floats that one complex row takes: the real parts, then the imaginary ones. */
  static final int COMPLEX = 2 * COUNT;

  private VectorLanes() {}
}
