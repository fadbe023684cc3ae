package org.polyser.config;

/**
 * The user's configuration or data is wrong. The message is one line: what, which rule, which value
 * was found. A job that ends with it exits with code 2.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what, rule, got
   */
  public InvalidInputException(String message) {
    super(message.replaceAll("\\s*\\R\\s*", " "));
  }
}
