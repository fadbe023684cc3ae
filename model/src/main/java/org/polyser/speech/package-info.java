/**
 * Frozen pretrained speech encoders that stand in for the convolutions of an aligner: log-mel in,
 * frames out. May depend on ONNX Runtime, the features and the provenance; nothing of
 * Deeplearning4j, Spark or Hadoop.
 */
package org.polyser.speech;
