/**
 * The speech encoder as a graph of ONNX, for whoever runs it without Deeplearning4j. Graphs are
 * written with Tribuo's ONNX writer. May depend on {@code org.polyser.aligner} for the shape of an
 * aligner; nothing of Deeplearning4j, Spark or Hadoop.
 */
package org.polyser.onnx;
