/**
 * Log-mel features of recordings: the filterbank, the extractor with its own FFT, feature matrices,
 * half precision, and per-recording normalisation. Depends on {@code org.polyser.audio}, {@code
 * org.polyser.config} and Typesafe Config only; never on Spark or Hadoop.
 */
package org.polyser.features;
