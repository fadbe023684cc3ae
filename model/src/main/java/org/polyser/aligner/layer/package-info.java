/**
 * Layers of Deeplearning4j that the aligner is built of and that Deeplearning4j lacks or computes
 * slower. May depend on Deeplearning4j, ND4J and {@code config}.
 */
package org.polyser.aligner.layer;
