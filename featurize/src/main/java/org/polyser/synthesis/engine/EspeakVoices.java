package org.polyser.synthesis.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.polyser.config.Rule;

/**
 * What espeak-ng can speak with: variants of its own voice, which serve every language, and voices
 * of MBROLA, which serve one. It lists all of the latter that it has heard of; installed are those
 * that it can load.
 *
 * @param program name or path of espeak-ng
 * @param timeout after which a process is given up
 */
record EspeakVoices(String program, Duration timeout) {

  /** Stands for every voice of MBROLA that is installed. */
  private static final String ALL_OF_MBROLA = "mbrola";

  private static final Pattern VARIANT = Pattern.compile("!v/(\\S.*?)(?: {2,}|\\R|$)");

  /** Language, with a region or without, and name; a voice with an accent ends in a language. */
  private static final Pattern MBROLA =
      Pattern.compile("(?m)^ *\\d+ +([a-z]+)\\S* .* mb/(mb-[a-z]+\\d+(?:-[a-z]+)?)(?: |$)");

  private static final Pattern ACCENT = Pattern.compile("mb-[^-]+-.*");

  /** Whether a name is that of a voice of MBROLA. */
  static boolean isMbrola(String voice) {
    return voice.startsWith("mb-");
  }

  /**
   * The voices of each language, in the order of the names.
   *
   * @param names variants, voices of MBROLA such as {@code mb-de5}, or {@code mbrola} for all
   * @throws org.polyser.config.InvalidInputException naming what is not installed
   */
  Voices of(List<String> names, List<String> languages) {
    Set<String> variants = variants();
    boolean asked = names.stream().anyMatch(n -> isMbrola(n) || n.equals(ALL_OF_MBROLA));
    Map<String, String> mbrola = asked ? mbrola() : Map.of();
    for (String name : names) {
      Rule.require(
          variants.contains(name) || mbrola.containsKey(name) || name.equals(ALL_OF_MBROLA),
          Voices.KEY,
          "must be variants or voices of MBROLA that espeak-ng lists and can load",
          name);
    }
    Map<String, List<String>> byLanguage = new TreeMap<>();
    for (String language : languages) {
      byLanguage.put(
          language,
          names.stream().flatMap(name -> meant(name, language, mbrola)).distinct().toList());
    }
    return new Voices(byLanguage);
  }

  private static Stream<String> meant(String name, String language, Map<String, String> mbrola) {
    if (name.equals(ALL_OF_MBROLA)) {
      return mbrola.keySet().stream()
          .filter(voice -> mbrola.get(voice).equals(language) && !ACCENT.matcher(voice).matches());
    }
    return Stream.of(name).filter(v -> mbrola.getOrDefault(v, language).equals(language));
  }

  /** Names of the variants; for any other, espeak-ng would speak with its usual voice. */
  Set<String> variants() {
    Set<String> variants = new TreeSet<>();
    Matcher matcher = VARIANT.matcher(printed("--voices=variant"));
    while (matcher.find()) {
      variants.add(matcher.group(1));
    }
    return Collections.unmodifiableSet(variants);
  }

  /** Languages of the voices of MBROLA that can be loaded, by their names. */
  Map<String, String> mbrola() {
    Map<String, String> languages = new TreeMap<>();
    Matcher matcher = MBROLA.matcher(printed("--voices=mb"));
    while (matcher.find()) {
      if (loads(matcher.group(2))) {
        languages.put(matcher.group(2), matcher.group(1));
      }
    }
    return Collections.unmodifiableMap(languages);
  }

  private boolean loads(String voice) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      List<String> command = List.of(program, "-q", "-v", voice, "--stdin");
      return new EngineProcess(command, scratch.path(), timeout)
          .run("", EspeakEngine.REMEDY)
          .isEmpty();
    }
  }

  private String printed(String option) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      return new EngineProcess(List.of(program, option), scratch.path(), timeout)
          .printed(EspeakEngine.REMEDY);
    }
  }
}
