package org.polyser.jobs.featurize;

import java.io.Serializable;

/**
 * An utterance that cannot be used.
 *
 * @param ordinal its place among all utterances of the run
 * @param code why, as it stands in {@code status.code}
 * @param detail one line
 */
record RejectedUtterance(int ordinal, String code, String detail) implements Serializable {}
