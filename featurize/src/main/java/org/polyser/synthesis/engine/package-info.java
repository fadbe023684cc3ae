/**
 * Programs that speak: espeak-ng, with voices of its own or of MBROLA, or a command of the user's.
 * They are child processes that get their arguments as a list and their texts by standard input, so
 * nothing in a text can be taken for a command. Depends on {@link org.polyser.audio}, {@link
 * org.polyser.config} and {@link org.polyser.synthesis.expression}, and on {@link
 * org.polyser.synthesis.signal} for its units.
 */
package org.polyser.synthesis.engine;
