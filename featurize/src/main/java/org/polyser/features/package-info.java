/**
 * Log-mel features of recordings: the filterbank, the extractor with its own FFT, feature matrices,
 * half precision, and per-recording normalisation. Depends on {@code org.polyser.audio}, {@code
 * org.polyser.config} and Typesafe Config only; never on Spark or Hadoop. The classes whose names
 * begin with {@code Vector} need the module {@code jdk.incubator.vector}, are compiled by
 * themselves, and are reached through {@code LogMelKernels} only.
 */
package org.polyser.features;
