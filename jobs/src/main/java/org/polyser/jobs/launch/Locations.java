package org.polyser.jobs.launch;

import java.util.regex.Pattern;

/** What can be told of a location from its text alone. */
final class Locations {

  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

  private Locations() {}

  static boolean hasScheme(String location) {
    return SCHEME.matcher(location).matches();
  }
}
