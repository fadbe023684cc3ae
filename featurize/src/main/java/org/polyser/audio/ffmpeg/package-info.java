/** ffmpeg's decoders for packets, and its demultiplexers. */
package org.polyser.audio.ffmpeg;
