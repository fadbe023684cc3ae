/**
 * What reports say of a model, as a section of its card: where it fails, by language, emotion and
 * recording condition. Strings alone; depends on {@link org.polyser.eval.report}, {@link
 * org.polyser.eval.metrics}, provenance and Markdown, not on Spark.
 */
package org.polyser.eval.card;
