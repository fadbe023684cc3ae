package org.polyser.eval.metrics;

import java.util.SplittableRandom;

/** Draws the hits of a label when its utterances are drawn with replacement. */
interface HitDraw {

  long draw(SplittableRandom random);
}
