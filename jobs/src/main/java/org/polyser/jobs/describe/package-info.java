/**
 * What {@code polyser train --describe} does: the layers of an aligner as a table, in a JVM without
 * Spark. May depend on the model, {@code org.polyser.jobs.launch} and {@code
 * org.polyser.jobs.spark}.
 */
package org.polyser.jobs.describe;
