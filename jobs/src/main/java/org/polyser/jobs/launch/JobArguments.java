package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polyser.config.InvalidInputException;

/**
 * The command line of a job: {@code [--conf FILE]... [key=value]... [--validate] [--compare REPORT]
 * [--inspect RECORDING] [--describe] [--help] [-- spark-submit options]}, where {@code --validate}
 * stands for {@code validate=true}, {@code --compare} for {@code compare=REPORT}, and {@code
 * --inspect} makes relative keys those of {@code polyser.inspect}. A later file lies over an
 * earlier one, and every {@code key=value} over all files. A key is full ({@code
 * polyser.train.seed}, {@code spark.executor.memory}) or relative to {@code polyser.JOB}. A value
 * that is a HOCON list, object, number, boolean or quoted string is read as such; any other is a
 * plain string, so {@code input=hdfs://host:8020/x} needs no quotes.
 */
public final class JobArguments {

  private static final ConfigRenderOptions CONCISE = ConfigRenderOptions.concise();

  private final ConfigLayers layers;
  private final List<String> sparkOptions;
  private final Optional<String> inspected;
  private final boolean described;
  private final boolean help;

  private JobArguments(
      ConfigLayers layers,
      List<String> sparkOptions,
      Optional<String> inspected,
      boolean described,
      boolean help) {
    this.layers = layers;
    this.sparkOptions = List.copyOf(sparkOptions);
    this.inspected = inspected;
    this.described = described;
    this.help = help;
  }

  /**
   * Reads a command line.
   *
   * @param job the word that relative keys belong to, such as {@code featurize}
   * @param args the words after it
   * @return the arguments
   * @throws InvalidInputException for a word that has no meaning here
   */
  public static JobArguments parse(String job, String... args) {
    ArgumentParser parser = new ArgumentParser(job, List.of(args));
    return new JobArguments(
        parser.layers(),
        parser.sparkOptions(),
        parser.inspected(),
        parser.described(),
        parser.helpAsked());
  }

  /**
   * @return whether {@code --help} was among the words
   */
  public boolean helpAsked() {
    return help;
  }

  /**
   * @return the recording after {@code --inspect}: it alone is looked at, and no job runs
   */
  public Optional<String> inspected() {
    return inspected;
  }

  /**
   * @return whether {@code --describe} was among the words: what would be trained is told, and no
   *     job runs
   */
  public boolean described() {
    return described;
  }

  /**
   * @return the words after {@code --}, which are for spark-submit
   */
  public List<String> sparkOptions() {
    return sparkOptions;
  }

  /**
   * @return the words that a job's own main class takes, without those for spark-submit
   */
  public List<String> words() {
    return Stream.concat(
            layers.files().stream().flatMap(file -> Stream.of("--conf", file)),
            layers.assignments().stream().map(Assignment::toString))
        .toList();
  }

  /**
   * Lays all that the user gave over the defaults.
   *
   * @param reference the defaults of all modules, unresolved
   * @param reader from a file's location, as the user wrote it, to the text in it
   * @return the whole configuration, resolved
   * @throws InvalidInputException for an unknown key, a malformed file or value, or a substitution
   *     that leads nowhere
   */
  public Config resolve(Config reference, Function<String, String> reader) {
    return layers.over(reference, reader);
  }

  /** The same with a file below all that the user gave. */
  JobArguments above(String file) {
    List<String> files = new ArrayList<>(List.of(file));
    files.addAll(layers.files());
    return with(new ConfigLayers(files, layers.assignments()));
  }

  /** The same with an assignment above all others. */
  JobArguments with(Assignment assignment) {
    List<Assignment> assignments = new ArrayList<>(layers.assignments());
    assignments.add(assignment);
    return with(new ConfigLayers(layers.files(), assignments));
  }

  /**
   * The same with the files written out as assignments, for a driver on a machine that does not
   * have them. What is not under {@code polyser} is left out.
   *
   * @param resolved the whole configuration
   */
  JobArguments inlined(Config resolved, Function<String, String> reader) {
    Config given = layers.read(reader).resolveWith(resolved).withOnlyPath("polyser");
    List<Assignment> assignments =
        given.entrySet().stream()
            .map(leaf -> new Assignment(leaf.getKey(), leaf.getValue().render(CONCISE)))
            .sorted(Comparator.comparing(Assignment::path))
            .toList();
    return with(new ConfigLayers(List.of(), assignments));
  }

  private JobArguments with(ConfigLayers replaced) {
    return new JobArguments(replaced, sparkOptions, inspected, described, help);
  }
}
