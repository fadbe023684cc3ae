package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sections of the page after the first screen, in the order in which people read them, each
 * there only where the report has something for it. A new one is a class that makes a {@link
 * Section} of the report, and its line here.
 */
final class Sections {

  private static final List<Function<EvaluationReport, Optional<Section>>> ALL =
      List.of(
          TransferSection::of,
          NumbersSection::of,
          SideTablesSection::of,
          TestSetSection::of,
          EmbeddingSection::of,
          LearningSection::of,
          HardestSection::of);

  private Sections() {}

  static List<Section> of(EvaluationReport report) {
    return ALL.stream().flatMap(section -> section.apply(report).stream()).toList();
  }
}
