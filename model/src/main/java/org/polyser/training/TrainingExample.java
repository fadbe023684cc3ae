package org.polyser.training;

import java.io.Serializable;

/**
 * Where the frames of one training utterance lie, and what it is.
 *
 * @param shard number of the frame shard
 * @param offset of the frames in it [bytes]
 * @param numFrames length
 * @param language BCP-47
 * @param emotion label
 */
public record TrainingExample(
    int shard, long offset, int numFrames, String language, String emotion)
    implements Serializable {}
