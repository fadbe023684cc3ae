package org.polyser.eval.report;

/** Renders a report as text. The same report always gives the same bytes. */
@FunctionalInterface
public interface ReportWriter {

  /** The whole document, to be stored as UTF-8. */
  String write(EvaluationReport report);
}
