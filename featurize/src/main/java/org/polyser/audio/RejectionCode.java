package org.polyser.audio;

import java.util.Locale;

/** Why a recording, or a stretch of it, cannot be used. */
public enum RejectionCode {
  /** No bytes, or no samples in them. */
  EMPTY,
  /** The recording ends before what it declares. */
  TRUNCATED,
  /** The bytes are not of any known audio format. */
  UNKNOWN_FORMAT,
  /** The format is known, its encoding or a change in the middle of it is not supported. */
  UNSUPPORTED_ENCODING,
  /** The header contradicts itself, or declares a rate or a number of channels out of bounds. */
  IMPLAUSIBLE_HEADER,
  /** Longer, or inflating to more, than the job allows. */
  TOO_LARGE,
  /** Damaged: the structure is broken or the decoder reported errors. */
  CORRUPT,
  /** Samples that are not numbers, infinite, or far beyond full scale. */
  NOT_FINITE,
  /** Shorter than one frame. */
  TOO_SHORT,
  /** Digital silence: no sample differs from another by more than a step of 16 bits. */
  SILENT,
  /** There is no such file. */
  MISSING,
  /** There is a file, but its bytes cannot be read. */
  UNREADABLE,
  /** The utterance starts or ends beyond the end of the recording. */
  SEGMENT_OUTSIDE,
  /** The recording has fewer channels. */
  NO_SUCH_CHANNEL,
  /** A member of an archive that is a link, or whose name leaves the archive. */
  UNSAFE_MEMBER,
  /** The native decoder brought its process down. */
  DECODER_CRASHED;

  /** The code as it stands in {@code status.code}, such as {@code unknown-format}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
