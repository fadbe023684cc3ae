/**
 * The aligner: a speech encoder, emotion queries and two projections that bring log-mel frames and
 * text embeddings into one space. May depend on Deeplearning4j; nothing of Spark or Hadoop.
 */
package org.polyser.aligner;
