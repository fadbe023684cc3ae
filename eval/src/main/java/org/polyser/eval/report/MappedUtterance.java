package org.polyser.eval.report;

import java.io.Serializable;

/**
 * An utterance of the embedding map.
 *
 * @param utteranceId its id in the manifest
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param emotion what it is
 */
public record MappedUtterance(String utteranceId, String dataset, String language, String emotion)
    implements Serializable {}
