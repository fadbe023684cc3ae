package org.polyser.jobs.inspect;

import com.typesafe.config.Config;
import org.polyser.config.Rule;

/**
 * Section {@code polyser.inspect}.
 *
 * @param output the SVG file to write; empty for the recording's own name with {@code .svg} after
 *     it, in the working directory
 * @param channel that is shown, counted from 0
 */
record InspectConfig(String output, int channel) {

  private static final String SECTION = "polyser.inspect";
  private static final String SUFFIX = ".svg";

  InspectConfig {
    Rule.require(
        output.isEmpty() || output.endsWith(SUFFIX),
        SECTION + ".output",
        "must end in " + SUFFIX,
        output);
    Rule.require(channel >= 0, SECTION + ".channel", "must be >= 0", channel);
  }

  static InspectConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new InspectConfig(section.getString("output"), section.getInt("channel"));
  }

  /** Where the picture of a recording goes. */
  String output(String fileName) {
    return output.isEmpty() ? fileName + SUFFIX : output;
  }
}
