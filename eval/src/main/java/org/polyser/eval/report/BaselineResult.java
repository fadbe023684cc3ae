package org.polyser.eval.report;

/**
 * What a simple model reaches on a test set of the report.
 *
 * @param testSet that of the row it stands beside
 * @param name of the baseline, such as {@code majority}
 * @param uar in [0, 1]
 * @param low end of its interval, made as the row's
 * @param high likewise
 */
public record BaselineResult(TestSet testSet, String name, double uar, double low, double high) {}
