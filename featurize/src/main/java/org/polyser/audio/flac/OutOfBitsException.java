package org.polyser.audio.flac;

/** A frame goes on behind the bytes that are in memory. */
final class OutOfBitsException extends Exception {

  private static final long serialVersionUID = 1L;

  OutOfBitsException() {
    super("no more bits", null, false, false);
  }
}
