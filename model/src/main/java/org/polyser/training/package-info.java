/**
 * How an aligner is trained: configuration, sampling, minibatches and history, independent of where
 * it runs. May depend on Deeplearning4j; nothing of Spark or Hadoop.
 */
package org.polyser.training;
