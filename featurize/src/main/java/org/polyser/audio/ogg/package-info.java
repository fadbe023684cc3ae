/** Ogg with Opus, Vorbis or FLAC: packets are cut here, and decoded by ffmpeg. */
package org.polyser.audio.ogg;
