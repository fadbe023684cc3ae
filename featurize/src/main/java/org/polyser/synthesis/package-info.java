/**
 * Synthetic emotional speech: an utterance as it was planned, the conditions in which it is
 * recorded, and the production of its recording from an engine's sound. Depends on the packages
 * below it, on {@link org.polyser.audio} and on {@link org.polyser.corpus}.
 */
package org.polyser.synthesis;
