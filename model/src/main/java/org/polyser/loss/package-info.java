/**
 * The contrastive loss of the aligner, once for Deeplearning4j and once as plain arithmetic that
 * the first is tested against. May depend on ND4J; nothing of Spark or Hadoop.
 */
package org.polyser.loss;
