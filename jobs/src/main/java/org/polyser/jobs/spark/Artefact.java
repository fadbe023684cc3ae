package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.launch.JobName;
import org.polyser.provenance.CodeVersion;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/** The provenance beside what a job reads and writes. */
public final class Artefact {

  /** Name of the file in an artefact's folder. */
  public static final String FILE = "provenance.json";

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Artefact() {}

  /**
   * Reads the provenance of an artefact and refuses another kind or format.
   *
   * @param location folder of the artefact
   * @throws InvalidInputException naming the folder and what it holds
   */
  public static Provenance read(String location, String kind, int formatVersion) {
    Path file = new Path(location, FILE);
    if (!HadoopFiles.exists(file.toString())) {
      throw new InvalidInputException(
          location + " must hold " + kind + " of format " + formatVersion + ", got no " + FILE);
    }
    Provenance provenance =
        Provenance.parse(HadoopFiles.readText(file.toString()), file.toString());
    provenance.requireArtefact(kind, formatVersion, location);
    return provenance;
  }

  /** Writes the provenance of an artefact: the last thing that a job does. */
  public static void write(String location, Provenance provenance) {
    HadoopFiles.write(
        new Path(location, FILE), provenance.toJson().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the provenance of an artefact that is one file, beside it. */
  public static void writeBeside(String file, Provenance provenance) {
    HadoopFiles.write(beside(file), provenance.toJson().getBytes(StandardCharsets.UTF_8));
  }

  /** The provenance beside a file, or {@code null} where there is none. */
  public static Provenance besideOrNull(String file) {
    String location = beside(file).toString();
    return HadoopFiles.exists(location)
        ? Provenance.parse(HadoopFiles.readText(location), location)
        : null;
  }

  private static Path beside(String file) {
    return new Path(file + "." + FILE);
  }

  /** The provenance of what a job makes, with the job's section as configuration. */
  public static Provenance describe(
      JobName job,
      Config config,
      String kind,
      int formatVersion,
      Fingerprint fingerprint,
      List<Provenance.Input> inputs,
      Map<String, Object> facts) {
    Config section = config.getConfig("polyser." + job.word());
    return new Provenance(
        kind,
        formatVersion,
        CodeVersion.current(),
        runId(section),
        section.hasPath("seed") ? section.getLong("seed") : null,
        fingerprint,
        section.root().unwrapped(),
        inputs,
        facts);
  }

  /** The run's name: as given, else the time. */
  public static String runId(Config section) {
    String given = section.getString("run-id");
    return given.isEmpty() ? RUN_TIME.format(Instant.now()) : given;
  }
}
