/**
 * What {@code polyser featurize --inspect} does: one recording as a picture, in a JVM without
 * Spark. May depend on the featurizer, {@code org.polyser.jobs.launch} and {@code
 * org.polyser.jobs.spark}.
 */
package org.polyser.jobs.inspect;
