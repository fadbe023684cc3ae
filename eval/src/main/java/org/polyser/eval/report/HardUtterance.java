package org.polyser.eval.report;

import java.io.Serializable;

/**
 * An utterance that the model got very wrong.
 *
 * @param utteranceId its id in the manifest
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param emotion what it is
 * @param prediction what the model took it for
 * @param probability of the true emotion, in [0, 1]; the loss is its negative logarithm
 * @param confidence probability of the prediction, in [0, 1]
 */
public record HardUtterance(
    String utteranceId,
    String dataset,
    String language,
    String emotion,
    String prediction,
    double probability,
    double confidence)
    implements Serializable {}
