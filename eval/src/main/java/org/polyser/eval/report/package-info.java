/**
 * The evaluation report and its renderings: JSON for programs, Markdown for a forge, HTML for
 * people, a table for the terminal. All of them are strings; where they are stored is the caller's
 * matter. Depends on {@link org.polyser.eval.metrics}, {@link org.polyser.eval.protocol} and
 * Jackson; not on Spark.
 */
package org.polyser.eval.report;
