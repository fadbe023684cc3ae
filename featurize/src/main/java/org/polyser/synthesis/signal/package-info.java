/**
 * Signal processing that gives synthetic speech a voice quality, a room, noise and a channel: on
 * whole utterances of one channel, {@code float[numSamples]} in [-1, 1]. Plain arithmetic with
 * {@link java.lang.StrictMath} where it designs filters, so that the same input gives the same bits
 * everywhere. Depends on nothing.
 */
package org.polyser.synthesis.signal;
