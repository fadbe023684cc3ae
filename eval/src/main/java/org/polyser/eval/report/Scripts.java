package org.polyser.eval.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts inside the page, which alone may run there. */
final class Scripts {

  /** Apache ECharts, as its maintainers built it, from the artefact org.mvnpm:echarts. */
  private static final String ECHARTS =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  private static final List<String> OWN =
      List.of(
          "look.js",
          "bars.js",
          "heatmap.js",
          "reliability.js",
          "line.js",
          "map.js",
          "table.js",
          "page.js");

  private Scripts() {}

  static String library() {
    return Template.resource(ECHARTS);
  }

  static String own() {
    return OWN.stream().map(Template::resource).collect(Collectors.joining("\n", "\n", ""));
  }

  /**
   * What a Content Security Policy names a script by.
   *
   * <p>Source: W3C, Content Security Policy Level 3, section 2.3.1 (hash-source).
   */
  static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
