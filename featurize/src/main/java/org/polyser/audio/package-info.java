/**
 * From the bytes of a recording to samples: recognising and decoding audio formats, and resampling.
 * Depends on ffmpeg through JavaCPP only; never on Spark or Hadoop.
 */
package org.polyser.audio;
