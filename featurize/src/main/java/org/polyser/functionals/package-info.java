/**
 * Functionals of an utterance: one vector that says how loudness, spectral balance and their
 * movement are distributed over its voiced frames. Plain Java on log-mel features; depends on
 * {@code org.polyser.features} and {@code org.polyser.config} only.
 */
package org.polyser.functionals;
