/**
 * Recordings out of samples, by ffmpeg's encoders. Depends on {@link org.polyser.audio.ffmpeg}'s
 * settings and on ffmpeg.
 */
package org.polyser.synthesis.encoding;
