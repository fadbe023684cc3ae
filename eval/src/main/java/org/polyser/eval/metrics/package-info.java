/**
 * What a list of (truth, prediction, confidence, speaker) is worth. Accumulators merge exactly and
 * in any order, so that Spark may aggregate them over any partitioning and the numbers stay the
 * same. Depends on {@link org.polyser.config}, Typesafe Config and Commons Math; not on Spark.
 */
package org.polyser.eval.metrics;
