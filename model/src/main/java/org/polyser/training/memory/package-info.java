/**
 * How much memory a training takes, worked out from its configuration before anything starts, and
 * held against what its processes may take. Plain arithmetic: the launcher does it, too. May depend
 * on the configuration of aligner and training; nothing of Deeplearning4j, Spark or Hadoop.
 */
package org.polyser.training.memory;
