package org.polyser.eval.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML in a resource file, with placeholders such as <code>{{title}}</code>. Text is
 * escaped when it is put in; only what another template made goes in as it is.
 */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

  private final String source;
  private final Map<String, String> values = new HashMap<>();

  private Template(String source) {
    this.source = source;
  }

  static Template named(String resource) {
    return new Template(resource(resource));
  }

  /** The content of a resource file beside this class. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills a placeholder with escaped text. */
  Template text(String placeholder, String text) {
    return html(placeholder, escaped(text));
  }

  /** Fills a placeholder with HTML. */
  Template html(String placeholder, String html) {
    values.put(placeholder, html);
    return this;
  }

  /** The filled template; every placeholder must have a value. */
  String render() {
    return PLACEHOLDER.matcher(source).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private String value(MatchResult match) {
    String value = values.get(match.group(1));
    if (value == null) {
      throw new IllegalStateException("placeholder " + match.group() + " has no value");
    }
    return value;
  }
}
