package org.polyser.audio;

/** A recording, or the stretch of it that was asked for, cannot be used. */
public final class RejectedAudioException extends Exception {

  private static final long serialVersionUID = 1L;

  private final RejectionCode code;
  private final String detail;

  /**
   * @param code the kind of defect
   * @param detail one line: what was found
   */
  public RejectedAudioException(RejectionCode code, String detail) {
    super(code.code() + ": " + oneLine(detail));
    this.code = code;
    this.detail = oneLine(detail);
  }

  /** The kind of defect. */
  public RejectionCode code() {
    return code;
  }

  /** One line: what was found. */
  public String detail() {
    return detail;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
