package org.polyser.speech;

import java.io.Serializable;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

/**
 * Which speech encoder stands in for an aligner's convolutions, and how it is used.
 *
 * @param name of its file, for people
 * @param fingerprint of its file, and of those with its weights where they are not in it
 * @param width of its frames
 * @param frameStep distance of two of its frames [frames of the log-mel], rounded
 * @param input what it is given
 */
public record FrozenEncoder(
    String name, Fingerprint fingerprint, int width, int frameStep, EncoderInput input)
    implements Serializable {

  /** Checks that all is there. */
  public FrozenEncoder {
    if (name == null || fingerprint == null || input == null || width < 1 || frameStep < 1) {
      throw new InvalidInputException(
          "a speech encoder must have name, fingerprint, width, frame_step and input");
    }
  }

  /** Name and content fingerprint, such as {@code encoder.onnx@sha256:…}. */
  public String identity() {
    return name + "@sha256:" + fingerprint.sha256();
  }
}
