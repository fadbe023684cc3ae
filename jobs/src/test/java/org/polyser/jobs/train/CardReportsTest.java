package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

class CardReportsTest {

  private static final String CARD = "# Aligner\n\n## Where it fails\n\nNot known.\n\n## Limits\n";

  @TempDir private Path folder;

  private Config section(String keys) {
    return ConfigFactory.parseString("output = \"%s\"\n%s".formatted(folder.resolve("m/"), keys))
        .withFallback(ConfigFactory.defaultReference().getConfig("polyser.train"));
  }

  @Test
  void noReportIsQuotedByDefault() throws IOException {
    CardReports none = CardReports.from(section("resume = true"));
    assertEquals(List.of(), none.reports());
    writeModel();
    assertFalse(none.areAllThatIsMissing());
    none.quote();
    assertEquals(CARD, Files.readString(folder.resolve("m/README.md")));
  }

  @Test
  void reportsAreReadInTheirOrder() throws IOException {
    CardReports reports =
        CardReports.from(section("reports = [%s, %s]".formatted(report("b"), report("a"))));
    assertEquals(
        List.of("b", "a"),
        reports.reports().stream().map(one -> one.provenance().runId()).toList());
  }

  @Test
  void whatIsNoReportIsRefusedByName() throws IOException {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertEquals(
        nothing + "/report.json must exist",
        refusal(() -> CardReports.from(section("reports = [\"%s\"]".formatted(nothing)))));
  }

  @Test
  void aModelThatIsThereIsNotTrainedAgainWhereItIsResumed() throws IOException {
    String reports = "reports = [%s]\n".formatted(report("clean"));
    assertFalse(CardReports.from(section(reports + "resume = true")).areAllThatIsMissing());
    writeModel();
    assertTrue(CardReports.from(section(reports + "resume = true")).areAllThatIsMissing());
    assertFalse(CardReports.from(section(reports)).areAllThatIsMissing());
  }

  @Test
  void theCardSaysWhereTheModelFails() throws IOException {
    writeModel();
    CardReports.from(section("reports = [%s]".formatted(report("clean")))).quote();
    String card = Files.readString(folder.resolve("m/README.md"));
    assertTrue(card.contains("- clean: **not above chance in a (de)**: UAR 50.0 ("), card);
    assertTrue(card.contains("The figures are of this very model"), card);
    assertTrue(card.startsWith("# Aligner\n\n## Where it fails\n\nWhat reports"), card);
    assertTrue(card.endsWith("\n\n## Limits\n"), card);
    assertEquals(
        Fingerprint.of(card).sha256() + "  README.md\n",
        Files.readString(folder.resolve("m/checksums.sha256")));
  }

  @Test
  void aFolderThatHoldsNoModelIsNamed() throws IOException {
    CardReports reports = CardReports.from(section("reports = [%s]".formatted(report("clean"))));
    Files.createDirectory(folder.resolve("m"));
    assertEquals(
        folder.resolve("m") + " must hold aligner of format 1, got no provenance.json",
        refusal(reports::quote));
  }

  private void writeModel() throws IOException {
    Path model = Files.createDirectory(folder.resolve("m"));
    Files.writeString(model.resolve("README.md"), CARD);
    Files.writeString(model.resolve("checksums.sha256"), "");
    Files.writeString(model.resolve("provenance.json"), model().toJson());
  }

  private static Provenance model() {
    return new Provenance(
        "aligner", 1, "0.1.0", "m", 1L, Fingerprint.of("w"), Map.of(), List.of(), Map.of());
  }

  /** Its location, quoted. */
  private String report(String run) throws IOException {
    Provenance provenance =
        new Provenance(
            "report",
            1,
            "0.1.0",
            run,
            null,
            Fingerprint.of(run),
            Map.of(),
            List.of(new Provenance.Input("aligner", "m", model())),
            Map.of());
    Path report = Files.createDirectory(folder.resolve(run));
    Files.writeString(
        report.resolve("report.json"),
        """
        {"rows":[{"dataset":"a","language":"de","protocol":"fixed-split","labels":["angry","sad"],
          "n":4,"chance":0.5,"uar":0.5,"uar_low":0.2,"uar_high":0.8,"interval_level":0.95,
          "seen":{"dataset":false,"language":false},"confusion":[[1,1],[1,1]]}],
         "provenance":%s}
        """
            .formatted(provenance.toJson()));
    return "\"" + report + "\"";
  }

  private static String refusal(Executable call) {
    return assertThrows(InvalidInputException.class, call).getMessage();
  }
}
