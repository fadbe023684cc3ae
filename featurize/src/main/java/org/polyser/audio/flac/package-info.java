/**
 * A decoder of native FLAC streams. Depends on {@link org.polyser.audio.RecordingBytes}, {@link
 * org.polyser.audio.AudioReader} and the exception of that package, and on nothing else.
 *
 * <p>Source: RFC 9639, Free Lossless Audio Codec (FLAC).
 */
package org.polyser.audio.flac;
